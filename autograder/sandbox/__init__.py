"""Runs other people's notebook code where it can harm nothing and learn nothing.

    with open_sandbox() as sandbox, sandbox.child() as child:
        child.run_cell("def f(x): return 2 * x")
        child.call("f", 3.0)  # 6.0

The student's code runs in a jailed child process; the trusted side sends inputs and takes back
plain values. Nothing that the child says is believed: a forged answer is only a wrong answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from autograder.student import Shared

from .limits import Limits
from .remote import CellOutcome, Child, Handle
from .server import Sandbox, SandboxError
from .tier import Tier
from .tiers import Choice, choose, describe

__all__ = [
    "CellOutcome",
    "Child",
    "Choice",
    "Handle",
    "Limits",
    "Sandbox",
    "SandboxError",
    "Shared",
    "Tier",
    "choose",
    "describe",
    "open_sandbox",
]


def open_sandbox(
    limits: Limits | None = None,
    tier: Tier | None = None,
    imports: tuple[str, ...] = ("matplotlib.pyplot",),
    modules: Mapping[str, Path] | None = None,
) -> Sandbox:
    """Starts a fork server, about a second; its children then take milliseconds.

    Args:
        limits: of each child.
        tier: how to isolate the children; by default the strongest that this machine offers.
        imports: modules that every child has at once, such as "sympy".
        modules: name → source file of modules of the assignment, likewise.

    Raises:
        SandboxError: it did not start.
    """
    return Sandbox(tier or choose().tier, limits or Limits(), imports, modules)
