"""Frames: a fixed header, a JSON tree, and a body of raw bytes.

Everything that the header announces is checked before anything is allocated for it, and a sender
who lies about a length has to send that much before it costs the receiver anything.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np

HEADER = struct.Struct("<IIQ")  # magic, bytes of the tree, bytes of the body
MAGIC = 0x4E4E4331
TREE_BYTES = 1 << 20  # long texts and arrays travel in the body
ALIGNMENT = 16
_SMALL = 1 << 16
_NOTHING = memoryview(b"")
_TICK = struct.pack("@ll", 0, 100_000)  # a C `timeval`, a tenth of a second
_write = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_parse = json.JSONDecoder().raw_decode


class FrameError(Exception):
    """The bytes that arrived are not a frame, or more than the receiver takes."""


class ClosedError(Exception):
    """The other side has gone."""


def padding(size: int) -> int:
    """Bytes after a blob of `size` bytes, so that the next one is aligned for any dtype."""
    return -size % ALIGNMENT


def pack(tree: Any, blobs: list[bytes], limit: int) -> list[bytes]:
    """The buffers of one frame.

    Args:
        tree: what `json` can write.
        blobs: the parts of the body, in the order in which the tree refers to them.
        limit: the largest body that the other side takes, in bytes.

    Raises:
        FrameError: the frame would be larger than the other side takes.
    """
    head = _write(tree).encode()
    body = [part for blob in blobs for part in (blob, bytes(padding(len(blob))))]
    size = sum(map(len, body))
    if len(head) > TREE_BYTES or size > limit:
        raise FrameError(f"the value is too large: {(len(head) + size) / 1e6:.1f} MB")
    return [HEADER.pack(MAGIC, len(head), size) + head, *body]


class Channel:
    """One end of a stream socket that carries frames.

    Args:
        end: a connected stream socket that blocks.
        limit: the largest body that is taken or sent, in bytes.
    """

    def __init__(self, end: socket.socket, limit: int) -> None:
        self.socket, self.limit = end, limit
        self._buffer = b""
        self._ticks = False

    def send(self, buffers: list[bytes], deadline: float | None = None) -> None:
        """Sends what `pack` made.

        Args:
            buffers: the frame.
            deadline: `time.monotonic()` at which to give up.

        Raises:
            TimeoutError: the other side did not take it in time.
            ClosedError: the other side has gone.
        """
        if sum(map(len, buffers)) < _SMALL:  # then a copy is cheaper than a call
            buffers = [b"".join(buffers)]
        for buffer in buffers:
            left = memoryview(buffer)
            while left:
                left = left[self._try(deadline, self.socket.send, left) :]

    def receive(self, deadline: float | None = None) -> tuple[Any, memoryview]:
        """The tree and the body of the next frame.

        Args:
            deadline: `time.monotonic()` at which to give up.

        Raises:
            FrameError: it is not a frame, or it is too large.
            TimeoutError: it was not complete in time.
            ClosedError: the other side has gone.
        """
        self._fill(HEADER.size, deadline)
        magic, tree_size, body_size = HEADER.unpack_from(self._buffer)
        if magic != MAGIC or tree_size > TREE_BYTES or body_size > self.limit:
            raise FrameError("bad header")
        end = HEADER.size + tree_size
        self._fill(end, deadline)
        head, self._buffer = self._buffer[HEADER.size : end], self._buffer[end:]
        body = self._fetch(body_size, deadline) if body_size else _NOTHING
        try:
            text = head.decode()
            tree, size = _parse(text)
        except (ValueError, RecursionError, MemoryError) as error:
            raise FrameError(f"bad tree: {type(error).__name__}") from None
        if size != len(text):
            raise FrameError("more than a tree")
        return tree, body

    def _fill(self, size: int, deadline: float | None) -> None:
        """Sees to it that so many bytes lie in the buffer; most often a frame comes at once."""
        while len(self._buffer) < size:
            self._buffer += self._try(deadline, self.socket.recv, _SMALL) or _end_of_stream()

    def _fetch(self, size: int, deadline: float | None) -> memoryview:
        """The next bytes, in memory of their own, aligned for any dtype."""
        # Not zeroed: memory that a sender announces and does not fill is never touched.
        view = memoryview(np.empty(size, np.uint8))
        done = min(size, len(self._buffer))
        view[:done], self._buffer = self._buffer[:done], self._buffer[done:]
        while size - done >= _SMALL:
            done += self._try(deadline, self.socket.recv_into, view[done:]) or _end_of_stream()
        if rest := size - done:
            self._fill(rest, deadline)
            view[done:], self._buffer = self._buffer[:rest], self._buffer[rest:]
        return view

    def _try(self, deadline: float | None, transfer: Callable, argument: Any) -> Any:
        """Does a system call, again and again until it succeeds or the deadline has passed.

        The kernel ends each call after a tick. To tell it the time that is left, or to have
        Python keep it, would take several more system calls a frame.
        """
        if deadline is not None and not self._ticks:
            self._ticks = True
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                self.socket.setsockopt(socket.SOL_SOCKET, option, _TICK)
        while deadline is None or time.monotonic() < deadline:
            try:
                return transfer(argument)
            except BlockingIOError:  # a tick has passed
                continue
            except OSError as error:
                raise ClosedError(str(error)) from None
        raise TimeoutError


def _end_of_stream() -> NoReturn:
    raise ClosedError("end of stream")
