"""One submission being run: a jailed child, and the cells to run again if it dies."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output

from .sandbox import Child, Handle, Sandbox
from .student import (
    StudentDied,
    StudentError,
    StudentFault,
    StudentInterface,
    StudentTimeout,
    require,
)

DEATHS = 20  # after so many, a submission gets no further child
LIFETIMES = 3  # nor after so many times the total time of one child
OUTPUT_BYTES = 4 << 20  # of all cells together


class SandboxedStudent(StudentInterface):
    """A child of the sandbox, behind the interface of a student."""

    def __init__(self, child: Child) -> None:
        self._child = child

    @property
    def dead(self) -> bool:
        """Whether the child's process has ended."""
        return self._child.dead

    @property
    def trace(self) -> list[Any]:
        """The values that the student's code has returned since the list was last replaced."""
        return self._child.trace

    @trace.setter
    def trace(self, values: list[Any]) -> None:
        self._child.trace = values

    def settle(self) -> None:
        """Sees to it that every call made by `later` has been answered and its answer checked."""
        self._child.settle()

    def forget(self) -> None:
        """Drops the calls that have not been made yet."""
        self._child.forget()

    def kind(self, name: str) -> str:
        """What a name holds: "function", "class", "module", "value" or "missing"."""
        return self._child.kind(name)

    def generator(self, seed: int) -> Handle:
        """A random generator in the child, whose state goes on from call to call."""
        return self._child.generator(seed)

    def call(self, function: str | Handle, *args: Any, **kwargs: Any) -> Any:
        """Calls a function, a class or a callable object of the student."""
        try:
            return self._child.call(function, *args, **kwargs)
        except StudentError:
            self._require(function)
            raise

    def call_later(self, function: str, then: Callable[[Any], None], *args: Any) -> None:
        """As `call`, but hands what it returns to `then`, at the latest at the end of the test."""
        self._child.call_later(function, then, *args)

    def call_cache(self, function: str, *args: Any) -> Handle:
        """As `call_layer`, for the cache alone; the call may cross with what uses the cache."""
        return self._child.call_cache(function, *args)

    def call_with_arguments(self, function: str, *args: Any, **kwargs: Any) -> tuple[Any, list]:
        """As `call`; also returns the positional arguments as they are afterwards."""
        try:
            value, after = self._child.call_with_arguments(function, *args, **kwargs)
        except StudentError:
            self._require(function)
            raise
        self._note_changes(args, after)
        return value, after

    def call_layer(self, function: str, *args: Any, **kwargs: Any) -> tuple[Any, Handle]:
        """As `call` for a function that returns `(out, cache)`; the cache stays in the child."""
        try:
            return self._child.call_layer(function, *args, **kwargs)
        except StudentError:
            self._require(function)
            raise

    def _require(self, function: str | Handle) -> None:
        """If a call went wrong because the name holds no function, says that instead."""
        if isinstance(function, str):
            require(self, function)


class Session:
    """Runs the cells of one submission and offers its functions. A context manager.

    Args:
        sandbox: where the children come from.
        files: the data of the assignment, name in the working folder → file.

    Attributes:
        student: the submission's functions as they are after the cells run so far.
    """

    def __init__(self, sandbox: Sandbox, files: Mapping[str, Path] | None = None) -> None:
        self._sandbox, self._files = sandbox, dict(files or {})
        self._cells: list[str] = []
        self._deaths = self._count = 0
        self._deadline = time.monotonic() + LIFETIMES * sandbox.limits.total_seconds
        self._output_left = OUTPUT_BYTES
        self.student = self._fresh()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.student._child.close()

    def run_cell(self, source: str) -> tuple[list[NotebookNode], int | None]:
        """Runs a cell; one that kills the process is not run again.

        Returns:
            The outputs, in nbformat's form, and the execution count.
        """
        try:
            outputs = self.student._child.run_cell(source).outputs
        except StudentFault as fault:
            self.restart()
            return [_death_notice(fault)], None
        self._cells.append(source)
        self._count += 1  # the child's own count may be a number that it wants to tell
        self._output_left -= len(repr(outputs))
        if self._output_left < 0:
            outputs = [new_output("stream", name="stderr", text=TOO_MUCH)]
        return [from_dict(output) for output in outputs], self._count

    def restart(self) -> SandboxedStudent:
        """Replaces a dead child by a fresh one in which the cells so far have run again."""
        self._deaths += 1
        self.student._child.close()
        if self._may_go_on():
            self.student = self._fresh()
            self._replay()
        return self.student

    def _may_go_on(self) -> bool:
        return self._deaths <= DEATHS and time.monotonic() < self._deadline

    def _fresh(self) -> SandboxedStudent:
        return SandboxedStudent(self._sandbox.child(files=self._files))

    def _replay(self) -> None:
        for source in list(self._cells):
            try:
                self.student._child.run_cell(source)
            except StudentFault:  # it went well the first time, and does not now
                self._cells.remove(source)
                self.restart()
                return


TOO_MUCH = "The notebook's outputs are too large. Those of this cell were left out.\n"


def _death_notice(fault: StudentFault) -> NotebookNode:
    if isinstance(fault, StudentTimeout):
        name, text = "TimeoutError", "This cell did not finish in time. It counts as not there."
    elif isinstance(fault, StudentDied):
        name, text = "ProcessEnded", f"This cell ended the process: {fault}."
    else:
        name, text = type(fault).__name__, "This cell sent something that is not an answer."
    return new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"])
