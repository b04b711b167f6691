"""Whatever a child answers, the grader gets a value or one of the faults of a student."""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Callable

import numpy as np
import pytest

from autograder.sandbox import Child, Handle, Limits, Shared
from autograder.sandbox.inside import frames, values
from autograder.student import StudentFault, attributes, attributes_later

LIMIT = 1 << 20


class Puppet:
    """A process that has already said all that it will ever say."""

    def __init__(self, answers: list[bytes]) -> None:
        self.socket, self._far = socket.socketpair()
        for answer in answers:
            self._far.sendall(answer)
        self._far.shutdown(socket.SHUT_WR)

    def reason(self) -> str:
        return "it was a puppet"

    def close(self) -> None:
        self.socket.close()
        self._far.close()


def random_node(rng: random.Random, depth: int = 0) -> object:
    """Something that might stand in an answer, often almost right."""
    leaves = [None, True, 0, -1, 2**70, 1.5, "", "function", "stream", "value", [], {}]
    if depth > 3 or rng.random() < 0.3:
        return rng.choice(leaves)
    size = rng.randrange(4)
    nodes = [random_node(rng, depth + 1) for _ in range(size)]
    tags = ["tuple", "dict", "array", "scalar", "complex", "text", "packed", "slice", "sympy"]
    tags += ["handle", "yours", "value", "error", "missing", "callback", "layer", "unheard of"]
    contents = [
        nodes,
        [[node, node] for node in nodes],
        [1, "function", "f", ["forward"]],
        ["<f8", [1]],
        rng.choice(leaves),
        ["Pow", ["Symbol", "x", {}], ["Rational", rng.randint(-99, 99), 1]],
        1,
    ]
    return nodes if rng.random() < 0.3 else {rng.choice(tags): rng.choice(contents)}


def random_answer(rng: random.Random) -> bytes:
    keys = ["value", "error", "missing", "timeout", "layer", "pair", "callback", "method", "args"]
    keys += ["kwargs", "raised", "answers"]
    tree = {key: random_node(rng) for key in rng.sample(keys, rng.randint(1, 4))}
    if rng.random() < 0.3:
        tree = {"callback": rng.choice([1, 2, 3, "1", [1], True]), "method": "forward"}
        tree |= {"args": random_node(rng), "kwargs": random_node(rng)}
    if rng.random() < 0.05:
        tree = random_node(rng)
    text = json.dumps(tree).encode()
    body = rng.randbytes(rng.choice([0, 16, 64]))
    return frames.HEADER.pack(frames.MAGIC, len(text), len(body)) + text + body


class Gate:
    def forward(self, x: object) -> object:
        return x


def call_if_it_can(function: object) -> object:
    return function(1.0) if callable(function) else function


def settled(child: Child, _: None) -> None:
    child.settle()


REQUESTS: dict[str, Callable[[Child], object]] = {
    "cell": lambda child: child.run_cell("x = 1"),
    "kind": lambda child: child.kind("f"),
    "has": lambda child: child.has("f"),
    "get": lambda child: child.get("f"),
    "call": lambda child: child.call("f", 1.0, lambda x: x, Shared(Gate(), ("forward",))),
    "arguments": lambda child: child.call_with_arguments("f", np.ones(3), lambda x: x),
    "layer": lambda child: child.call_layer("f", lambda x: x),
    "keep": lambda child: child.call("f", child.keep(1)),
    "attribute": lambda child: Handle(child, 1, "value", "Gate").forward,
    "attributes": lambda child: attributes(Handle(child, 1, "value", "Gate"), "value", "x"),
    "later": lambda child: settled(child, child.call_later("f", call_if_it_can, np.ones(3))),
    "attributes later": lambda child: settled(
        child, attributes_later(Handle(child, 1, "value", "Gate"), "x", then=call_if_it_can)
    ),
    "cache": lambda child: child.call("f", child.call_cache("f", 1.0)),
    "method": lambda child: call_if_it_can(Handle(child, 1, "value", "Gate").forward),
    "arithmetic": lambda child: 2 * Handle(child, 1, "value", "Dual"),
}


@pytest.mark.parametrize("request_", REQUESTS)
def test_any_answer_is_a_value_or_a_fault(request_: str) -> None:
    rng = random.Random(request_)
    answered = faults = 0
    for _ in range(400):
        puppet = Puppet([random_answer(rng) for _ in range(4)])
        child = Child(puppet, Limits(call_seconds=2.0, cell_seconds=2.0, frame_bytes=LIMIT), {})
        try:
            REQUESTS[request_](child)
            answered += 1
        except StudentFault:
            faults += 1
        finally:
            child.close()
    assert faults > 50
    assert answered + faults == 400


def test_requests_survive_being_encoded() -> None:
    """The puppet's other half: what goes out is what a child's decoder takes."""
    encode = values.Encoder(lambda value: {"callback": 1}, LIMIT)
    node = encode([1, np.ones(3), len])
    body = memoryview(bytearray().join(frames.pack(node, encode.blobs, LIMIT)[1:]))
    got = values.Decoder(body, {"callback": lambda number: ("lent", number)})(node)
    assert got[2] == ("lent", 1)
