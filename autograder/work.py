"""The unit of work: one student's submission to one assignment, graded from its file.

Self-contained: it needs the file, the release and the hidden suite, and neither gradebook nor
nbgrader. It runs in nbgrader's own process or in a worker of the batch, with the same result.
"""

from __future__ import annotations

import atexit
import functools
import gc
import json
import multiprocessing
import os
import signal
import threading
import time
from dataclasses import dataclass, replace
from multiprocessing.queues import SimpleQueue
from pathlib import Path

from nbformat import NotebookNode

from .grader import grade_notebook
from .notebook import definitions
from .release import GRADCHECK, data_files
from .sandbox import Limits, Sandbox, Tier, choose, describe, open_sandbox
from .session import Session
from .submission import ReleasedCell, read_submission
from .suite import load_suite

LIMITS = Limits(cell_seconds=10, call_seconds=3, total_seconds=60, frame_bytes=8 << 20)
LIMITS_OF = {  # where a student's answer has more to do: to train a network on real data
    "10-training": replace(
        LIMITS, cell_seconds=60, call_seconds=60, total_seconds=240, cpu_seconds=240
    )
}
UNSAFE = "AUTOGRADER_UNSAFE"
SLOW_IMPORTS = {"matplotlib": "matplotlib.pyplot", "sympy": "sympy"}  # half a second each


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


class Refused(ValueError):  # noqa: N818  (it reads better at the place of use)
    """This machine cannot contain other people's code well enough."""


def safe_tier() -> Tier:
    """The tier that other people's code will run in.

    Raises:
        Refused: there is none that protects this machine, and nobody said `--unsafe`.
    """
    tier = choose().tier
    if tier is Tier.LIMITS and not os.environ.get(UNSAFE):
        raise Refused(
            f"Refusing to run other people's code here. {describe()}\n"
            f"To grade only code that you trust as your own, say --unsafe, or set {UNSAFE}=1."
        )
    return tier


def preloaded(source: str) -> tuple[str, ...]:
    """What a child should have imported from the start: of what is slow, what its code names.

    Not all of it for everybody: each module makes each child slower to start.
    """
    return tuple(module for word, module in SLOW_IMPORTS.items() if word in source)


@functools.cache
def the_sandbox(stem: str, tier: Tier | None = None, imports: tuple[str, ...] = ()) -> Sandbox:
    """This process's sandbox for an assignment, started when it is first needed.

    Args:
        stem: the assignment.
        tier: where another process has chosen it already.
        imports: modules that every child has at once.

    Raises:
        Refused: as `safe_tier` does.
    """
    sandbox = open_sandbox(
        LIMITS_OF.get(stem, LIMITS),
        tier or safe_tier(),
        imports=imports,
        modules={"gradcheck": GRADCHECK},
    )
    atexit.register(sandbox.close)
    return sandbox


def run_and_grade(
    stem: str, notebook: NotebookNode, released: list[ReleasedCell], seed: int
) -> None:
    """Runs a notebook's cells in the sandbox and its hidden tests here, in place."""
    source = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    sandbox = the_sandbox(stem, _tier, preloaded(source))
    files = data_files(stem)
    grade_notebook(notebook, load_suite(stem), released, lambda: Session(sandbox, files), seed=seed)
    notebook.metadata["autograder"] = {"tier": int(sandbox.tier), "seed": seed}


_tier: Tier | None = None  # of a worker, which need not choose again


def start_worker(stem: str, tier: Tier, processors: SimpleQueue | None = None) -> None:
    """Prepares a worker process of a batch; it ends when the batch does, however that ends.

    Args:
        stem: the assignment.
        tier: of the sandbox, which the batch has chosen.
        processors: holds the number of one for each worker. The grader and the student's process
            talk in turns, hundreds of times a submission, and on one processor each turn costs a
            sixth of what it costs to wake another.
    """
    global _tier
    _tier = tier
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what a stop means, the batch says
    parent = multiprocessing.parent_process()
    threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
    if processors is not None:
        os.sched_setaffinity(0, {processors.get()})
    the_sandbox(stem, tier, preloaded(definitions(stem)))
    load_suite(stem)
    gc.freeze()  # what is loaded stays: a collection need not look at it each time


def is_ready() -> bool:
    """What a worker is asked first, so that it gets ready before there is work."""
    return True


def grade(work: Work) -> Graded:
    """Grades a submission, whatever it is."""
    started = time.monotonic()
    notebooks, remarks = {}, []
    for name, (path, released) in work.notebooks.items():
        submission = read_submission(path, released)
        run_and_grade(work.stem, submission.notebook, released, work.seed)
        notebooks[name] = json.dumps(submission.notebook)
        remarks += submission.remarks
    return Graded(work, notebooks, remarks, time.monotonic() - started)
