"""`python -m autograder scores`: the class at a glance, and where to look for more."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress_bar import ProgressBar
from rich.table import Table

from .notebook import CHECKS_SUFFIX, ROOT

if TYPE_CHECKING:
    from .gradebook import Gradebook, Score

PRINTED_WIDTH = 110


def add_parser(commands: Any) -> None:
    """Adds the command to the parser of `python -m autograder`."""
    parser = commands.add_parser(
        "scores",
        help="print the scores of a class and where to look for more",
        description=__doc__,
        epilog="example: python -m autograder scores 03-backprop",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("assignment", help="such as 03-backprop")
    parser.add_argument(
        "--course", type=Path, default=ROOT, help="the course's folder (default: the repository)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the command; returns its exit status.

    Raises:
        LookupError: the course has no gradebook, or no such assignment in it.
    """
    from .gradebook import Gradebook, scores  # importing nbgrader takes a second

    path = options.course.resolve() / "gradebook.db"
    if not path.exists():
        raise LookupError(f"There is no gradebook in {options.course}. Grade something first.")
    console = Console()
    if not console.is_terminal:
        console = Console(width=PRINTED_WIDTH)
    with Gradebook(f"sqlite:///{path}") as book:
        table = score_table(book, options.assignment, scores(book, options.assignment))
        console.print(table)
    _print_places(console, options.course, options.assignment)
    return 0


def score_table(book: Gradebook, assignment: str, scores: list[Score]) -> Table:
    """A row a student: the score as a number and a bar, and the exercises that lost points."""
    table = Table(title=f"Scores of {assignment}", title_justify="left")
    table.add_column("student", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("", width=20)
    table.add_column("lost points in")
    for score in scores:
        lost = lost_exercises(book, assignment, score.student)
        table.add_row(
            score.student,
            f"{score.points:g} / {score.max_points:g}",
            ProgressBar(score.max_points, min(score.points, score.max_points), width=20),
            ", ".join(lost) + (" (to be graded by hand)" if score.needs_manual_grade else ""),
        )
    return table


def lost_exercises(book: Gradebook, assignment: str, student: str) -> list[str]:
    """The exercises in which a student lost points, or "everything"."""
    from .gradebook import exercise_scores

    grades = exercise_scores(book, assignment, student)
    lost = [name for name, (got, most) in grades.items() if got is not None and got < most]
    if len(lost) > 1 and all(not got for got, _ in grades.values()):
        return ["everything"]
    return [name.removesuffix(CHECKS_SUFFIX) for name in lost]


def _print_places(console: Console, course: Path, assignment: str) -> None:
    places = {
        "book": ROOT / "_build" / "html" / "index.html",
        "feedback": course / "feedback" / "STUDENT" / assignment / f"{assignment}.html",
        "gradebook": course / "gradebook.db",
    }
    for name, path in places.items():
        console.print(f"{name + ':':<11} {_short(path)}", highlight=False)
    jupyter = Path(sys.executable).parent / "jupyter"
    console.print(
        f"{'formgrader:':<11} cd {_short(course)} && {jupyter} lab, "
        "then Nbgrader > Formgrader in its menu",
        highlight=False,
        soft_wrap=True,
    )


def _short(path: Path) -> Path:
    path = path.resolve()
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
