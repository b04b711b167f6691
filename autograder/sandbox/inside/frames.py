"""Frames: a fixed header, a JSON tree, and a body of raw bytes.

Everything that the header announces is checked before anything is allocated for it, and a sender
who lies about a length has to send that much before it costs the receiver anything.
"""

from __future__ import annotations

import json
import math
import socket
import struct
import time
from typing import Any

import numpy as np

HEADER = struct.Struct("<IIQ")  # magic, bytes of the tree, bytes of the body
MAGIC = 0x4E4E4331
TREE_BYTES = 1 << 20  # long texts and arrays travel in the body
ALIGNMENT = 16
_SMALL = 1 << 16
_NOTHING = memoryview(b"")
_TIME = struct.Struct("@ll")  # a C `timeval`: seconds and microseconds
_SLACK = 0.1  # seconds that a time-out may come late
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
        self._patience = math.inf  # seconds that the socket waits, as it was last told

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
            self._until(deadline)
            try:
                self.socket.sendall(buffer)
            except OSError as error:
                raise _meaning(error) from None

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
            self._until(deadline)
            try:
                chunk = self.socket.recv(_SMALL)
            except OSError as error:
                raise _meaning(error) from None
            if not chunk:
                raise ClosedError("end of stream")
            self._buffer += chunk

    def _fetch(self, size: int, deadline: float | None) -> memoryview:
        """The next bytes, in memory of their own, aligned for any dtype."""
        # Not zeroed: memory that a sender announces and does not fill is never touched.
        view = memoryview(np.empty(size, np.uint8))
        done = min(size, len(self._buffer))
        view[:done], self._buffer = self._buffer[:done], self._buffer[done:]
        while size - done >= _SMALL:
            done += self._into(view[done:], deadline)
        if rest := size - done:
            self._fill(rest, deadline)
            view[done:], self._buffer = self._buffer[:rest], self._buffer[rest:]
        return view

    def _into(self, view: memoryview, deadline: float | None) -> int:
        self._until(deadline)
        try:
            count = self.socket.recv_into(view)
        except OSError as error:
            raise _meaning(error) from None
        if not count:
            raise ClosedError("end of stream")
        return count

    def _until(self, deadline: float | None) -> None:
        """Sees to it that the socket does not wait longer than until then.

        The kernel keeps the time, and is told again only when what it was told is too long or too
        short: Python's own time-outs take three more system calls a frame.
        """
        if deadline is None:
            return
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if not left <= self._patience <= left + _SLACK:
            self._patience = left + _SLACK
            seconds, rest = divmod(self._patience, 1)
            patience = _TIME.pack(int(seconds), int(1e6 * rest))
            for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
                self.socket.setsockopt(socket.SOL_SOCKET, option, patience)


def _meaning(error: OSError) -> Exception:
    """What an error of the socket says of the other side."""
    if isinstance(error, BlockingIOError):  # the kernel's word for a time-out
        return TimeoutError()
    return ClosedError(str(error))
