"""Measures the grading of a class, in one run on one machine.

    python -m benchmarks.grading [--students 20] [--sizes 10 100 1000] [--json FILE]

Stock nbgrader runs the visible checks of the notebooks in a kernel and nothing else; the trusted
grader runs the whole hidden suite as well. The numbers are wall time a submission, the command's
start included, and ratios of it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from autograder.__main__ import main as autograder
from autograder.notebook import ROOT

from . import bare, classes, measure

STEM = "03-backprop"


def compare(folder: Path, students: int) -> list[dict[str, Any]]:
    """The four ways of grading one class, each as a row of the table."""
    ours, stock = folder / "ours", folder / "stock"
    ours.mkdir()
    autograder(["release", STEM, "--course", str(ours)])
    classes.make_class(ours, STEM, students)
    classes.make_stock_course(stock, ours)
    measure.run(["nbgrader", "generate_assignment", STEM], stock)
    rows = [
        _row(
            "stock nbgrader autograde",
            measure.run(["nbgrader", "autograde", STEM], stock),
            students,
        )
    ]
    trusted = ["nbgrader", "autograde", STEM, f"--course-dir={ours}"]
    rows.append(_row("nbgrader autograde, trusted", measure.run(trusted, ROOT), students))
    for jobs in (1, 2):
        shutil.rmtree(ours / "autograded")
        batch = ["autograder", "grade", STEM, f"--course={ours}", f"--jobs={jobs}", "--force"]
        rows.append(_row(f"batch, {jobs} job(s)", measure.run(batch, ROOT), students))
    seconds = bare.seconds(ours, STEM)
    rows.append({"what": "bare cost, one process", "seconds": seconds, "megabytes": None})
    return rows


def add_ratios(results: dict[str, list[dict[str, Any]]]) -> None:
    """Says of each row how many times faster than stock nbgrader it is, and how often bare."""
    stock, *_, bare_cost = results["compare"]
    for row in [*results["compare"], *results["grow"]]:
        row["times_faster_than_stock"] = stock["seconds"] / row["seconds"]
        row["times_bare"] = row["seconds"] / bare_cost["seconds"]


def _row(what: str, cost: measure.Cost, students: int) -> dict[str, Any]:
    return {
        "what": what,
        "seconds": cost.seconds / students,
        "total": cost.seconds,
        "megabytes": cost.megabytes,
    }


def grow(folder: Path, sizes: list[int]) -> list[dict[str, Any]]:
    """Time and memory of the batch for classes of several sizes."""
    rows = []
    for size in sizes:
        course = folder / f"class{size}"
        course.mkdir()
        autograder(["release", STEM, "--course", str(course)])
        classes.make_class(course, STEM, size)
        cost = measure.run(["autograder", "grade", STEM, f"--course={course}"], ROOT)
        rows.append(_row(f"{size} submissions", cost, size))
        shutil.rmtree(course)
    return rows


def main() -> None:
    """Runs the benchmark and prints its tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.grading",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--students", type=int, default=20, help="of the class all ways grade")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[10, 100, 1000], help="to grow over"
    )
    parser.add_argument("--json", type=Path, help="write the results to this file too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        results = {
            "compare": compare(Path(name), options.students),
            "grow": grow(Path(name), options.sizes),
        }
    add_ratios(results)
    report(results, options.students)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))


def report(results: dict[str, list[dict[str, Any]]], students: int) -> None:
    """Prints the two tables."""
    console = Console(width=100)
    console.print(_table(results["compare"], f"{students} submissions to {STEM}"))
    console.print(_table(results["grow"], "the batch, as classes grow"))


def _table(rows: list[dict[str, Any]], title: str) -> Table:
    columns = ("seconds", "ms each", "times faster", "times bare", "peak MB")
    table = Table("", *columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(
            row["what"],
            f"{row['total']:.1f}" if "total" in row else "",
            f"{1000 * row['seconds']:.0f}",
            f"{row['times_faster_than_stock']:.1f}",
            f"{row['times_bare']:.1f}",
            f"{row['megabytes']:.0f}" if row["megabytes"] else "",
        )
    return table


if __name__ == "__main__":
    main()
