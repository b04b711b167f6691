"""`python -m autograder release`: from `solutions/NN-topic.md` to what students get.

Writes the instructor's notebook and the files that go with it into `source/`, where nbgrader
looks for it, and has nbgrader make `assignments/` from that.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import nbformat

from .notebook import ROOT, build_notebook, stems
from .suite import load_suite

GRADCHECK = ROOT / "autograder" / "gradcheck.py"


def add_parser(commands: Any) -> None:
    """Adds the command to the parser of `python -m autograder`."""
    parser = commands.add_parser(
        "release",
        help="generate the students' notebooks from solutions/",
        description=__doc__,
        epilog="example: python -m autograder release 03-backprop",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("assignments", nargs="*", help="such as 03-backprop; all by default")
    parser.add_argument(
        "--course", type=Path, default=ROOT, help="the course's folder (default: the repository)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the command; returns its exit status."""
    from .nbgrader_plugin import nbgrader_api  # importing nbgrader takes a second

    api = nbgrader_api(options.course)
    for stem in options.assignments or stems():
        write_source(stem, options.course)
        result = api.generate_assignment(stem, force=True, create=True)
        if not result["success"]:
            raise SystemExit(f"nbgrader could not release {stem}:\n{result['log']}")
        print(f"{stem}: released to {options.course / 'assignments' / stem}")
    return 0


def write_source(stem: str, course: Path) -> Path:
    """Writes the instructor's version of an assignment.

    Args:
        stem: the assignment.
        course: the course's folder.

    Returns:
        The folder `source/STEM` that now holds the notebook and the files beside it.
    """
    folder = course / "source" / stem
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(build_notebook(stem, load_suite(stem)), folder / f"{stem}.ipynb")
    for path in [GRADCHECK, *data_files(stem).values()]:
        shutil.copy(path, folder)
    return folder


def data_files(stem: str) -> dict[str, Path]:
    """The data that an assignment's notebook reads: file name → file under `solutions/STEM/`."""
    return {path.name: path for path in sorted((ROOT / "solutions" / stem).glob("*"))}
