"""Runs every attack at each tier that this machine offers, and prints which were contained.

python -m tests.attacks
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from pathlib import Path

from autograder.sandbox import SandboxError, Tier
from autograder.sandbox.tiers import attack as canaries

from .corpus import ATTACKS, THEMES
from .grading import (
    HONEST,
    Aftermath,
    adopt_orphans,
    children,
    damage,
    grade_quickly,
    make_course,
    outside,
)


def refusal(tier: Tier) -> str:
    """Why a tier cannot be tried here, or an empty text."""
    try:
        escapes = canaries(tier)
    except SandboxError as error:
        return str(error)
    return f"harmless attacks could {', '.join(escapes)}" if escapes else ""


def run(tier: Tier, folder: Path) -> tuple[dict[str, list[str]], list[str]]:
    """Grades the class at a tier.

    Returns:
        The complaints about each submission, and what was harmed.
    """
    before = children()
    with outside() as places, contextlib.redirect_stdout(io.StringIO()):
        make_course(folder, ATTACKS, places)
        before |= children()
        status = grade_quickly(folder, tier)
        harmed = damage(folder, places)
    harmed += [f"{name} still runs" for pid, name in children().items() if pid not in before]
    harmed += [f"the batch ended with {status}"] if status else []
    aftermath = Aftermath(folder)
    return {s.student: aftermath.complaints(s) for s in (*HONEST, *ATTACKS)}, harmed


def main() -> int:
    """Prints the table; 1 if anything was not contained."""
    adopt_orphans()
    tiers, results, harmed = [], {}, []
    for tier in (Tier.NAMESPACES, Tier.LANDLOCK):  # the third is not for other people's code
        if reason := refusal(tier):
            print(f"Tier {int(tier)} is not tried: {reason}.\n")
            continue
        with tempfile.TemporaryDirectory(prefix="attacks-") as folder:
            tiers.append(tier)
            results[tier], more = run(tier, Path(folder) / "course")
            harmed += [f"Tier {int(tier)}: {what}." for what in more]
    heads = [f"tier {int(tier)}" for tier in tiers]
    for theme, attacks in {**THEMES, "honest neighbors": HONEST}.items():
        print(f"| {theme} | tries | points due | " + " | ".join(heads) + " |")
        print("|---|---|---|" + "---|" * len(tiers))
        for attack in attacks:
            cells = ["; ".join(results[tier][attack.student]) or "✓" for tier in tiers]
            row = [attack.student, attack.why, f"{attack.score:g}", *cells]
            print("| " + " | ".join(row) + " |")
        print()
    for tier in tiers:
        contained = sum(not results[tier][attack.student] for attack in ATTACKS)
        print(f"Tier {int(tier)}: {contained} of {len(ATTACKS)} attacks contained.")
    print("\n".join(harmed) or "Nothing outside was harmed, and no process is left.")
    return int(bool(harmed) or any(any(found.values()) for found in results.values()))


if __name__ == "__main__":
    sys.exit(main())
