"""The reference solutions of an assignment: its source, executed once."""

from __future__ import annotations

import functools
import sys
from types import CodeType, SimpleNamespace
from typing import Any

from . import gradcheck
from .notebook import definitions

sys.modules.setdefault("gradcheck", gradcheck)  # as students import it, from their own folder


@functools.cache
def _compiled(stem: str) -> CodeType:
    return compile(definitions(stem), f"solutions/{stem}.md", "exec")


def namespace(stem: str) -> dict[str, Any]:
    """Executes the reference solutions in a new namespace.

    Args:
        stem: the assignment, such as ``"03-backprop"``.

    Raises:
        LookupError: there is no such assignment.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(_compiled(stem), names)
    return names


@functools.cache
def load(stem: str) -> SimpleNamespace:
    """The reference solutions as attributes: ``load("03-backprop").affine_forward``."""
    return SimpleNamespace(
        **{name: value for name, value in namespace(stem).items() if not name.startswith("__")}
    )
