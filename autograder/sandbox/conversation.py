"""The trusted side's half of the conversation with a child; it believes nothing that it hears."""

from __future__ import annotations

import itertools
import math
import re
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from autograder.student import (
    BadFrame,
    Function,
    Made,
    Shared,
    StudentDied,
    StudentError,
    StudentMissing,
    StudentTimeout,
    require,
)

from .handles import Handle, Method
from .inside import frames, values
from .limits import Limits
from .outputs import clean_text
from .process import Process

KINDS = ("function", "class", "module", "method", "value")
_CALLBACK_DEPTH = 20  # callbacks within callbacks; each takes several frames of our own stack
_CALLBACK_ERRORS = 100
_METHODS_TOLD = 20  # of a class, by the child
_DEFERRED, _DEFERRED_BYTES = 32, 1 << 16  # requests that wait for the next one, and their arrays

CHANNEL_ERRORS = (TimeoutError, frames.ClosedError, frames.FrameError)
Reply = tuple[dict[str, Any], values.Decoder]


class Awaited(NamedTuple):
    """A deferred call whose answer somebody waits for.

    Attributes:
        function: what is called, in messages too.
        place: of the answer in the trace, which has room for it there.
        then: takes the answer.
    """

    function: Any
    place: int
    then: Callable[[Any], None]


class Conversation:
    """Requests, answers, and the callbacks in between.

    A request whose answer is not needed at once can be deferred: it travels with the next one, and
    is carried out before it. One that makes an object gives it its name at once; if it fails,
    whatever uses the object fails so. If another one fails, so does the request that it came with,
    and what stands behind it is not carried out.

    Args:
        process: the child's process.
        limits: what it may use.

    Attributes:
        trace: the values that calls, attributes and operations have returned, oldest first.
    """

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process, self._limits = process, limits
        self._channel = frames.Channel(process.socket, limits.frame_bytes)
        self.callback_errors: list[Exception] = []
        self.dead = False
        self._reason = ""
        self._left, self._depth, self._deadline = limits.total_seconds, 0, math.inf
        self._released: list[int] = []
        self._methods: set[tuple[str, str]] = set()  # (class, name): known to be methods
        self._lent: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._count = itertools.count(1)
        self.trace: list[Any] = []
        self._deferred: list[dict[str, Any]] = []
        self._awaited: list[Awaited] = []
        self._encode: values.Encoder | None = None  # of the next frame, once something waits for it
        self._hooks = {"handle": self._handle, "yours": self._yours}

    def close(self) -> None:
        """Kills the process and all that it started."""
        self._reason = self._reason or "it was closed"
        self.dead = True
        self._process.close()

    def settle(self) -> None:
        """Sees to it that every deferred call whose answer is awaited has been answered."""
        if self._awaited:
            self._value(self._request("settle", self._limits.call_seconds, lambda _: {}))

    def forget(self) -> None:
        """Drops what has been deferred."""
        self._deferred, self._awaited, self._encode = [], [], None

    def _request(self, op: str, seconds: float, parts: Callable) -> Reply:
        """Sends a request and serves callbacks until the answer to it comes.

        Args:
            op: what to do.
            seconds: how long it may take.
            parts: makes the rest of the request, given the encoder of its values.
        """
        self._require_life()
        seconds = min(seconds, self._left)
        encode = self._encoder()
        tree = {"op": op, "seconds": seconds, "at": encode.size, **parts(encode)}
        allowed = min(seconds + self._add_deferred(tree), self._left) + self._limits.grace_seconds
        if self._released:
            tree["released"], self._released = self._released[:1000], self._released[1000:]
        awaited, self._awaited = self._awaited, []
        try:
            reply, body = self._exchange(tree, encode, allowed)
        except Exception:
            if awaited:  # no answer will come
                del self.trace[awaited[0].place :]
            raise
        decode = values.Decoder(body, self._hooks)
        if "timeout" in reply:
            place = clean_text(reply["timeout"], 80)
            late = self._fail(StudentTimeout, f"no answer within {seconds:g} s", place)
            self._hear(awaited, reply, decode)
            raise late
        self._hear(awaited, reply, decode)
        return reply, decode

    def _hear(self, awaited: list[Awaited], reply: dict, decode: values.Decoder) -> None:
        """Hands the answers to deferred calls to what waits for them, in the order of the calls."""
        answers = reply.get("answers", [])
        if type(answers) is not list or len(answers) > len(awaited):
            raise self._bad_frame("answers to no questions")
        for (_, place, then), node in zip(awaited, answers, strict=False):
            try:
                self.trace[place] = decode(node)
            except CHANNEL_ERRORS as error:
                raise self._fault(error) from None
            try:
                then(self.trace[place])
            except Exception:
                del self.trace[place + 1 :]  # without it, nothing would have been called after it
                raise
        if len(answers) < len(awaited):
            missed = awaited[len(answers)]
            del self.trace[missed.place :]
            if "value" in reply or "layer" in reply:  # as if nothing were missing
                raise self._bad_frame("fewer answers than questions")
            if not self.dead and isinstance(missed.function, str):
                require(self, missed.function)

    def _require_life(self) -> None:
        if self.dead:
            raise StudentDied(f"the student's process has ended: {self._reason}")
        if self._left <= 0:
            total = f"all cells and calls together took more than {self._limits.total_seconds:g} s"
            raise self._fail(StudentTimeout, total)

    def _can_defer(self) -> bool:
        size = self._encode.size if self._encode else 0
        return len(self._deferred) < _DEFERRED and size < _DEFERRED_BYTES

    def _defer_object(self, op: str, type_name: str, parts: Callable) -> Handle:
        """Puts off a request that makes an object, and names the object.

        Args:
            op: what to do.
            type_name: of the object, as answers to such requests have told it.
            parts: as in `_request`.
        """
        number = -next(self._count)
        self._defer(op, number, parts)
        return Handle(self, number, "value", type_name)

    def _defer(
        self, op: str, number: int | None, parts: Callable, awaited: Awaited | None = None
    ) -> None:
        """Puts a request off until the next one, which fails if this has no name and fails."""
        self._require_life()
        encode = self._encode = self._encoder()
        at = encode.size
        tree = {"op": op, "seconds": self._limits.call_seconds, "at": at, **parts(encode)}
        self._deferred.append({"as": number, "awaited": awaited is not None, **tree})
        if awaited:
            self._awaited.append(awaited)

    def _encoder(self) -> values.Encoder:
        """The encoder of the next frame, which may hold the values of deferred requests."""
        return self._encode or values.Encoder(self._other, self._channel.limit)

    def _add_deferred(self, tree: dict) -> float:
        """Adds what was deferred to a frame; returns how many seconds it may take."""
        requests, self._deferred, self._encode = self._deferred, [], None
        if requests:
            tree["first"] = requests
        return sum(request["seconds"] for request in requests)

    def _exchange(self, tree: dict, encode: values.Encoder, seconds: float) -> Reply:
        started, outer = time.monotonic(), self._deadline
        deadline = self._deadline = min(outer, started + seconds)
        self._depth += 1
        complete = False
        try:
            self._send(tree, encode, deadline)
            while True:
                reply, body = self._receive(deadline)
                if type(reply) is not dict:
                    raise self._bad_frame("not an answer")
                if "callback" not in reply:
                    complete = True
                    return reply, body
                self._serve_callback(reply, body, deadline)
        finally:
            self._depth -= 1
            self._deadline = outer
            if not self._depth:
                self._left -= time.monotonic() - started
            if not complete and not self.dead:  # an answer may come yet, to no question
                self._fail(StudentDied, "a call was broken off")

    def _send(self, tree: dict, encode: values.Encoder, deadline: float) -> None:
        try:
            buffers = frames.pack(tree, encode.blobs, self._channel.limit)
            self._channel.send(buffers, deadline)
        except CHANNEL_ERRORS as error:
            raise self._fault(error) from None

    def _receive(self, deadline: float) -> Reply:
        try:
            return self._channel.receive(deadline)
        except CHANNEL_ERRORS as error:
            raise self._fault(error) from None

    def _fault(self, error: Exception) -> Exception:
        """What to raise in the place of an error of the channel or of a decoder."""
        if isinstance(error, TimeoutError):
            return self._fail(StudentTimeout, "no answer in time; it was stopped")
        if isinstance(error, frames.ClosedError):
            return self._fail(StudentDied, self._process.reason())
        return self._bad_frame(str(error))

    def _fail(self, kind: type[Exception], reason: str, place: str = "") -> Exception:
        self._reason = reason
        self.close()
        return kind(reason + (f" ({place})" if place else ""))

    def _bad_frame(self, what: str) -> Exception:
        return self._fail(BadFrame, f"the answer is malformed: {what}")

    def _value(self, reply: Reply) -> Any:
        tree, decode = reply
        if "value" in tree:
            try:
                return decode(tree["value"])
            except CHANNEL_ERRORS as error:
                raise self._fault(error) from None
        if "pair" in tree:
            raise StudentMissing("The forward pass should return two things, `(out, cache)`.")
        match tree.get("error"):
            case [kind, message, where, [*kinds]]:
                name, *names = (re.sub(r"\W", "", clean_text(k, 80)) for k in [kind, *kinds[:20]])
                text, place = clean_text(message, 2000), clean_text(where, 80)
                raise StudentError(name or "Exception", text, place, tuple(names))
        raise self._bad_frame("neither a value nor an error")

    def _handle(self, content: Any) -> Handle:
        match content:
            case [int(number), str(kind), str(type_name), [*methods]] if (
                kind in KINDS and number >= 0 and all(type(name) is str for name in methods)
            ):
                name = clean_text(type_name, 80)
                self._methods.update(
                    (name, clean_text(method, 80)) for method in methods[:_METHODS_TOLD]
                )
                return Handle(self, number, kind, name)
        raise frames.FrameError("bad handle")

    def _yours(self, number: Any) -> Any:
        if type(number) is not int or number not in self._lent:
            raise frames.FrameError("no such object")
        return self._lent[number]

    # What the grader lends

    def _other(self, value: Any) -> dict:
        if isinstance(value, Handle):
            return {"handle": self._own(value)}
        if isinstance(value, Method):
            return {"method": [self._own(value.handle), value.name]}
        if isinstance(value, Function):
            return {"global": value.name}
        if isinstance(value, np.random.Generator):
            return {"generator": value.integers(1 << 32, size=8).tolist()}
        if isinstance(value, Shared):
            return {"shared": [self._lend(value), list(value.methods)]}
        if isinstance(value, Made):
            return {"made": [value.source, value.expression]}
        if callable(value):
            return {"callback": self._lend(value)}
        raise TypeError(f"a {type(value).__name__} cannot be sent to the student's process")

    def _own(self, handle: Handle) -> int:
        if handle._child is not self:
            raise StudentDied("the object's process has ended")
        return handle._number

    def _lend(self, value: Any) -> int:
        """One number an object, so that what is sent again and again is kept once."""
        number = self._numbers.get(id(value))
        if number is None:
            number = self._numbers[id(value)] = next(self._count)
            self._lent[number] = value
        return number

    def _serve_callback(self, request: dict, body: memoryview, deadline: float) -> None:
        function, args, kwargs = self._callback(request, body)
        try:
            value = function(*args, **kwargs)
            self.settle()  # an answer to a callback is no question that could be answered
            encode = self._encoder()
            reply = {"at": encode.size, "value": encode(value)}
            self._add_deferred(reply)
        except (StudentDied, StudentTimeout, BadFrame):
            raise
        except Exception as error:
            if len(self.callback_errors) < _CALLBACK_ERRORS:
                self.callback_errors.append(error)
            # Its text may hold what the student must not see.
            reply = {"raised": f"the function that you called raised {type(error).__name__}"}
            encode = values.Encoder(self._other, self._channel.limit)
        self._send(reply, encode, deadline)

    def _callback(self, request: dict, body: memoryview) -> tuple[Callable, list, dict]:
        if self._depth > _CALLBACK_DEPTH:
            raise self._bad_frame("callbacks nested too deeply")
        try:
            target = self._yours(request["callback"])
            method = request.get("method")
            if isinstance(target, Shared):
                if method not in target.methods:
                    raise frames.FrameError("no such method")
                target = getattr(target.target, method)
            decode = values.Decoder(body, self._hooks)
            args, kwargs = request.get("args"), request.get("kwargs")
            if type(args) is not list or type(kwargs) is not dict:
                raise frames.FrameError("bad callback")
            return (
                target,
                [decode(node) for node in args],
                {name: decode(node) for name, node in kwargs.items()},
            )
        except CHANNEL_ERRORS as error:
            raise self._fault(error) from None
