"""The unit of work: one student's submission to one assignment, graded from its file.

Self-contained: it needs the file, the release and the hidden suite, and neither gradebook nor
nbgrader. It runs in nbgrader's own process or in a worker of the batch, with the same result.
"""

from __future__ import annotations

import atexit
import functools
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from .grader import grade_notebook
from .release import GRADCHECK, data_files
from .sandbox import Limits, Sandbox, open_sandbox
from .session import Session
from .submission import ReleasedCell, read_submission
from .suite import load_suite

LIMITS = Limits(cell_seconds=10, call_seconds=3, total_seconds=60)
PRELOADED = ("matplotlib.pyplot", "sympy")


@dataclass(frozen=True)
class Work:
    """What to grade.

    Attributes:
        stem: the assignment.
        student: the student's id.
        notebooks: name → (file, cells of the release) of each notebook of the assignment.
        seed: of the hidden inputs.
    """

    stem: str
    student: str
    notebooks: dict[str, tuple[Path, list[ReleasedCell]]]
    seed: int


@dataclass(frozen=True)
class Graded:
    """A graded submission.

    Attributes:
        work: what was graded.
        notebooks: name → the graded notebook, as JSON.
        remarks: what was not as it should have been.
        seconds: how long it took.
    """

    work: Work
    notebooks: dict[str, str]
    remarks: list[str]
    seconds: float


@functools.cache
def the_sandbox() -> Sandbox:
    """The sandbox of this process, started when it is first needed."""
    sandbox = open_sandbox(LIMITS, imports=PRELOADED, modules={"gradcheck": GRADCHECK})
    atexit.register(sandbox.close)
    return sandbox


def run_and_grade(
    stem: str, notebook: NotebookNode, released: list[ReleasedCell], seed: int
) -> None:
    """Runs a notebook's cells in the sandbox and its hidden tests here, in place."""
    with Session(the_sandbox(), data_files(stem)) as session:
        grade_notebook(notebook, load_suite(stem), released, session, seed=seed)


def grade(work: Work) -> Graded:
    """Grades a submission, whatever it is."""
    started = time.monotonic()
    notebooks, remarks = {}, []
    for name, (path, released) in work.notebooks.items():
        submission = read_submission(path, released)
        run_and_grade(work.stem, submission.notebook, released, work.seed)
        notebooks[name] = nbformat.writes(submission.notebook)
        remarks += submission.remarks
    return Graded(work, notebooks, remarks, time.monotonic() - started)
