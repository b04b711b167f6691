"""What the grader may do with a student's code: call it with values, and get values back.

A `Student` gives the functions and classes of one submission as attributes::

    student.affine_forward(x, W, b)
    gate = student.AddGate()
    gate.forward(2.0, 3.0)

Two kinds of student serve this one interface. `LocalStudent` runs code that we wrote ourselves
(the reference solutions, the bank of mistakes and variants) in this process. The sandbox runs
other people's code in a jailed child and never lets it in here.

In both, arguments go over by value, and what comes back is either plain (exact builtin types and
arrays, copied) or a handle to an object that stays on the other side.
"""

from __future__ import annotations

import builtins
import contextlib
import copy
import functools
import operator
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

EXCEPTIONS = {
    "LinAlgError",
    *(name for name in dir(builtins) if name.endswith(("Error", "Exit", "Exception"))),
}


class StudentFault(Exception):  # noqa: N818  (a fault of the student's code, not of the grader)
    """Something that the student's code did wrong, other than returning a wrong value."""


class StudentError(StudentFault):
    """The student's code raised an exception.

    A class of the student's own could carry a hidden input in its name, so that such a name stands
    in the text of this exception only, which no student sees.

    Attributes:
        kind: the nearest of the exception's classes that is Python's own or numpy's, such as
            ``"ValueError"``, or ``"an exception"``.
        message: its text; it may quote arguments, so it is shown only for cells, never for tests.
        where: ``"cell 4, line 7"``, or an empty string where that is not known.
        kinds: all of its classes that are Python's own or numpy's.
    """

    def __init__(
        self, name: str, message: str = "", where: str = "", names: tuple[str, ...] = ()
    ) -> None:
        """Makes one of the name of the exception's class, and of the names of all its classes."""
        super().__init__(f"{name}: {message}" + (f" ({where})" if where else ""))
        self.kinds = tuple(kind for kind in names or (name,) if kind in EXCEPTIONS)
        self.kind = self.kinds[0] if self.kinds else "an exception"
        self.message, self.where = message, where


class StudentMissing(StudentFault):
    """The submission has no such function or class, or the name holds something else."""


class StudentTimeout(StudentFault):
    """The student's code did not answer within its time limit."""


class StudentDied(StudentFault):
    """The student's process ended: killed, exited, or out of memory."""


class BadFrame(StudentFault):
    """The student's process sent something that is not an answer."""


PLAIN_SCALARS = (type(None), bool, int, float, complex, str)
# What an instance of a subclass crosses as, such as a member of an `enum.StrEnum`.
EXTENDED = {str: str.__str__, float: float.__float__, int: int.__int__}


def is_plain(value: Any) -> bool:
    """Whether a value crosses to the grader as it is (containers are looked into elsewhere)."""
    return (
        type(value) in PLAIN_SCALARS
        or (isinstance(value, np.ndarray | np.generic) and value.dtype.kind in "biufc")
        or type(value).__module__.startswith("sympy.")  # an expression: its tree is plain
    )


class TimeIsUpError(BaseException):
    """Rung by the alarm; no `except Exception` of the student's catches it."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises `TimeIsUpError` in the main thread after so many seconds; the inner limit counts."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: object) -> None:
        raise TimeIsUpError

    before = signal.signal(signal.SIGALRM, ring)
    remaining, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, remaining)
        signal.signal(signal.SIGALRM, before)


class Shared:
    """An object of the grader that a student's code may use, by the named methods only.

    Args:
        target: the object; it stays on the grader's side and its methods run there.
        methods: the names of the methods that the student's code may call.
    """

    def __init__(self, target: Any, methods: tuple[str, ...]) -> None:
        self.target, self.methods = target, methods


class Made:
    """An object of the grader that is made on the student's side, from its source.

    For what a student's code must have in its hands and nobody asks afterwards, such as the gates
    of a graph: what happens between the two crosses no border, and is as quick as it is there.

    Args:
        source: definitions, which may use numpy as `np`.
        expression: makes the object.
    """

    def __init__(self, source: str, expression: str) -> None:
        self.source, self.expression = source, expression

    def make(self) -> Any:
        """The object, made in this process."""
        return eval(self.expression, _definitions(self.source))


@functools.cache
def _definitions(source: str) -> dict[str, Any]:
    names: dict[str, Any] = {"np": np, "__name__": "grader"}
    exec(source, names)
    return names


class Lent:
    """What the student's code sees of a `Shared` object."""

    def __init__(self, methods: dict[str, Callable]) -> None:
        vars(self).update(methods)


class Handle:
    """An object that stays on the student's side; methods, attributes and arithmetic reach it."""

    def __init__(self, student: LocalStudent, target: Any) -> None:
        self._student, self._target = student, target

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._student.attribute(self, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._student.call(self, *args, **kwargs)

    def __repr__(self) -> str:
        return "<object of the student>"

    def _quietly(self, *args: Any) -> None:
        self._student.call_quietly(self, *args)

    def _later(self, then: Callable[[Any], None], *args: Any) -> None:
        then(self(*args))

    def _attributes(self, names: tuple[str, ...]) -> list[Any]:
        return self._student.attributes(self, names)

    def _attributes_later(self, then: Callable[[list[Any]], None], names: tuple[str, ...]) -> None:
        then(self._attributes(names))


def attributes(handle: Any, *names: str) -> list[Any]:
    """Several attributes of an object of the student, which cross together."""
    return handle._attributes(names)


def attributes_later(handle: Any, *names: str, then: Callable[[list[Any]], None]) -> None:
    """As `attributes`, but hands the values to `then`, as `later` does."""
    handle._attributes_later(then, names)


def later(function: Any, *args: Any, then: Callable[[Any], None]) -> None:
    """Calls a function or method of the student, and hands to `then` what it returns.

    Where the student's code is in another process, several such calls cross together: `then` runs
    with the next thing that is asked for otherwise, or at the end of the test, in the order of the
    calls. What `then` raises ends the test as if it had been raised here; a test that would catch
    it in a `try` calls `student.settle()` before that and at its end.

    Args:
        function: of the student.
        args: as for a call; taken as they are now.
        then: checks a value. It asks the student for nothing.
    """
    function._later(then, *args)


def each(student: Any, function: Any, cases: Iterable[tuple]) -> list[Any]:
    """What a function of the student returns for each of several cases, asked for together.

    Args:
        student: whose function it is.
        function: of the student.
        cases: the arguments of each call.
    """
    answers: list[Any] = []
    for args in cases:
        later(function, *args, then=answers.append)
    student.settle()
    return answers


def quietly(method: Any, *args: Any) -> None:
    """Calls a method of an object of the student for what it does, whatever it returns.

    Where the student's code is in another process, this costs no crossing: it is done with the
    next request, which then raises what this one would have raised.
    """
    method._quietly(*args)


def _forward_operator(name: str) -> Callable:
    def method(self: Handle, *args: Any) -> Any:
        return self._student.operate(name, self, *args)

    method.__name__ = name
    return method


OPERATORS = ("add", "sub", "mul", "truediv", "pow", "matmul")

for _name in [*OPERATORS, *(f"r{name}" for name in OPERATORS), "neg"]:
    _name = f"__{_name}__"
    setattr(Handle, _name, _forward_operator(_name))


class Function:
    """A function or class of the student, by name; calling it calls the student's."""

    def __init__(self, student: Any, name: str) -> None:
        self._student, self.name = student, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._student.call(self.name, *args, **kwargs)

    def with_arguments(self, *args: Any, **kwargs: Any) -> tuple[Any, list[Any]]:
        """Calls and also returns the positional arguments as they are after the call."""
        return self._student.call_with_arguments(self.name, *args, **kwargs)

    def cache(self, *args: Any) -> Handle:
        """As `layer`, for the cache alone; the call may cross with what uses the cache."""
        return self._student.call_cache(self.name, *args)

    def layer(self, *args: Any, **kwargs: Any) -> tuple[Any, Handle]:
        """Calls a forward pass; returns its output and a handle to its cache.

        The cache never crosses: whatever the student keeps in it comes back as it was.

        Raises:
            StudentMissing: what came back is not a pair.
        """
        return self._student.call_layer(self.name, *args, **kwargs)

    def _later(self, then: Callable[[Any], None], *args: Any) -> None:
        self._student.call_later(self.name, then, *args)


class StudentInterface:
    """Attribute access shared by both kinds of student.

    Attributes:
        dead: whether the student's process has ended, so that another must replace it.
        trace: the values that the student's code has returned since the list was last replaced.
    """

    dead = False
    trace: list[Any]

    def settle(self) -> None:
        """Sees to it that every call made by `later` has been answered and its answer checked."""

    def forget(self) -> None:
        """Drops the calls that have not been made yet."""

    def _note_changes(self, before: tuple, after: list[Any]) -> None:
        """Adds to the trace which arguments a call has changed, if any: mistakes differ in that."""
        if changed := [i for i in range(len(after)) if not equal(before[i], after[i])]:
            self.trace.append(changed)

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(self, name)


class LocalStudent(StudentInterface):
    """A namespace of definitions that we trust, behind the interface of a student.

    Args:
        namespace: the globals after the notebook's cells have run.
        seconds: how long one call may take, where the platform has an alarm for it.
    """

    def __init__(self, namespace: dict[str, Any], seconds: float = 10.0) -> None:
        self._namespace, self._seconds = namespace, seconds
        self.trace = []

    def generator(self, seed: int) -> Handle:
        """A random generator on the student's side, whose state goes on from call to call."""
        return Handle(self, self._in(np.random.default_rng(seed)))

    def kind(self, name: str) -> str:
        """What a name holds: "function", "class", "value" or "missing"."""
        if name not in self._namespace:
            return "missing"
        value = self._namespace[name]
        if isinstance(value, type):
            return "class"
        return "function" if callable(value) else "value"

    def call(self, function: str | Handle, *args: Any, **kwargs: Any) -> Any:
        """Calls a function, a class or a callable object of the student.

        Raises:
            StudentMissing: there is no such function.
            StudentError: it raised.
        """
        return self._answer(self._run(function, self._in(args), self._in(kwargs)))

    def call_quietly(self, function: Handle, *args: Any) -> None:
        """As `call`, for what the function does: what it returns, nobody hears."""
        self._run(function, self._in(args), {})

    def call_later(self, function: str, then: Callable[[Any], None], *args: Any) -> None:
        """As `call`, and hands what it returns to `then`."""
        then(self.call(function, *args))

    def call_with_arguments(
        self, function: str | Handle, *args: Any, **kwargs: Any
    ) -> tuple[Any, list[Any]]:
        """As `call`; also returns the positional arguments as they are afterwards."""
        given = self._in(args)
        value = self._run(function, given, self._in(kwargs))
        answer, after = self._answer(value), [self._out(arg) for arg in given]
        self._note_changes(args, after)
        return answer, after

    def call_layer(self, function: str, *args: Any, **kwargs: Any) -> tuple[Any, Handle]:
        """As `call` for a function that returns `(out, cache)`; the cache stays behind a handle."""
        out, cache = self._layer(function, args, kwargs)
        return self._answer(out), Handle(self, cache)

    def call_cache(self, function: str, *args: Any) -> Handle:
        """As `call_layer`, for the cache alone."""
        return Handle(self, self._layer(function, args, {})[1])

    def _layer(self, function: str, args: tuple, kwargs: dict) -> Any:
        value = self._run(function, self._in(args), self._in(kwargs))
        if not isinstance(value, tuple | list) or len(value) != 2:
            raise StudentMissing(f"`{function}` should return two things, `(out, cache)`.")
        return value

    def attribute(self, handle: Handle, name: str) -> Any:
        """An attribute of an object of the student; a method comes back as a callable handle."""
        value = self._out(self._guard(getattr, handle._target, name))
        if isinstance(value, Handle) and callable(value._target):
            return value  # a method: only what it returns is a value
        self.trace.append(value)
        return value

    def attributes(self, handle: Handle, names: tuple[str, ...]) -> list[Any]:
        """Several attributes of an object of the student."""
        return self._answer([self._guard(getattr, handle._target, name) for name in names])

    def operate(self, name: str, handle: Handle, *args: Any) -> Any:
        """An arithmetic operation on an object of the student, with Python's own rules."""
        reflected = name[2:-2] not in (*OPERATORS, "neg")
        function = getattr(operator, f"__{name[3:]}" if reflected else name)
        operands = [handle._target, *self._in(args)]
        return self._answer(self._guard(function, *(operands[::-1] if reflected else operands)))

    def _run(self, function: str | Handle, args: list, kwargs: dict) -> Any:
        if isinstance(function, Handle):
            return self._guard(function._target, *args, **kwargs)
        require(self, function)
        return self._guard(self._namespace[function], *args, **kwargs)

    def _guard(self, function: Callable, *args: Any, **kwargs: Any) -> Any:
        try:
            with time_limit(self._seconds), np.errstate(all="ignore"):
                return function(*args, **kwargs)
        except StudentFault:
            raise
        except TimeIsUpError as error:
            raise StudentTimeout(f"no answer within {self._seconds:g} s") from error
        except (Exception, SystemExit) as error:
            names = tuple(cls.__name__ for cls in type(error).__mro__)
            raise StudentError(type(error).__name__, str(error), names=names) from error

    def _in(self, value: Any) -> Any:
        """A copy for the student: whatever it does to it, the grader's own stays as it is."""
        if isinstance(value, Handle):
            return value._target
        if isinstance(value, Shared):
            return Lent(
                {name: self._callback(getattr(value.target, name)) for name in value.methods}
            )
        if isinstance(value, Made):
            return value.make()
        if isinstance(value, Function):
            return self._namespace[value.name]
        if isinstance(value, tuple | list):
            return type(value)(self._in(item) for item in value)
        if isinstance(value, dict):
            return {key: self._in(item) for key, item in value.items()}
        if isinstance(value, np.random.Generator):
            return np.random.default_rng(value.integers(1 << 32, size=8))
        if callable(value):
            return self._callback(value)
        return copy.deepcopy(value)

    def _callback(self, function: Callable) -> Callable:
        def call(*args: Any, **kwargs: Any) -> Any:
            return self._in(function(*map(self._out, args), **self._out(kwargs)))

        return call

    def _answer(self, value: Any) -> Any:
        value = self._out(value)
        self.trace.append(value)
        return value

    def _out(self, value: Any) -> Any:
        """What the grader sees: plain values copied, anything else behind a handle."""
        if isinstance(value, np.ndarray) and holds_numbers(value):
            return value.astype(float)
        if isinstance(value, np.ndarray) and value.dtype.kind in "biufc":
            return np.array(value, subok=False)
        if isinstance(value, np.ndarray | np.generic) and is_text(value):
            return value.item()
        if is_plain(value):
            return value
        if has_operators(value):
            return Handle(self, value)
        for kind, base in EXTENDED.items():
            if isinstance(value, kind):
                return base(value)
        for kind in (tuple, list):
            if isinstance(value, kind):
                return kind(self._out(item) for item in value)
        if isinstance(value, dict):
            return {self._out(key): self._out(item) for key, item in value.items()}
        return Handle(self, value)


def holds_numbers(array: np.ndarray) -> bool:
    """Whether an array of objects holds Python's numbers, as what `np.frompyfunc` makes does."""
    return array.dtype == object and all(type(item) in (bool, int, float) for item in array.flat)


def is_text(array: np.ndarray | np.generic) -> bool:
    """Whether numpy holds one string, as indexing and `np.select` give."""
    return array.dtype.kind == "U" and array.ndim == 0


def has_operators(value: Any) -> bool:
    """Whether a value is of a class of the student's that redefines arithmetic.

    Such a value stays on the student's side even where its class extends a builtin, as a dual
    number made of a named tuple does; a named tuple without operators crosses as a tuple.
    """
    return any(
        f"__{name}__" in vars(cls)
        for cls in type(value).__mro__
        if cls.__module__ == "__main__"
        for name in OPERATORS
    )


def equal(a: Any, b: Any) -> bool:
    """Whether arrays, or containers of arrays, are equal; what is no array counts as equal."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(equal(a[key], b[key]) for key in a)
    if isinstance(a, tuple | list) and isinstance(b, tuple | list):
        return len(a) == len(b) and all(map(equal, a, b))
    return not isinstance(a, np.ndarray) or np.array_equal(a, b)


def require(student: Any, name: str) -> None:
    """Sees to it that the student has a function or class of this name.

    Raises:
        StudentMissing: it does not, or the name holds something that cannot be called.
    """
    kind = student.kind(name)
    if kind == "missing":
        raise StudentMissing(
            f"There is no `{name}` in the notebook. Was its cell removed, or the name changed?"
        )
    if kind not in ("function", "class"):
        raise StudentMissing(
            f"`{name}` is no longer a function or class: the notebook assigns another value to "
            "that name further down."
        )
