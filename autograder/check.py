"""`python -m autograder check`: tests the suite itself, or judges answers that stand in files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from .bank import Verdict, judge_file, kill_matrix, read_bank
from .diagnosis import diagnose
from .suite import load_suite

DESCRIPTION = """\
Without FILE, tests the hidden suite itself on its bank: the solution and every variant must earn
full marks, the stub nothing, and every mistake must fail the test that is meant for it.

With FILEs, judges the answers in them, each laid over the solution's definitions.
"""


def add_parser(commands: Any) -> None:
    """Adds the command to the parser of `python -m autograder`."""
    parser = commands.add_parser(
        "check",
        help="test the hidden suite on its bank, or judge answers in files",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="example: python -m autograder check 03-backprop answer.py --json",
    )
    parser.add_argument("assignment", help="such as 03-backprop")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a file of definitions")
    parser.add_argument("--base", type=Path, help="lay FILE over this file, not over the solution")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--seed", type=int, default=0, help="of the hidden inputs (default: 0)")
    parser.add_argument(
        "--seeds", type=int, default=1, help="how many seeds to try the bank with (default: 1)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the command; returns its exit status."""
    if options.files:
        return judge_files(options)
    return test_the_suite(options)


def test_the_suite(options: argparse.Namespace) -> int:
    """Prints the kill matrix; 1 if anything in it is not as it should be."""
    seeds = range(options.seed, options.seed + options.seeds)
    total = 2 + sum(len(read_bank(kind, options.assignment)) for kind in ("mistakes", "variants"))
    verdicts = list(_progress(kill_matrix(options.assignment, seeds), total, options.json))
    bad = [verdict for verdict in verdicts if verdict.complaint]
    if options.json:
        print(json.dumps([vars(verdict) for verdict in verdicts], indent=1))
    else:
        _print_matrix(options.assignment, verdicts, seeds)
    return 1 if bad else 0


def _progress(verdicts: Iterable[Verdict], total: int, quiet: bool) -> Iterable[Verdict]:
    console = Console(stderr=True)
    return track(
        verdicts,
        "Judging the bank",
        total,
        console=console,
        disable=quiet or not console.is_terminal,
    )


def _print_matrix(stem: str, verdicts: list[Verdict], seeds: range) -> None:
    suite = load_suite(stem)
    table = Table(title=f"Kill matrix of {stem}, {len(seeds)} seed(s)", title_justify="left")
    for column, justify in (("answer", "left"), ("exercise", "left"), ("points", "right")):
        table.add_column(column, justify=justify, no_wrap=column != "answer")
    table.add_column("as it should be?")
    for verdict in verdicts:
        fine = f"[green]✓[/] {verdict.expected}"
        status = f"[red]✗ {verdict.complaint}[/]" if verdict.complaint else fine
        table.add_row(verdict.answer, verdict.exercise, f"{verdict.points:g}", status)
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(table)
    mistakes = [v for v in verdicts if v.expected.startswith("killed")]
    full = [v for v in verdicts if v.expected == "full marks"]
    killed = sum(not v.complaint for v in mistakes)
    kept = sum(not v.complaint for v in full)
    extra = f" and {suite.extra_points:g} of extra credit" if suite.extra_points else ""
    console.print(
        f"{killed} of {len(mistakes)} mistakes killed by the test meant for them; "
        f"{kept} of {len(full)} right answers keep all {suite.max_points:g} points{extra}; "
        f"{len(suite.tests)} tests in {len(suite.exercises)} exercises."
    )


def judge_files(options: argparse.Namespace) -> int:
    """Judges files and prints what they lost; 0 however they fared."""
    results = [judge_answer(path, options) for path in options.files]
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    for result in results:
        print(f"{result['file']}: {result['points']:g} of {result['max_points']:g} points")
        for failed in result["failed"]:
            print(f"  {failed['exercise']}: {failed['message']}  [{failed['test']}]")
        if result["diagnosis"]:
            print(f"  Diagnosis: {result['diagnosis']}")
    return 0


def judge_answer(path: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Judges one file by the whole suite.

    Returns:
        The object that `--json` prints: file, points, max_points, failed, diagnosis.
    """
    suite = load_suite(options.assignment)
    result = judge_file(suite, path, base=options.base, seed=options.seed)
    sentences = diagnose(options.assignment, result.outcomes, seed=options.seed)
    return {
        "file": str(path),
        "points": sum(outcome.points for outcome in result.outcomes),
        "max_points": suite.max_points,
        "failed": [
            {
                "exercise": outcome.test.exercise,
                "test": outcome.test.name,
                "message": outcome.message,
            }
            for outcome in result.outcomes
            if not outcome.passed
        ],
        "diagnosis": " ".join(s for sentences in sentences.values() for s in sentences)
        or result.error,
    }
