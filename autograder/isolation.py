"""`python -m autograder sandbox`: how well this machine can contain other people's code."""

from __future__ import annotations

import argparse
from typing import Any

from .sandbox import describe


def add_parser(commands: Any) -> None:
    """Adds the command to the parser of `python -m autograder`."""
    parser = commands.add_parser(
        "sandbox",
        help="say how well this machine contains other people's code",
        description="Tries harmless attacks in each kind of sandbox and says which is the "
        "strongest that holds, what it contains, and what would raise it.",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the command; returns its exit status."""
    print(describe())
    return 0
