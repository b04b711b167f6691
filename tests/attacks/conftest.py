"""The class, graded once by the batch; a part of it by nbgrader's own commands as well."""

from __future__ import annotations

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
def class_of_attacks(tmp_path_factory):
    """All attacks, graded by `python -m autograder grade` with short limits.

    Gives the aftermath, the command's exit status, and what was harmed.
    """
    course = tmp_path_factory.mktemp("attacks") / "course"
    adopt_orphans()
    before = children()
    with outside() as places:
        make_course(course, ATTACKS, places)
        before |= children()
        status = grade_quickly(course, safe_tier())
        harmed = damage(course, places)
    left = [name for pid, name in children().items() if pid not in before]
    return Aftermath(course), status, harmed + [f"{name} still runs" for name in left]


@pytest.fixture(scope="session")
def fronts(tmp_path_factory):
    """A part of them, graded by nbgrader's commands, with their feedback.

    Gives the aftermath, what the two commands said, and what was harmed.
    """
    course = tmp_path_factory.mktemp("fronts") / "course"
    with outside() as places:
        make_course(course, FRONTS, places)
        said = [nbgrader(course, command) for command in ("autograde", "generate_feedback")]
        harmed = damage(course, places)
    return Aftermath(course), said, harmed
