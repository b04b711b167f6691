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
_write = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


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
        self._buffer = b""

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
        body = self._read(body_size, deadline)
        try:
            return json.loads(text), body
        except (ValueError, RecursionError, MemoryError) as error:
            raise FrameError(f"bad tree: {type(error).__name__}") from None

    def _read(self, size: int, deadline: float | None) -> memoryview:
        # Not zeroed: memory that a sender announces and does not fill is never touched.
        view = memoryview(np.empty(size, np.uint8))
        done = min(size, len(self._buffer))
        view[:done] = self._buffer[:done]
        self._buffer = self._buffer[done:]
        try:
            while size - done >= _SMALL:
                self._until(deadline)
                done += self._some(self.socket.recv_into(view[done:]))
            while done < size:  # more than asked for: a small frame then takes one call
                self._until(deadline)
                chunk = self.socket.recv(_SMALL)
                taken = min(self._some(len(chunk)), size - done)
                view[done : done + taken] = chunk[:taken]
                self._buffer = chunk[taken:]
                done += taken
        except TimeoutError:
            raise
        except OSError as error:
            raise ClosedError(str(error)) from None
        return view

    @staticmethod
    def _some(count: int) -> int:
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
