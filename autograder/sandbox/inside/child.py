"""The child's side of the conversation: it runs cells and calls, and answers with plain values.

By the time the first request comes, every restriction is in force. Nothing that this process says
is believed by the other side, for the student's code can change all that is in here.
"""

from __future__ import annotations

import functools
import operator
import os
import random
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from . import frames, tracebacks, values
from .alarm import Alarm, TimeLimitExceeded
from .shell import Shell

_REFLECTED = {
    f"__r{name}__": getattr(operator, name)
    for name in ("add", "sub", "mul", "truediv", "pow", "matmul")
}
_METHODS = (types.MethodType, types.BuiltinMethodType)
_METHODS_TOLD = 20


class _Missing(Exception):  # noqa: N818  (an answer, not an error)
    """The submission has no such name, or what should be a function is none."""


class _NoPair(Exception):  # noqa: N818  (an answer, not an error)
    """A forward pass returned something else than an output and a cache."""


class _Failed:
    """In the place of an object that could not be made; whatever uses it fails like this."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


class Callback:
    """A function of the grader; calling it sends the arguments over and waits for the value."""

    def __init__(self, call: Callable, number: int) -> None:
        self.__call, self.__number = call, number

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.__call(self.__number, None, args, kwargs)


class Borrowed:
    """An object of the grader, with the methods that it lends."""

    def __init__(self, call: Callable, number: int, methods: list[str]) -> None:
        self.__number = number
        for name in methods:
            setattr(self, name, self.__method(call, name))

    def __method(self, call: Callable, name: str) -> Callable:
        def method(*args: Any, **kwargs: Any) -> Any:
            return call(self.__number, name, args, kwargs)

        method.__name__ = name
        return method


class Child:
    """Serves the requests of the trusted side.

    Args:
        channel: to the trusted side.
        shell: in which the cells run.
    """

    def __init__(self, channel: frames.Channel, shell: Shell) -> None:
        self._channel, self._shell, self._alarm = channel, shell, Alarm()
        self._objects: dict[int, Any] = {}
        self._lent: dict[int, Callback | Borrowed] = {}
        self._next = 0
        self._told: set[type] = set()  # classes whose methods the other side knows
        self._hooks = {
            "handle": self._object,
            "method": lambda content: getattr(self._object(content[0]), content[1]),
            "global": shell.user_ns.__getitem__,
            "callback": self._callback,
            "shared": self._shared,
            "made": lambda content: _make(*content),
            "generator": lambda words: np.random.default_rng(words),
        }
        self._operations = {
            "cell": self._cell,
            "call": self._answer_call,
            "attribute": self._attribute,
            "attributes": self._attributes,
            "operate": self._answer_operate,
            "get": self._get,
            "kind": self._kind,
            "files": self._files,
            "settle": self._settle,
        }
        self._makers = {  # of what can be deferred
            "call": self._call,
            "operate": self._operate,
            "keep": self._keep,
            "attributes": self._look_up,
        }

    def serve(self) -> None:
        """Answers requests until the other side has gone."""
        random.seed(0)
        np.random.seed(0)
        while True:
            self._answer(*self._channel.receive())

    def _answer(self, request: dict, body: memoryview) -> None:
        answers: list = []
        encode = values.Encoder(self._other, self._channel.limit)
        try:
            self._carry_out(request, body, answers, encode)
            for number in request.get("released", ()):
                self._objects.pop(number, None)
            decode = values.Decoder(body[request["at"] :], self._hooks)
            tree = self._operations[request["op"]](request, decode, encode)
            reply = self._pack(tree, answers, encode)
        except BaseException as error:
            encode.rewind()
            reply = self._pack(_trouble(error), answers, encode)
        self._channel.send(reply)

    def _pack(self, tree: dict, answers: list, encode: values.Encoder) -> list[bytes]:
        if answers:
            tree["answers"] = answers
        return frames.pack(tree, encode.blobs, self._channel.limit)

    def _carry_out(
        self, frame: dict, body: memoryview, answers: list, encode: values.Encoder
    ) -> None:
        """Carries out what was deferred until this frame, in its order.

        What makes an object that fails has a name for it all the same, and fails where it is used.

        Args:
            frame: with the requests.
            body: with their values.
            answers: gets the nodes of the answers that somebody waits for.
            encode: makes them.

        Raises:
            BaseException: the error of a request that makes no object; the rest is left undone.
        """
        for request in frame.get("first", ()):
            decode = values.Decoder(body[request["at"] :], self._hooks)
            number, make = request["as"], self._makers[request["op"]]
            if number is None:
                value = make(request, decode)
                if request["awaited"]:
                    answers.append(encode(value))
                    encode.keep()
                continue
            try:
                self._objects[number] = make(request, decode)
            except BaseException as error:
                self._objects[number] = _Failed(error)

    def _object(self, number: int) -> Any:
        value = self._objects[number]
        if type(value) is _Failed:
            raise value.error
        return value

    # Operations

    def _cell(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        outputs = self._shell.outputs
        outputs.recording = True
        try:
            with self._alarm.limit(request["seconds"]):
                ok = self._shell.run(decode(request["source"]))
        except TimeLimitExceeded as error:  # rung between the cell's end and here
            self._shell.showtraceback((type(error), error, None))
            ok = False
        finally:
            outputs.recording = False
        return {"value": encode([ok, self._shell.execution_count, outputs.take()])}

    def _call(self, request: dict, decode: values.Decoder) -> Any:
        value, _ = self._called(request, decode)
        return _pair(value)[1] if request["mode"] == "cache" else value

    def _called(self, request: dict, decode: values.Decoder) -> tuple[Any, list]:
        """What the call returned, and its arguments as they are now."""
        function = self._target(request["target"])
        args = [decode(node) for node in request["args"]]
        kwargs = {name: decode(node) for name, node in request["kwargs"].items()}
        return self._guarded(request, function, *args, **kwargs), args

    def _answer_call(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        value, args = self._called(request, decode)
        if request["mode"] == "arguments":
            return {"value": encode([value, args])}
        if request["mode"] == "layer":
            out, cache = _pair(value)
            return {"layer": [encode(out), self._handle(cache)["handle"]]}
        return {"value": encode(value)}

    def _attribute(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        target = self._object(request["handle"])
        return {"value": encode(self._guarded(request, getattr, target, request["name"]))}

    def _attributes(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        return {"value": encode(self._look_up(request, decode))}

    def _look_up(self, request: dict, decode: values.Decoder) -> list:
        target = self._object(request["handle"])
        return self._guarded(request, lambda: [getattr(target, name) for name in request["names"]])

    def _operate(self, request: dict, decode: values.Decoder) -> Any:
        name, operands = request["name"], [self._object(request["handle"])]
        operands += [decode(node) for node in request["args"]]
        if name in _REFLECTED:
            function, operands = _REFLECTED[name], operands[::-1]
        else:
            function = getattr(operator, name)
        return self._guarded(request, function, *operands)

    def _answer_operate(
        self, request: dict, decode: values.Decoder, encode: values.Encoder
    ) -> dict:
        return {"value": encode(self._operate(request, decode))}

    def _get(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        return {"value": encode(self._global(request["name"]))}

    def _keep(self, request: dict, decode: values.Decoder) -> Any:
        return decode(request["value"])

    def _kind(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        names = self._shell.user_ns
        return {
            "value": _kind_of(names[request["name"]]) if request["name"] in names else "missing"
        }

    def _files(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        for name, content in decode(request["files"]).items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(content.tobytes())
        return {"value": None}

    def _settle(self, request: dict, decode: values.Decoder, encode: values.Encoder) -> dict:
        return {"value": None}

    def _target(self, target: list) -> Callable:
        kind, content = target
        if kind == "name":
            function = self._global(content)
            if not callable(function):
                raise _Missing
            return function
        if kind == "handle":
            return self._object(content)
        number, name = content
        return getattr(self._object(number), name)

    def _global(self, name: str) -> Any:
        if name not in self._shell.user_ns:
            raise _Missing
        return self._shell.user_ns[name]

    def _guarded(self, request: dict, function: Callable, *args: Any, **kwargs: Any) -> Any:
        with self._alarm.limit(request["seconds"]), np.errstate(all="ignore"):
            return function(*args, **kwargs)

    # Values

    def _other(self, value: Any) -> dict:
        if type(value) in (Callback, Borrowed):
            number = next((n for n, lent in self._lent.items() if lent is value), None)
            if number is not None:
                return {"yours": number}
        return self._handle(value)

    def _handle(self, value: Any) -> dict:
        self._next += 1
        self._objects[self._next] = value
        kind = "method" if isinstance(value, _METHODS) else _kind_of(value)
        return {"handle": [self._next, kind, type(value).__name__[:80], self._tell(type(value))]}

    def _tell(self, kind: type) -> list[str]:
        """The methods of a class of the student's, once: calling one then takes one round trip."""
        if kind in self._told or kind.__module__ != "__main__":
            return []
        self._told.add(kind)
        members = {name: member for cls in kind.__mro__ for name, member in vars(cls).items()}
        functions = (n for n, member in members.items() if type(member) is types.FunctionType)
        return [name for name in functions if not name.startswith("_")][:_METHODS_TOLD]

    def _callback(self, number: int) -> Callback:
        if number not in self._lent:
            self._lent[number] = Callback(self._call_back, number)
        return self._lent[number]

    def _shared(self, content: list) -> Borrowed:
        number, methods = content
        if number not in self._lent:
            self._lent[number] = Borrowed(self._call_back, number, methods)
        return self._lent[number]

    def _call_back(self, number: int, method: str | None, args: tuple, kwargs: dict) -> Any:
        """Asks the trusted side, and serves what it asks in turn before it answers."""
        with self._alarm.paused():
            encode = values.Encoder(self._other, self._channel.limit)
            tree = {
                "callback": number,
                "method": method,
                "args": [encode(arg) for arg in args],
                "kwargs": {str(name): encode(arg) for name, arg in kwargs.items()},
            }
            self._channel.send(frames.pack(tree, encode.blobs, self._channel.limit))
            while True:
                reply, body = self._channel.receive()
                if "op" not in reply:
                    break
                self._answer(reply, body)
            if "value" in reply:
                self._carry_out(reply, body, [], encode)
        if "value" not in reply:
            raise RuntimeError(reply["raised"])
        return values.Decoder(body[reply["at"] :], self._hooks)(reply["value"])


def _pair(value: Any) -> Any:
    """The output and the cache that a forward pass returned.

    Raises:
        _NoPair: it returned something else.
    """
    if not isinstance(value, tuple | list) or len(value) != 2:
        raise _NoPair
    return value


def _trouble(error: BaseException) -> dict:
    """The reply to a request that could not be carried out."""
    if isinstance(error, _Missing):
        return {"missing": True}
    if isinstance(error, _NoPair):
        return {"pair": False}
    if isinstance(error, TimeLimitExceeded):
        return {"timeout": tracebacks.where(error)}
    kinds = [cls.__name__[:80] for cls in type(error).__mro__[:20]]
    text = tracebacks.message(error)[:2000]
    return {"error": [type(error).__name__[:80], text, tracebacks.where(error), kinds]}


def _make(source: str, expression: str) -> Any:
    """An object of the grader that lives here; see `autograder.student.Made`."""
    return eval(_compiled(expression), _definitions(source))


@functools.cache
def _compiled(expression: str) -> types.CodeType:
    return compile(expression, "<grader>", "eval")


@functools.cache
def _definitions(source: str) -> dict[str, Any]:
    names = {"np": np, "__name__": "grader"}
    exec(source, names)
    return names


def _kind_of(value: Any) -> str:
    if isinstance(value, type):
        return "class"
    if isinstance(value, types.ModuleType):
        return "module"
    return "function" if callable(value) else "value"


def serve(channel: frames.Channel, shell: Shell) -> None:
    """Takes over the process; returns never."""
    status = 0
    try:
        Child(channel, shell).serve()
    except frames.ClosedError:
        pass
    except BaseException:
        status = 70
    finally:
        os._exit(status)
