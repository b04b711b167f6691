"""The class, graded once by the batch; a part of it by nbgrader's own commands, beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder.work import safe_tier

from .corpus import ATTACKS, FRONTS
from .grading import (
    Aftermath,
    adopt_orphans,
    children,
    damage,
    grade_quickly,
    make_course,
    nbgrader,
    outside,
)


@pytest.fixture(scope="session")
def graded(tmp_path_factory):
    """Both courses, graded.

    Gives a dict: the folders of both, the exit status of the batch, what nbgrader's commands said,
    and what was harmed.
    """
    batch, fronts = (tmp_path_factory.mktemp(name) / "course" for name in ("batch", "fronts"))
    adopt_orphans()
    before = children()
    with outside() as places, ThreadPoolExecutor(1) as beside:
        make_course(batch, ATTACKS, places)
        make_course(fronts, FRONTS, places)
        before |= children()
        commands = beside.submit(
            lambda: [nbgrader(fronts, command) for command in ("autograde", "generate_feedback")]
        )
        status = grade_quickly(batch, safe_tier())
        said = commands.result()
        harmed = damage(batch, places) + damage(fronts, places)
    harmed += [f"{name} still runs" for pid, name in children().items() if pid not in before]
    return {"batch": batch, "fronts": fronts, "status": status, "said": said, "harmed": harmed}


@pytest.fixture(scope="session")
def by_batch(graded):
    """All attacks, graded by `python -m autograder grade` with short limits."""
    return Aftermath(graded["batch"])


@pytest.fixture(scope="session")
def by_nbgrader(graded):
    """A part of them, graded by nbgrader's commands, with their feedback."""
    return Aftermath(graded["fronts"])
