"""One fork server for each tier, shared by all tests; a fresh child for each test."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from planted import QUICK, World

from autograder.sandbox import Child, Sandbox, SandboxError, Tier


class Tiers:
    """Starts the sandbox of a tier when a test first asks for it."""

    def __init__(self) -> None:
        self._open: dict[Tier, Sandbox] = {}
        self._missing: dict[Tier, str] = {}

    def get(self, tier: Tier) -> Sandbox:
        if tier not in self._open and tier not in self._missing:
            try:
                sandbox = Sandbox(tier, QUICK, imports=("matplotlib.pyplot", "sympy"))
                sandbox.child().close()
                self._open[tier] = sandbox
            except SandboxError as error:
                self._missing[tier] = str(error)
        if tier in self._missing:
            pytest.skip(f"this machine does not offer tier {int(tier)}: {self._missing[tier]}")
        return self._open[tier]

    def close(self) -> None:
        for sandbox in self._open.values():
            sandbox.close()


@pytest.fixture(scope="session")
def tiers() -> Iterator[Tiers]:
    os.environ["GRADER_TOKEN"] = World.secret  # before any fork server starts
    with contextlib.closing(Tiers()) as tiers:
        yield tiers


@pytest.fixture(params=list(Tier), ids=lambda tier: f"tier{int(tier)}")
def tier(request: pytest.FixtureRequest) -> Tier:
    return request.param


@pytest.fixture
def sandbox(tiers: Tiers, tier: Tier) -> Sandbox:
    """The sandbox of each tier in turn."""
    return tiers.get(tier)


@pytest.fixture
def jailed(sandbox: Sandbox) -> Iterator[Child]:
    """A child, once for each tier."""
    with sandbox.child() as child:
        yield child


@pytest.fixture
def child(tiers: Tiers) -> Iterator[Child]:
    """A child of the tier that every machine has, for what does not depend on it."""
    with tiers.get(Tier.LIMITS).child() as child:
        yield child


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with contextlib.closing(World(tmp_path)) as world:
        yield world
