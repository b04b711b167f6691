"""The bare cost: the same cells and the same checks in one warm interpreter, with no protection."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import nbformat

from autograder.judge import judge
from autograder.reference import load
from autograder.student import LocalStudent
from autograder.suite import load_suite


def seconds(course: Path, stem: str) -> float:
    """Runs and judges every submission of a class; the first one, which warms up, not counted.

    Returns:
        Seconds a submission.
    """
    paths = sorted((course / "submitted").glob(f"*/{stem}/{stem}.ipynb"))
    run_and_judge(paths[0], stem)
    started = time.perf_counter()
    for path in paths:
        run_and_judge(path, stem)
    return (time.perf_counter() - started) / len(paths)


def run_and_judge(path: Path, stem: str) -> None:
    """Runs the cells of one notebook, but its visible checks, and then the hidden suite."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade"):
            exec(compile(cell.source, "cell", "exec"), names)
    judge(load_suite(stem), LocalStudent(names), load(stem))
