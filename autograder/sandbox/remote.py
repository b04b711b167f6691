"""One child as the grader uses it: cells to run, functions to call, objects to hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.student import StudentMissing, require

from .conversation import CHANNEL_ERRORS, KINDS, Awaited, Conversation, Reply
from .handles import Handle, Method
from .limits import Limits
from .outputs import clean_outputs
from .process import Process


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


class Child(Conversation):
    """A jailed process in which one submission runs. A context manager; not for several threads.

    Args:
        process: the child's process.
        limits: what it may use.
        files: name in the working folder → the file that is copied there.

    Attributes:
        dead: whether the process has ended; every further request raises `StudentDied`.
        call_seconds: wall time of each call, at first that of the limits.
        callback_errors: exceptions that callbacks raised on this side, oldest first.
    """

    def __init__(self, process: Process, limits: Limits, files: Mapping[str, Path]) -> None:
        super().__init__(process, limits)
        self.call_seconds = limits.call_seconds
        self._made: dict[Any, str] = {}  # function, or (class, operator) → the class that it makes
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
        if type(kind) is not str or kind not in (*KINDS, "missing"):
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
        return self._result(reply, name)

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
        makes = self._made.get(function) if isinstance(function, str) else None
        if makes and self._can_defer():
            parts = self._parts_of_call(function, args, kwargs, "value")
            return self._traced(self._defer_object("call", makes, parts))
        value = self._result(self._call(function, args, kwargs, "value"), function)
        self._remember(function, value)
        return self._traced(value)

    def call_quietly(self, method: Method, *args: Any) -> None:
        """As `call`, for what the method does: what it returns, nobody hears.

        It may be done with the next request, which then raises what this one would have raised.
        """
        parts = self._parts_of_call(method, args, {}, "value")
        if self._can_defer():
            self._defer("call", None, parts)
        else:
            self._result(self._request("call", self.call_seconds, parts), method)

    def call_later(self, function: str | Handle | Method, then: Callable, *args: Any) -> None:
        """As `call`, but hands what it returns to `then`, at the latest with the next request.

        That request raises what the call or `then` would have raised.
        """
        if self._can_defer():
            self._await("call", function, self._parts_of_call(function, args, {}, "value"), then)
        else:
            then(self.call(function, *args))

    def _await(self, op: str, function: Any, parts: Callable, then: Callable) -> None:
        """Puts a request off and keeps a place in the trace for the answer that is awaited."""
        self._defer(op, None, parts, Awaited(function, len(self.trace), then))
        self.trace.append(None)

    def call_with_arguments(
        self, function: str | Handle, *args: Any, **kwargs: Any
    ) -> tuple[Any, list[Any]]:
        """As `call`; also returns the positional arguments as they are after it."""
        answer = self._result(self._call(function, args, kwargs, "arguments"), function)
        match answer:
            case [value, list(after)] if len(after) == len(args):
                return self._traced(value), after
        raise self._bad_frame("not a value and the arguments")

    def call_layer(self, function: str | Handle, *args: Any, **kwargs: Any) -> tuple[Any, Handle]:
        """As `call` for a function that returns `(out, cache)`; the cache stays in the child."""
        reply = self._call(function, args, kwargs, "layer")
        tree, decode = reply
        if "pair" in tree:
            raise StudentMissing(f"`{_label(function)}` should return two things, `(out, cache)`.")
        if "layer" not in tree:
            return self._result(reply, function)  # raises: it is an error, or no answer at all
        match tree["layer"]:
            case [out, handle]:
                try:
                    return self._traced(decode(out)), self._handle(handle)
                except CHANNEL_ERRORS as error:
                    raise self._fault(error) from None
        raise self._bad_frame("not a layer's answer")

    def call_cache(self, function: str, *args: Any) -> Handle:
        """As `call_layer`, but gives the cache alone, and may call with the next request."""
        if not self._can_defer():
            return self.call_layer(function, *args)[1]
        return self._defer_object("call", "cache", self._parts_of_call(function, args, {}, "cache"))

    def keep(self, value: Any) -> Handle:
        """Puts a value into the child and returns a handle to it."""
        return self._defer_object(
            "keep", type(value).__name__, lambda encode: {"value": encode(value)}
        )

    def generator(self, seed: int) -> Handle:
        """A random generator in the child, whose state goes on from call to call."""
        return self.keep(np.random.default_rng(seed))

    def _call(self, function: Any, args: tuple, kwargs: dict, mode: str) -> Reply:
        parts = self._parts_of_call(function, args, kwargs, mode)
        return self._request("call", self.call_seconds, parts)

    def _parts_of_call(self, function: Any, args: tuple, kwargs: dict, mode: str) -> Callable:
        def parts(encode: Callable) -> dict:
            return {
                "target": self._target(function),
                "args": [encode(arg) for arg in args],
                "kwargs": {name: encode(arg) for name, arg in kwargs.items()},
                "mode": mode,
            }

        return parts

    def _remember(self, request: Any, value: Any) -> None:
        """Keeps in mind that such a request makes an object, and of which class."""
        if isinstance(value, Handle) and value._kind == "value" and not isinstance(request, Handle):
            self._made[request] = value._type_name

    def _result(self, reply: Reply, function: Any) -> Any:
        if "missing" in reply[0] and isinstance(function, str):
            require(self, function)
        return self._value(reply)

    def _target(self, function: Any) -> list:
        if isinstance(function, str):
            return ["name", function]
        if isinstance(function, Method):
            return ["method", [self._own(function.handle), function.name]]
        return ["handle", self._own(function)]

    def _attribute(self, handle: Handle, name: str) -> Any:
        if (handle._type_name, name) in self._methods:
            return Method(handle, name)
        number = self._own(handle)
        reply = self._request(
            "attribute", self.call_seconds, lambda _: {"handle": number, "name": name}
        )
        value = self._value(reply)
        if isinstance(value, Handle) and value._kind == "method":
            self._methods.add((handle._type_name, name))
            return Method(handle, name)
        return self._traced(value)

    def _attributes(self, handle: Handle, names: tuple[str, ...]) -> list[Any]:
        parts = self._parts_of_attributes(handle, names)
        found = self._value(self._request("attributes", self.call_seconds, parts))
        return self._traced(self._all_of(found, names))

    def _attributes_later(self, handle: Handle, names: tuple[str, ...], then: Callable) -> None:
        if self._can_defer():
            parts = self._parts_of_attributes(handle, names)
            check = lambda found: then(self._all_of(found, names))  # noqa: E731
            self._await("attributes", handle, parts, check)
        else:
            then(self._attributes(handle, names))

    def _all_of(self, found: Any, names: tuple[str, ...]) -> list[Any]:
        if type(found) is not list or len(found) != len(names):
            raise self._bad_frame("not as many attributes as were asked for")
        return found

    def _parts_of_attributes(self, handle: Handle, names: tuple[str, ...]) -> Callable:
        return lambda _: {"handle": self._own(handle), "names": list(names)}

    def _operate(self, name: str, handle: Handle, args: tuple) -> Any:
        def parts(encode: Callable) -> dict:
            operands = [encode(arg) for arg in args]
            return {"handle": self._own(handle), "name": name, "args": operands}

        request = (handle._type_name, name, *map(type, args))
        if request in self._made and self._can_defer():
            return self._traced(self._defer_object("operate", self._made[request], parts))
        value = self._value(self._request("operate", self.call_seconds, parts))
        self._remember(request, value)
        return self._traced(value)

    def _traced(self, value: Any) -> Any:
        self.trace.append(value)
        return value


def _label(function: Any) -> str:
    return function if isinstance(function, str) else "the function"
