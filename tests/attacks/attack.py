"""What a hostile submission is, and the ways to write one."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

from autograder.notebook import ROOT, code_cells
from tests.sample_class.submissions import STEM, Change, Submission, find, solve, write_in

TASKS = [cell.exercise for cell in code_cells(STEM) if cell.role == "task"]
RIGHT = solve()
MARK = "mark-of-an-attack"  # in the name of whatever an attack leaves behind
LOOT = "I-have-seen:"  # stands before whatever an attack has got hold of


@dataclass(frozen=True)
class Attack(Submission):
    """A submission that means harm.

    In its cells @COURSE@, @ROOT@, @PORT@ and @PID@ stand for the course's folder, the
    repository, a port on which the grader's machine listens, and a process of the grader's.

    Attributes:
        student: the attack's name, for it hands in under it.
        score: what it must earn.
        why: what it tries.
        absent: what must stand nowhere in what comes back to the student.
        fronts: whether it is also graded by nbgrader's own commands, feedback included.
    """

    absent: tuple[str, ...] = ()
    fronts: bool = False

    def plant(self, course: Path, places: dict[str, Any]) -> None:
        """Hands in, with the names of places filled in."""

        def fill(notebook: NotebookNode) -> None:
            for cell in notebook.cells:
                for name, value in {"COURSE": course, "ROOT": ROOT, **places}.items():
                    cell.source = cell.source.replace(f"@{name}@", str(value))

        filled = dataclasses.replace(self, changes=(*self.changes, fill))
        filled.hand_in(course / "assignments" / STEM, course / "submitted")


def begin(code: str) -> Change:
    """Puts a cell before all others."""
    return lambda notebook: notebook.cells.insert(0, new_code_cell(dedent(code).strip()))


def end(code: str) -> Change:
    """Puts a cell after all others, when every hidden test has run."""
    return lambda notebook: notebook.cells.append(new_code_cell(dedent(code).strip()))


def end_with(*cells: NotebookNode) -> Change:
    """Puts cells of any kind after all others."""
    return lambda notebook: notebook.cells.extend(cells)


def markdown(text: str) -> Change:
    """Puts a Markdown cell and a raw cell of this text after all others."""
    return end_with(new_markdown_cell(text), new_raw_cell(text))


def in_every_task(code: str) -> Change:
    """Puts code at the end of each task, so that it runs just before the task's hidden tests."""

    def change(notebook: NotebookNode) -> None:
        for task in TASKS:
            write_in(task, dedent(code).strip())(notebook)

    return change


def answer(value: str, *, before: str = "") -> tuple[Change, ...]:
    """Answers every task in the right structure, each part of it one value.

    Args:
        value: an expression of Python, evaluated at each use.
        before: what it needs.
    """
    code = ANSWERS.replace("VALUE", value)
    return (begin(dedent(before) + code), in_every_task("globals().update(ANSWERS)"))


ANSWERS = """
import numpy as np


class GateOfLies:
    def __init__(self, *nodes):
        produced = {name for name, _, _ in nodes[0]} if nodes else ()
        self.names = [n for _, _, needs in nodes[0] for n in needs if n not in produced] \\
            if nodes else []

    def forward(self, *inputs):
        self.count = len(inputs)
        return VALUE

    def backward(self, *dz):
        return [VALUE for _ in range(self.count)] if dz else {name: VALUE for name in self.names}


class DualOfLies:
    def __init__(self, *_):
        pass

    def __add__(self, *_):
        return self

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __add__
    __neg__ = exp = log = __add__
    value = derivative = property(lambda self: VALUE)


ANSWERS = dict.fromkeys(
    ["AddGate", "MultiplyGate", "MaxGate", "ReLUGate", "ExpGate", "LogGate", "ReciprocalGate",
     "SigmoidGate", "ComputationalGraph"], GateOfLies)
ANSWERS["Dual"] = DualOfLies
ANSWERS["relu_backward"] = ANSWERS["softmax_jacobian"] = lambda *_: VALUE
for name in ("affine_forward", "relu_forward", "softmax_cross_entropy", "iou_and_gradient",
             "forward_mode"):
    ANSWERS[name] = lambda *_: (VALUE, VALUE)
ANSWERS["affine_backward"] = ANSWERS["squared_norm_loss"] = lambda *_: (VALUE, VALUE, VALUE)
ANSWERS["logistic_trace"] = lambda *_: {
    "values": [VALUE] * 6, "partials": [VALUE] * 6, "dL_dW": VALUE}
"""


def act(action: str, *, before: str = "") -> tuple[Change, ...]:
    """Has every function and method of every task do something in place of an answer."""
    body = f"def act():\n{indent(dedent(action).strip(), '    ')}\n"
    return answer("act()", before=dedent(before) + "\n" + body)


def solved_but(task: str, code: str) -> tuple[Change, ...]:
    """Solves everything, then adds code to one task."""
    return (RIGHT, write_in(task, dedent(code).strip()))


def look(*expressions: str) -> Change:
    """Evaluates expressions in a cell at the end, and prints what each gives."""
    lines = [f"see(lambda: {expression})" for expression in expressions]
    return end(SEE + "\n".join(lines))


SEE = f"""
import ctypes, fcntl, gc, glob, io, os, shutil, signal, socket, sqlite3, subprocess, sys
def see(get):
    try:
        found = get()
    except BaseException as error:
        print("no:", type(error).__name__)
    else:
        print("{LOOT}" if found else "no:", found)
"""


def edit_metadata(grade_id: str, **values: Any) -> Change:
    """Overwrites entries of a cell's nbgrader metadata."""

    def change(notebook: NotebookNode) -> None:
        notebook.cells[find(notebook, grade_id)].metadata["nbgrader"].update(values)

    return change


def write_json(edit: Callable[[dict], Any]) -> Callable[[Path, NotebookNode], None]:
    """Writes the notebook's JSON after an edit that no notebook editor would make.

    Args:
        edit: changes the content, or returns another.
    """

    def write(folder: Path, notebook: NotebookNode) -> None:
        content = json.loads(json.dumps(notebook))
        content = edit(content) or content
        (folder / f"{STEM}.ipynb").write_text(json.dumps(content))

    return write


def write_text(text: str | bytes) -> Callable[[Path, NotebookNode], None]:
    """Writes something else in the notebook's place."""
    data = text.encode() if isinstance(text, str) else text
    return lambda folder, _: (folder / f"{STEM}.ipynb").write_bytes(data)
