"""Frames that lie cost their sender more than their receiver."""

from __future__ import annotations

import contextlib
import json
import random
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
import sympy  # noqa: F401  (what follows is timed, and would import it)

from autograder.sandbox.inside import frames, values

LIMIT = 8 << 20
MEMORY = 80 << 20  # a tree of a megabyte may become so many Python objects
SECONDS = 5.0


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, frames.Channel]]:
    """The liar's end of a socket, and a channel that listens to it."""
    liar, end = socket.socketpair()
    with liar, end:
        yield liar, frames.Channel(end, LIMIT)


def tell(liar: socket.socket, data: bytes) -> None:
    """Sends in the background and hangs up: the data may be more than the socket holds."""

    def send() -> None:
        with contextlib.suppress(OSError):  # the listener may have had enough
            liar.sendall(data)
            liar.shutdown(socket.SHUT_WR)

    threading.Thread(target=send, daemon=True).start()


def frame(tree: object, body: bytes = b"") -> bytes:
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return frames.HEADER.pack(frames.MAGIC, len(text), len(body)) + text + body


def decode_all(channel: frames.Channel) -> object:
    tree, body = channel.receive(time.monotonic() + SECONDS)
    return values.Decoder(body, {})(tree)


def cheaply(function: Callable) -> None:
    """Runs something and sees to it that it takes neither much memory nor much time."""
    tracemalloc.start()
    started = time.monotonic()
    try:
        function()
    finally:
        seconds, (_, peak) = time.monotonic() - started, tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < MEMORY
    assert seconds < SECONDS


def array(dtype: object, shape: object) -> dict:
    return {"array": [dtype, shape]}


LIES = {
    "wrong magic": b"GET / HTTP/1.1\r\n\r\n",
    "tree of 4 GB": frames.HEADER.pack(frames.MAGIC, 2**32 - 1, 0) + b"x" * 100,
    "body of 2^60 bytes": frames.HEADER.pack(frames.MAGIC, 2, 2**60) + b"[]",
    "body just above the limit": frames.HEADER.pack(frames.MAGIC, 2, LIMIT + 1) + b"[]",
    "not JSON": frame(b"{[}"),
    "not text": frame(b"\xff\xfe\x00"),
    "deep lists": frame(b"[" * 400_000 + b"]" * 400_000),
    "deep nodes": frame(b'{"tuple":[' * 50_000 + b"]}" * 50_000),
    "a little too deep": frame(b"[" * 60 + b"]" * 60),
    "an integer of a million digits": frame(b"9" * 1_000_000),
    "unknown tag": frame({"pickle": "gASVAAAA"}),
    "two tags": frame({"tuple": [], "dict": []}),
    "no tag": frame({}),
    "array beyond the body": frame(array("<f8", [1000, 1000]), bytes(8)),
    "array of 2^80 entries": frame(array("<f8", [2**40, 2**40])),
    "negative extent": frame(array("<f8", [-1])),
    "extent that is a float": frame(array("<f8", [1.0]), bytes(16)),
    "extent that is true": frame(array("<f8", [True]), bytes(16)),
    "too many axes": frame(array("<f8", [1] * 40), bytes(16)),
    "empty array that is huge along the other axis": frame(array("<f8", [0, 10**12])),
    "object dtype": frame(array("|O", [1]), bytes(16)),
    "structured dtype": frame(array("f8,f8", [1]), bytes(16)),
    "datetime dtype": frame(array("<M8[s]", [1]), bytes(16)),
    "dtype that is a list": frame(array([["a", "<f8"]], [1]), bytes(16)),
    "scalar of the wrong size": frame({"scalar": ["<f8", "00"]}),
    "scalar that is not hexadecimal": frame({"scalar": ["<f8", "zz" * 8]}),
    "text beyond the body": frame({"text": 10**9}),
    "text of negative length": frame({"text": -5}),
    "packed list beyond the body": frame({"packed": ["<f8", 10**9]}),
    "packed list of negative length": frame({"packed": ["<f8", -1]}),
    "tuple that is a number": frame({"tuple": 3}),
    "tuple of two lists": frame({"tuple": {"a": 1, "b": 2}}),
    "dict with a list for a key": frame({"dict": [[[1], 2]]}),
    "dict with a key too many": frame({"dict": [[i, 0] for i in range(5000)]}),
    "pair of three": frame({"dict": [[1, 2, 3]]}),
    "complex of texts": frame({"complex": ["1", "2"]}),
    "slice of texts": frame({"slice": ["a", None, None]}),
    "expression to be parsed": frame({"sympy": "__import__('os').getcwd()"}),
    "expression that calls": frame({"sympy": ["eval", ["Symbol", "x", {}]]}),
    "symbol with code for a name": frame({"sympy": ["Symbol", "x); import os", {}]}),
    "symbol with an unknown assumption": frame({"sympy": ["Symbol", "x", {"__class__": True}]}),
    "power tower": frame(
        {"sympy": ["Pow", ["Rational", 10, 1], ["Pow", ["Rational", 10, 1], ["Rational", 9, 1]]]}
    ),
    "division by zero": frame({"sympy": ["Rational", 1, 0]}),
    "float with a huge exponent": frame({"sympy": ["Float", 0, 1, 10**9, 1, 53]}),
    "wide expression": frame({"sympy": ["Add", *[["Rational", 1, 1]] * 20_000]}),
    "unknown handle": frame({"handle": [1, "function", "f", []]}),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_frame_is_refused_at_little_cost(
    ends: tuple[socket.socket, frames.Channel], lie: str
) -> None:
    liar, channel = ends
    tell(liar, LIES[lie])

    def listen() -> None:
        with pytest.raises(frames.FrameError):
            decode_all(channel)

    cheaply(listen)


def test_blobs_cannot_be_shared_so_a_small_frame_stays_small(
    ends: tuple[socket.socket, frames.Channel],
) -> None:
    liar, channel = ends
    many = [{"packed": ["<f8", 100_000]}] * 1000  # a hundred million floats, if they could be
    tell(liar, frame(many, bytes(800_000)))

    def listen() -> None:
        with pytest.raises(frames.FrameError):
            decode_all(channel)

    cheaply(listen)


def test_colliding_keys_take_little_time(ends: tuple[socket.socket, frames.Channel]) -> None:
    liar, channel = ends
    modulus = 2**61 - 1  # all its multiples have the hash 0
    pairs = [[k * modulus, 0] for k in range(1, values.DICT_ITEMS + 1)]
    tell(liar, frame([{"dict": pairs}] * 10))
    cheaply(lambda: decode_all(channel))


@pytest.mark.parametrize("kept", [0, 1, 7, 15, 16, 17, 20, 60, -1])
def test_a_truncated_frame_ends_in_closed(
    ends: tuple[socket.socket, frames.Channel], kept: int
) -> None:
    liar, channel = ends
    whole = frame([{"array": ["<f8", [4]]}], bytes(32))
    tell(liar, whole[:kept])
    with pytest.raises(frames.ClosedError):
        decode_all(channel)


def test_half_a_frame_and_then_nothing_times_out(
    ends: tuple[socket.socket, frames.Channel],
) -> None:
    liar, channel = ends
    liar.sendall(frame([1, 2, 3])[:-3])
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        channel.receive(started + 0.2)
    assert time.monotonic() - started < 1.0


def test_a_drip_of_bytes_does_not_put_off_the_deadline(
    ends: tuple[socket.socket, frames.Channel],
) -> None:
    liar, channel = ends
    data = frame(b'"' + b"a" * 1000 + b'"')
    stop = threading.Event()

    def drip() -> None:
        for index in range(len(data)):
            if stop.wait(0.02):
                return
            liar.send(data[index : index + 1])

    thread = threading.Thread(target=drip)
    thread.start()
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        channel.receive(started + 0.3)
    assert time.monotonic() - started < 1.0
    stop.set()
    thread.join()


def test_a_receiver_that_never_reads_does_not_hold_the_sender(
    ends: tuple[socket.socket, frames.Channel],
) -> None:
    _, channel = ends
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        channel.send([bytes(LIMIT)], started + 0.2)
    assert time.monotonic() - started < 1.0


def test_two_frames_in_one_packet_are_two_frames(
    ends: tuple[socket.socket, frames.Channel],
) -> None:
    liar, channel = ends
    liar.sendall(frame([1]) + frame([2]))
    assert decode_all(channel) == [1]
    assert decode_all(channel) == [2]


@pytest.mark.parametrize("seed", range(20))
def test_damaged_frames_are_refused_or_give_some_value(
    ends: tuple[socket.socket, frames.Channel], seed: int
) -> None:
    """Flips bytes of a valid frame: whatever comes of it, nothing else is raised."""
    rng = random.Random(seed)
    encode = values.Encoder(lambda value: {"handle": [1, "value", "x"]}, LIMIT)
    tree = encode([1, 2.5, (3j, "text" * 500), {"a": [float(i) for i in range(50)], 2: slice(1)}])
    whole = b"".join(frames.pack(tree, encode.blobs, LIMIT))
    for _ in range(100):
        damaged = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            position = rng.randrange(frames.HEADER.size, len(damaged))
            damaged[position] = rng.randrange(256)
        near, far = socket.socketpair()
        with near, far:
            near.sendall(bytes(damaged))
            near.shutdown(socket.SHUT_WR)
            try:
                decode_all(frames.Channel(far, LIMIT))
            except (frames.FrameError, frames.ClosedError):
                continue
