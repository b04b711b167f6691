"""The trusted side of one child: runs cells, calls functions, and believes nothing."""

from __future__ import annotations

import contextlib
import itertools
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.student import (
    BadFrame,
    Function,
    Shared,
    StudentDied,
    StudentError,
    StudentMissing,
    StudentTimeout,
    require,
)

from .inside import frames, values
from .limits import Limits
from .outputs import clean_outputs, clean_text
from .process import Process

_CALLBACK_DEPTH = 20  # callbacks within callbacks; each takes several frames of our own stack
_CALLBACK_ERRORS = 100
_KINDS = ("function", "class", "module", "method", "value")


@dataclass(frozen=True)
class CellOutcome:
    """What running a cell gave.

    Attributes:
        ok: whether it ended without an exception.
        outputs: in the form of nbformat 4; whatever the student wrote in them is not escaped.
        execution_count: the number of the cell, from 1.
    """

    ok: bool
    outputs: list[dict[str, Any]]
    execution_count: int


class Handle:
    """An object that stays in the child; methods, attributes and arithmetic reach it.

    Comparison and `repr` do not: they are this object's own and tell nothing of the student's.

    Attributes:
        kind: "function", "class", "module" or "value".
        type_name: the name of the object's class, as the child gave it.
    """

    __array_ufunc__ = None  # `array + handle` is then `handle.__radd__(array)`

    def __init__(self, child: Child, number: int, kind: str, type_name: str) -> None:
        self._child, self._number, self._methods = child, number, set()
        self._kind, self._type_name = kind, type_name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._child._attribute(self, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._child.call(self, *args, **kwargs)

    def __repr__(self) -> str:
        return "<object of the student>"

    def __del__(self) -> None:
        self._child._released.append(self._number)


def _forward_operator(name: str) -> Callable:
    def method(self: Handle, *args: Any) -> Any:
        return self._child._operate(name, self, args)

    method.__name__ = name
    return method


_OPERATORS = ("add", "sub", "mul", "truediv", "pow", "matmul")

for _name in [*_OPERATORS, *(f"r{name}" for name in _OPERATORS), "neg"]:
    setattr(Handle, f"__{_name}__", _forward_operator(f"__{_name}__"))


class _Method:
    """A method of an object in the child; calling it takes one round trip."""

    def __init__(self, handle: Handle, name: str) -> None:
        self.handle, self.name = handle, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.handle._child.call(self, *args, **kwargs)


class Child:
    """A jailed process in which one submission runs. A context manager; not for several threads.

    Args:
        process: the child's process.
        limits: what it may use.
        files: name in the working folder → the file that is copied there.

    Attributes:
        dead: whether the process has ended; every further request raises `StudentDied`.
        call_seconds: wall time of each call, at first that of the limits.
        callback_errors: exceptions that callbacks raised on this side, oldest first.
        trace: the values that calls, attributes and operations have returned, oldest first.
    """

    def __init__(self, process: Process, limits: Limits, files: Mapping[str, Path]) -> None:
        self._process, self._limits = process, limits
        self._channel = frames.Channel(process.socket, limits.frame_bytes)
        self.call_seconds = limits.call_seconds
        self.callback_errors: list[Exception] = []
        self.trace: list[Any] = []
        self.dead = False
        self._reason = ""
        self._left, self._depth = limits.total_seconds, 0
        self._released: list[int] = []
        self._lent: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._count = itertools.count(1)
        if files:
            content = {
                name: np.frombuffer(Path(path).read_bytes(), np.uint8)
                for name, path in files.items()
            }
            self._request("files", 10.0, lambda encode: {"files": encode(content)})

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Kills the process and all that it started."""
        self._reason = self._reason or "it was closed"
        self.dead = True
        self._process.close()

    # Requests

    def run_cell(self, source: str, timeout: float | None = None) -> CellOutcome:
        """Runs a notebook cell as IPython would.

        Args:
            source: the cell's text.
            timeout: seconds; the limits' `cell_seconds` where None.

        Raises:
            StudentTimeout: it did not end, and could not be interrupted.
            StudentDied: the process ended.
            BadFrame: the answer was none.
        """
        seconds = self._limits.cell_seconds if timeout is None else timeout
        reply = self._request("cell", seconds, lambda encode: {"source": encode(source)})
        try:
            ok, count, outputs = self._value(reply)
            if type(ok) is not bool or type(count) is not int:
                raise TypeError
            outputs = clean_outputs(outputs, self._limits.output_bytes)
        except (TypeError, ValueError, KeyError):
            raise self._bad_frame("not the outcome of a cell") from None
        return CellOutcome(ok, outputs, count)

    def kind(self, name: str) -> str:
        """What a name holds: "function", "class", "module", "value" or "missing"."""
        reply = self._request("kind", self.call_seconds, lambda _: {"name": name})
        kind = self._value(reply)
        if type(kind) is not str or kind not in (*_KINDS, "missing"):
            raise self._bad_frame("not a kind")
        return kind

    def has(self, name: str) -> bool:
        """Whether the submission defines a name."""
        return self.kind(name) != "missing"

    def get(self, name: str) -> Any:
        """What a name holds: a plain value, or a handle.

        Raises:
            StudentMissing: there is no such name.
        """
        reply = self._request("get", self.call_seconds, lambda _: {"name": name})
        return self._value(reply, name)

    def call(self, function: str | Handle, *args: Any, **kwargs: Any) -> Any:
        """Calls a function, a class or a callable object of the student.

        Args:
            function: its name, or a handle to it.
            args, kwargs: plain values, handles, random generators, functions and `Shared` objects
                of the grader. A generator goes over as a new one, seeded by this one's draws.

        Raises:
            StudentMissing: there is no such name.
            StudentError: it raised.
            StudentTimeout, StudentDied, BadFrame: and the child is dead.
        """
        return self._traced(self._value(self._call(function, args, kwargs, "value"), function))

    def call_with_arguments(
        self, function: str | Handle, *args: Any, **kwargs: Any
    ) -> tuple[Any, list[Any]]:
        """As `call`; also returns the positional arguments as they are after it."""
        answer = self._value(self._call(function, args, kwargs, "arguments"), function)
        match answer:
            case [value, list(after)] if len(after) == len(args):
                return self._traced(value), after
        raise self._bad_frame("not a value and the arguments")

    def call_layer(self, function: str | Handle, *args: Any, **kwargs: Any) -> tuple[Any, Handle]:
        """As `call` for a function that returns `(out, cache)`; the cache stays in the child."""
        reply = self._call(function, args, kwargs, "layer")
        tree, body = reply
        if "pair" in tree:
            raise StudentMissing(f"`{_label(function)}` should return two things, `(out, cache)`.")
        if "layer" not in tree:
            return self._value(reply, function)  # raises: it is an error, or no answer at all
        match tree["layer"]:
            case [out, handle]:
                decode = self._decoder(body)
                with self._checked():
                    return self._traced(decode(out)), self._handle(handle)
        raise self._bad_frame("not a layer's answer")

    def keep(self, value: Any) -> Handle:
        """Puts a value into the child and returns a handle to it."""
        request = self._request("keep", self.call_seconds, lambda encode: {"value": encode(value)})
        return self._value(request)

    def generator(self, seed: int) -> Handle:
        """A random generator in the child, whose state goes on from call to call."""
        return self.keep(np.random.default_rng(seed))

    def _call(self, function: Any, args: tuple, kwargs: dict, mode: str) -> tuple:
        def parts(encode: Callable) -> dict:
            return {
                "target": self._target(function),
                "args": [encode(arg) for arg in args],
                "kwargs": {name: encode(arg) for name, arg in kwargs.items()},
                "mode": mode,
            }

        return self._request("call", self.call_seconds, parts)

    def _target(self, function: Any) -> list:
        if isinstance(function, str):
            return ["name", function]
        if isinstance(function, _Method):
            return ["method", [self._own(function.handle), function.name]]
        return ["handle", self._own(function)]

    def _own(self, handle: Handle) -> int:
        if handle._child is not self:
            raise StudentDied("the object's process has ended")
        return handle._number

    def _attribute(self, handle: Handle, name: str) -> Any:
        if name in handle._methods:
            return _Method(handle, name)
        number = self._own(handle)
        reply = self._request(
            "attribute", self.call_seconds, lambda _: {"handle": number, "name": name}
        )
        value = self._value(reply)
        if isinstance(value, Handle) and value._kind == "method":
            handle._methods.add(name)
            return _Method(handle, name)
        return self._traced(value)

    def _operate(self, name: str, handle: Handle, args: tuple) -> Any:
        def parts(encode: Callable) -> dict:
            operands = [encode(arg) for arg in args]
            return {"handle": self._own(handle), "name": name, "args": operands}

        return self._traced(self._value(self._request("operate", self.call_seconds, parts)))

    def _traced(self, value: Any) -> Any:
        self.trace.append(value)
        return value

    # The conversation

    def _request(self, op: str, seconds: float, parts: Callable) -> tuple[Any, memoryview]:
        """Sends a request and serves callbacks until the answer to it comes."""
        if self.dead:
            raise StudentDied(f"the student's process has ended: {self._reason}")
        seconds = min(seconds, max(self._left, 0.01))
        encode = values.Encoder(self._other, self._channel.limit)
        tree = {"op": op, "seconds": seconds, **parts(encode)}
        if self._released:
            tree["released"], self._released = self._released[:1000], self._released[1000:]
        started = time.monotonic()
        deadline = started + seconds + self._limits.grace_seconds
        self._depth += 1
        try:
            self._send(tree, encode, deadline)
            while True:
                reply, body = self._receive(deadline)
                if type(reply) is not dict:
                    raise self._bad_frame("not an answer")
                if "callback" not in reply:
                    break
                self._serve_callback(reply, body, deadline)
        finally:
            self._depth -= 1
            if not self._depth:
                self._left -= time.monotonic() - started
        if "timeout" in reply:
            place = clean_text(reply["timeout"], 200)
            raise self._fail(StudentTimeout, f"no answer within {seconds:g} s", place)
        return reply, body

    def _send(self, tree: dict, encode: values.Encoder, deadline: float) -> None:
        with self._checked():
            buffers = frames.pack(tree, encode.blobs, self._channel.limit)
            self._channel.send(buffers, deadline)

    def _receive(self, deadline: float) -> tuple[Any, memoryview]:
        with self._checked():
            return self._channel.receive(deadline)

    @contextlib.contextmanager
    def _checked(self) -> Iterator[None]:
        try:
            yield
        except TimeoutError:
            raise self._fail(StudentTimeout, "no answer in time; it was stopped") from None
        except frames.ClosedError:
            raise self._fail(StudentDied, self._process.reason()) from None
        except frames.FrameError as error:
            raise self._bad_frame(str(error)) from None

    def _fail(self, kind: type[Exception], reason: str, place: str = "") -> Exception:
        self._reason = reason
        self.close()
        return kind(reason + (f" ({place})" if place else ""))

    def _bad_frame(self, what: str) -> Exception:
        return self._fail(BadFrame, f"the answer is malformed: {what}")

    def _value(self, reply: tuple[Any, memoryview], function: Any = None) -> Any:
        tree, body = reply
        if "value" in tree:
            with self._checked():
                return self._decoder(body)(tree["value"])
        if "missing" in tree and isinstance(function, str):
            require(self, function)
            raise StudentMissing(f"There is no `{function}` in the notebook.")
        match tree.get("error"):
            case [kind, message, where]:
                name = re.sub(r"\W", "", clean_text(kind, 80)) or "Exception"
                raise StudentError(name, clean_text(message, 2000), clean_text(where, 80))
        raise self._bad_frame("neither a value nor an error")

    def _decoder(self, body: memoryview) -> values.Decoder:
        return values.Decoder(body, {"handle": self._handle, "yours": self._yours})

    def _handle(self, content: Any) -> Handle:
        match content:
            case [int(number), str(kind), str(type_name)] if kind in _KINDS and number >= 0:
                return Handle(self, number, kind, clean_text(type_name, 80))
        raise frames.FrameError("bad handle")

    def _yours(self, number: Any) -> Any:
        if type(number) is not int or number not in self._lent:
            raise frames.FrameError("no such object")
        return self._lent[number]

    # What the grader lends

    def _other(self, value: Any) -> dict:
        if isinstance(value, Handle):
            return {"handle": self._own(value)}
        if isinstance(value, _Method):
            return {"method": [self._own(value.handle), value.name]}
        if isinstance(value, Function):
            return {"global": value.name}
        if isinstance(value, np.random.Generator):
            return {"generator": value.integers(1 << 32, size=8).tolist()}
        if isinstance(value, Shared):
            return {"shared": [self._lend(value), list(value.methods)]}
        if callable(value):
            return {"callback": self._lend(value)}
        raise TypeError(f"a {type(value).__name__} cannot be sent to the student's process")

    def _lend(self, value: Any) -> int:
        """One number an object, so that what is sent again and again is kept once."""
        number = self._numbers.get(id(value))
        if number is None:
            number = self._numbers[id(value)] = next(self._count)
            self._lent[number] = value
        return number

    def _serve_callback(self, request: dict, body: memoryview, deadline: float) -> None:
        function, args, kwargs = self._callback(request, body)
        encode = values.Encoder(self._other, self._channel.limit)
        try:
            reply = {"value": encode(function(*args, **kwargs))}
        except (StudentDied, StudentTimeout, BadFrame):
            raise
        except Exception as error:
            if len(self.callback_errors) < _CALLBACK_ERRORS:
                self.callback_errors.append(error)
            # Its text may hold what the student must not see.
            reply = {"raised": f"the function that you called raised {type(error).__name__}"}
            encode.blobs.clear()
        self._send(reply, encode, deadline)

    def _callback(self, request: dict, body: memoryview) -> tuple[Callable, list, dict]:
        if self._depth > _CALLBACK_DEPTH:
            raise self._bad_frame("callbacks nested too deeply")
        with self._checked():
            target = self._yours(request["callback"])
            method = request.get("method")
            if isinstance(target, Shared):
                if method not in target.methods:
                    raise frames.FrameError("no such method")
                target = getattr(target.target, method)
            decode = self._decoder(body)
            args, kwargs = request.get("args"), request.get("kwargs")
            if type(args) is not list or type(kwargs) is not dict:
                raise frames.FrameError("bad callback")
            return (
                target,
                [decode(node) for node in args],
                {name: decode(node) for name, node in kwargs.items()},
            )


def _label(function: Any) -> str:
    return function if isinstance(function, str) else "the function"
