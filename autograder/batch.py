"""`python -m autograder grade`: a whole class at once, on all cores.

Grades what `nbgrader autograde` would, to the same scores, comments and rows, many times faster.
Stop it at any moment and start it again: it goes on where it was.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import itertools
import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .judge import DEFAULT_SEED
from .notebook import ROOT
from .reference import load
from .sandbox import Tier
from .suite import load_suite
from .work import UNSAFE, Graded, Work, grade, is_ready, safe_tier, start_worker

if TYPE_CHECKING:
    from .ledger import Ledger

IN_FLIGHT = 3  # submissions a worker, so that none waits and memory stays flat
STOPPED = 130  # the exit status of a command that was interrupted
TRIES = 2  # of a submission during whose grading a worker was lost

Result = Graded | tuple[Work, BaseException]


@dataclass
class Tally:
    """What a batch has done.

    Attributes:
        scores: student → score.
        remarks: student → what was not as it should have been.
        failures: student → why the submission could not be graded.
        stopped: whether somebody stopped it.
    """

    scores: dict[str, float] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    stopped: bool = False


def add_parser(commands: Any) -> None:
    """Adds the command to the parser of `python -m autograder`."""
    parser = commands.add_parser(
        "grade",
        help="grade a whole class, in parallel",
        description=__doc__,
        epilog="example: python -m autograder grade 03-backprop --jobs 4",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("assignment", help="such as 03-backprop")
    parser.add_argument(
        "--student", action="append", default=[], help="only this one's; may be repeated"
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        help="submissions graded at once (default: %(default)s, one a core)",
    )
    parser.add_argument("--force", action="store_true", help="also what has been graded already")
    parser.add_argument(
        "--unsafe", action="store_true", help="where the sandbox is weak: the code is your own"
    )
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="of the hidden inputs")
    parser.add_argument(
        "--course", type=Path, default=ROOT, help="the course's folder (default: the repository)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the command.

    Returns:
        Its exit status: 1 if a submission could not be graded, 130 if somebody stopped it.
    """
    if options.unsafe:
        os.environ[UNSAFE] = "1"
    tier = safe_tier()
    load_suite(options.assignment)  # or there is nothing to start workers for
    load(options.assignment)  # once for all of them
    jobs = min(options.jobs, len(options.student) or options.jobs)
    console = Console()
    with new_pool(jobs, options.assignment, tier, "fork") as pool:
        pool.submit(is_ready)  # they start while nbgrader, too, is imported
        from .ledger import Ledger
        from .nbgrader_plugin import nbgrader_api

        course = nbgrader_api(options.course)
        with only_one(options.course), Ledger(course, options.assignment) as book:
            work, done = book.work(options.student, force=options.force, seed=options.seed)
            if done:
                console.print(f"{done} graded already; --force grades them again.")
            if not work:
                console.print("Nothing to grade.")
                return 0
            tally = grade_and_enter(work, book, grade_all(work, jobs, tier, pool), console)
        pool.shutdown(cancel_futures=True)
    console.print(f"Sandbox of tier {int(tier)} ({tier.name.lower()}).", highlight=False)
    return STOPPED if tally.stopped else 1 if tally.failures else 0


def grade_and_enter(
    work: list[Work], book: Ledger, results: Iterable[Result], console: Console
) -> Tally:
    """Enters results as they come, with a progress bar, and prints what they come to."""
    started = time.monotonic()
    tally = Tally()
    try:
        with progress_bar(console, len(work)) as advance:
            for result in results:
                enter(book, result, tally)
                advance()
    except KeyboardInterrupt:
        tally.stopped = True
        console.print("Stopped. Run the same command again to go on.")
    summarize(console, tally, len(work), time.monotonic() - started)
    return tally


@contextlib.contextmanager
def only_one(course: Path) -> Iterator[None]:
    """Keeps a second batch away from the same gradebook.

    Raises:
        LookupError: one is running.
    """
    with open(course / ".grading.lock", "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LookupError(f"Another batch is grading in {course}.") from None
        yield


@contextlib.contextmanager
def progress_bar(console: Console, total: int) -> Iterator[Any]:
    """Shows how far a batch is; gives the function that moves it on by one."""
    columns = ("Grading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *(TextColumn(column) if isinstance(column, str) else column for column in columns),
        console=console,
        disable=not console.is_terminal,
    ) as progress:
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


def grade_all(work: list[Work], jobs: int, tier: Tier, pool: Executor) -> Iterator[Result]:
    """Grades submissions in worker processes, in the order in which they are done.

    A worker that is lost takes no submission with it: those that it had are graded again, each
    alone, and one that loses its worker again is given up.

    Args:
        work: the submissions, all to one assignment.
        jobs: how many workers there are.
        tier: of the sandboxes.
        pool: the workers. Any `Executor` would do.

    Yields:
        A graded submission, or one with the reason why it could not be graded.
    """
    lost = yield from _grade_in_pool(work, jobs, pool)
    for suspect in lost:
        for attempt in range(TRIES):
            with new_pool(1, suspect.stem, tier) as fresh:
                again = yield from _grade_in_pool([suspect], 1, fresh)
            if not again:
                break
            if attempt == TRIES - 1:
                yield suspect, RuntimeError("its worker process died, each time it was tried")


def _grade_in_pool(work: list[Work], jobs: int, pool: Executor) -> Iterator[Any]:
    """As `grade_all`, but returns the submissions that a lost worker may have been grading."""
    waiting = iter(work)
    running = {}
    try:
        for item in itertools.islice(waiting, jobs * IN_FLIGHT):
            running[pool.submit(grade, item)] = item
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                item = running.pop(future)
                error = future.exception()
                if isinstance(error, BrokenProcessPool):
                    return [item, *running.values(), *waiting]
                yield (item, error) if error else future.result()
                for following in itertools.islice(waiting, 1):
                    running[pool.submit(grade, following)] = following
    except BrokenProcessPool:
        return [*running.values(), *waiting]
    return []


def new_pool(jobs: int, stem: str, tier: Tier, method: str = "spawn") -> Executor:
    """Worker processes, each with a sandbox of its own, and a processor where there are enough.

    Args:
        jobs: how many.
        stem: the assignment.
        tier: of the sandboxes.
        method: "fork" as long as this process holds no file, lock or thread that a copy must not
            have; it saves each worker a second of imports.
    """
    context = multiprocessing.get_context(method)
    processors = context.SimpleQueue()
    for processor in itertools.islice(itertools.cycle(sorted(os.sched_getaffinity(0))), jobs):
        processors.put(processor)
    return ProcessPoolExecutor(
        jobs, mp_context=context, initializer=start_worker, initargs=(stem, tier, processors)
    )


def enter(book: Ledger, result: Result, tally: Tally) -> None:
    """Enters a result in the gradebook and in the tally."""
    if isinstance(result, Graded):
        student = result.work.student
        tally.scores[student] = book.enter(result)
        if result.remarks:
            tally.remarks[student] = result.remarks
    else:
        work, error = result
        tally.failures[work.student] = f"{type(error).__name__}: {error}"


def summarize(console: Console, tally: Tally, total: int, seconds: float) -> None:
    """Prints scores, remarks and failures, time and tier."""
    for student, remarks in sorted(tally.remarks.items()):
        for remark in dict.fromkeys(remarks):
            console.print(
                f"[yellow]{student}:[/] {escape(remark)}", highlight=False, soft_wrap=True
            )
    for student, reason in sorted(tally.failures.items()):
        console.print(
            f"[red]{student} was not graded:[/] {escape(reason)}", highlight=False, soft_wrap=True
        )
    if not tally.scores:
        return
    graded, scores = len(tally.scores), sorted(tally.scores.values())
    console.print(
        f"Graded {graded} of {total} in {seconds:.1f} s, {1000 * seconds / graded:.0f} ms each. "
        f"Scores: lowest {scores[0]:g}, median {scores[graded // 2]:g}, highest {scores[-1]:g}.",
        soft_wrap=True,
    )
