"""One fork server for each tier, shared by all tests; a fresh child for each test."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from autograder.sandbox import Child, Limits, Sandbox, SandboxError, Tier

QUICK = Limits(
    cell_seconds=5.0, call_seconds=5.0, total_seconds=30.0, cpu_seconds=20, memory_mb=512
)


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
    with contextlib.closing(Tiers()) as tiers:
        yield tiers


@pytest.fixture(params=list(Tier), ids=lambda tier: f"tier{int(tier)}")
def tier(request: pytest.FixtureRequest) -> Tier:
    return request.param


@pytest.fixture
def sandbox(tiers: Tiers, tier: Tier) -> Sandbox:
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
