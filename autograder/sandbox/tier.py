"""How strongly a child is isolated."""

from __future__ import annotations

import enum


class Tier(enum.IntEnum):
    """The lower, the stronger."""

    NAMESPACES = 1
    """bubblewrap; for each child namespaces of its own, seccomp, limits."""
    LANDLOCK = 2
    """Without namespaces: Landlock, seccomp, limits."""
    LIMITS = 3
    """A process of its own with limits. Not for other people's code."""
