"""Frames: a fixed header, a JSON tree, and a body of raw bytes.

Everything that the header announces is checked before anything is allocated for it, and a sender
who lies about a length has to send that much before it costs the receiver anything.
"""

from __future__ import annotations

import json
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
_write = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_parse = json.JSONDecoder().decode


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
        end: a connected stream socket.
        limit: the largest body that is taken or sent, in bytes.
    """

    def __init__(self, end: socket.socket, limit: int) -> None:
        self.socket, self.limit = end, limit
        self._buffer = _NOTHING

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
        try:
            for buffer in buffers:
                self._until(deadline)
                self.socket.sendall(buffer)
        except TimeoutError:
            raise
        except OSError as error:
            raise ClosedError(str(error)) from None

    def receive(self, deadline: float | None = None) -> tuple[Any, memoryview]:
        """The tree and the body of the next frame.

        Args:
            deadline: `time.monotonic()` at which to give up.

        Raises:
            FrameError: it is not a frame, or it is too large.
            TimeoutError: it was not complete in time.
            ClosedError: the other side has gone.
        """
        magic, tree_size, body_size = HEADER.unpack(self._read(HEADER.size, deadline))
        if magic != MAGIC or tree_size > TREE_BYTES or body_size > self.limit:
            raise FrameError("bad header")
        text = bytes(self._read(tree_size, deadline))
        body = self._fetch(body_size, deadline) if body_size else _NOTHING
        try:
            return _parse(text.decode()), body
        except (ValueError, RecursionError, MemoryError) as error:
            raise FrameError(f"bad tree: {type(error).__name__}") from None

    def _read(self, size: int, deadline: float | None) -> memoryview:
        """The next bytes, to look at."""
        while size > len(self._buffer):  # most often all of a frame comes at once
            chunk = self._chunk(deadline)
            self._buffer = memoryview(bytes(self._buffer) + chunk)
        view, self._buffer = self._buffer[:size], self._buffer[size:]
        return view

    def _fetch(self, size: int, deadline: float | None) -> memoryview:
        """The next bytes, in memory of their own, aligned for any dtype."""
        # Not zeroed: memory that a sender announces and does not fill is never touched.
        view = memoryview(np.empty(size, np.uint8))
        done = min(size, len(self._buffer))
        view[:done], self._buffer = self._buffer[:done], self._buffer[done:]
        while size - done >= _SMALL:
            done += self._into(view[done:], deadline)
        if done < size:
            view[done:] = self._read(size - done, deadline)
        return view

    def _chunk(self, deadline: float | None) -> bytes:
        self._until(deadline)
        try:
            chunk = self.socket.recv(_SMALL)
        except TimeoutError:
            raise
        except OSError as error:
            raise ClosedError(str(error)) from None
        if not chunk:
            raise ClosedError("end of stream")
        return chunk

    def _into(self, view: memoryview, deadline: float | None) -> int:
        self._until(deadline)
        try:
            count = self.socket.recv_into(view)
        except TimeoutError:
            raise
        except OSError as error:
            raise ClosedError(str(error)) from None
        if not count:
            raise ClosedError("end of stream")
        return count

    def _until(self, deadline: float | None) -> None:
        if deadline is None:
            return
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.socket.settimeout(left)
