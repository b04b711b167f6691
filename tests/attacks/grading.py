"""A class of honest and hostile submissions, graded, and what the hostile ones achieved."""

from __future__ import annotations

import ast
import contextlib
import ctypes
import dataclasses
import functools
import html
import multiprocessing
import os
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import nbformat
import numpy as np
from nbgrader.api import Gradebook

from autograder import batch, gradebook, work
from autograder.__main__ import main as autograder
from autograder.judge import DEFAULT_SEED, run_test
from autograder.notebook import ROOT
from autograder.reference import load, namespace
from autograder.sandbox import Choice, Tier
from autograder.student import LocalStudent
from autograder.suite import load_suite, module_name
from tests.sample_class.submissions import STEM, Submission, write_in

from .attack import MARK, RIGHT, Attack

QUICK = dataclasses.replace(
    work.LIMITS,
    cell_seconds=1.5,
    call_seconds=1,
    total_seconds=5,
    cpu_seconds=10,
    grace_seconds=0.2,
    memory_mb=512,
)
TOKEN = "the-token-of-the-grader"
SECRET = "# Nobody else may read this line."
HALF = "def affine_backward(dout, cache):\n    return dout, dout, dout"
"""An honest class: one is right, one is wrong in one task, one has written nothing."""
HONEST = (
    Submission("honest", 100, "all right", (RIGHT, write_in("relu", SECRET))),
    Submission("honest-mistake", 94, "affine_backward is wrong", (RIGHT, write_in("affine", HALF))),
    Submission("zz-honest", 100, "all right, and graded last", (RIGHT,)),
)
CONFIG = """\
load_subconfig("nbgrader_config.py", path={root!r})
get_config().CourseDirectory.root = {course!r}
"""
HARMED_FOLDERS = ("/tmp", "/dev/shm", "/var/tmp", "/dev", "/run", "/dev/mqueue", "/", str(ROOT))


@dataclass
class Outside:
    """What attacks go for outside of the sandbox; all of it is there for them.

    Attributes:
        port: on which it listens by TCP and UDP.
        victim: a process.
        visits: connections that were made.
        since: the time from which on it is there.
    """

    port: int
    victim: subprocess.Popen
    visits: list[str] = field(default_factory=list)
    since: float = field(default_factory=time.time)


@contextlib.contextmanager
def outside() -> Iterator[Outside]:
    """Opens ports and starts a process for the attacks to find."""
    with contextlib.ExitStack() as stack:
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        port = tcp.getsockname()[1]
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", port))
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(f"\0{MARK}-{port}")
        unix.listen()
        victim = subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE)
        found = Outside(port, victim)
        for name, server in (("TCP", tcp), ("UDP", udp), ("Unix", unix)):
            threading.Thread(target=_listen, args=(name, server, found), daemon=True).start()
        try:
            yield found
        finally:
            victim.kill()
            victim.communicate()


def _listen(name: str, server: socket.socket, found: Outside) -> None:
    with contextlib.suppress(OSError):
        while True:
            server.recv(9) if name == "UDP" else server.accept()[0].close()
            found.visits.append(name)


def make_course(course: Path, attacks: Iterable[Attack], places: Outside) -> None:
    """Makes a course in which the honest and the hostile have handed in."""
    course.mkdir(parents=True)
    course.chmod(0o777)  # so that no ordinary permission protects it
    (course / "nbgrader_config.py").write_text(CONFIG.format(root=str(ROOT), course=str(course)))
    autograder(["release", STEM, "--course", str(course)])
    for submission in HONEST:
        submission.hand_in(course / "assignments" / STEM, course / "submitted")
    for attack in attacks:
        attack.plant(course, {"PORT": places.port, "PID": places.victim.pid})


def grade_quickly(course: Path, tier: Tier) -> int:
    """Runs the batch command with short limits on a tier; returns its exit status."""
    with (
        mock.patch.dict(os.environ, GRADER_TOKEN=TOKEN),
        mock.patch.object(work, "choose", return_value=Choice(tier, {}, ())),
        mock.patch.object(batch, "new_pool", new_quick_pool),
    ):
        return autograder(["grade", STEM, f"--course={course}", "--force"])


def new_quick_pool(jobs: int, stem: str, tier: Tier, *_: str) -> ProcessPoolExecutor:
    """As `batch.new_pool`, with short limits in the workers."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(
        jobs, mp_context=context, initializer=start_quick_worker, initargs=(stem, tier)
    )


def start_quick_worker(stem: str, tier: Tier) -> None:
    """Prepares a worker with short limits."""
    work.LIMITS = QUICK
    work.start_worker(stem, tier)


def nbgrader(course: Path, command: str) -> subprocess.CompletedProcess:
    """Runs a command of nbgrader in a course's folder, as an instructor would."""
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", command, STEM, "--log-level=ERROR"],
        cwd=course,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "GRADER_TOKEN": TOKEN},
    )


class Aftermath:
    """A graded course, as it is looked at for what attacks have achieved in it.

    Args:
        course: its folder.
    """

    def __init__(self, course: Path) -> None:
        self.course = course
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
            self.scores = {score.student: score for score in gradebook.scores(book, STEM)}

    def graded(self, student: str) -> str:
        """A student's graded notebook as text, or an empty one."""
        path = self.course / "autograded" / student / STEM / f"{STEM}.ipynb"
        return path.read_text() if path.exists() else ""

    def outputs(self, student: str) -> str:
        """All that stands in the outputs of a student's graded notebook."""
        notebook = nbformat.reads(self.graded(student), as_version=4)
        return "\n".join(str(cell.get("outputs", "")) for cell in notebook.cells)

    def feedback(self, student: str) -> str:
        """A student's feedback page."""
        return (self.course / "feedback" / student / STEM / f"{STEM}.html").read_text()

    def complaints(self, submission: Submission) -> list[str]:
        """What went otherwise than it should with a submission; nothing, where all is well."""
        student = submission.student
        score = self.scores.get(student)
        if score is None or not self.graded(student):
            return ["it was not graded"]
        complaints = []
        if score.points != submission.score or score.needs_manual_grade:
            complaints.append(f"it earned {score.points:g} instead of {submission.score:g}")
        text = self.outputs(student)
        complaints += [f"it has read {what}" for what in secrets_in(text)]
        forbidden = submission.absent if isinstance(submission, Attack) else ()
        complaints += [f"{word!r} came back to it" for word in forbidden if word in text]
        left = self.course / "autograded" / student / STEM
        strangers = {path.name for path in left.iterdir()} - {
            f"{STEM}.ipynb",
            "gradcheck.py",
            "timestamp.txt",
        }
        complaints += [f"it left {name!r} in autograded" for name in strangers]
        if (left / "timestamp.txt").exists():
            complaints.append("its timestamp was copied")
        return complaints


def secrets_in(text: str) -> list[str]:
    """What of the grader's and the others' secrets stands in a text."""
    text = html.unescape(text)
    found = []
    for name, secret in (
        ("a token of the grader", TOKEN),
        ("another's submission", SECRET),
        ("the gradebook", "SQLite format 3"),
        ("passwords", "root:"),
    ):
        if secret in text:
            found.append(name)
    if any(line in text for line in lines_of_tests()):
        found.append("a hidden test")
    if hidden_numbers() & set(map(_digits, _NUMBER.findall(text))):
        found.append("hidden inputs")
    return found


_NUMBER = re.compile(r"\d+\.\d{6,}")


def _digits(number: str) -> str:
    return number[:8]


@functools.cache
def lines_of_tests() -> set[str]:
    """The lines of the hidden suite's functions that could only stand there."""
    path = ROOT / "autograder" / "suites" / f"{module_name(STEM)}.py"
    source = path.read_text()
    lines = source.splitlines()
    found = {
        line.strip()
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        for line in lines[node.lineno - 1 : node.end_lineno]
    }
    said = " ".join(test.message for test in load_suite(STEM).tests)
    return {line for line in found if len(line) > 24 and line.strip("\"', ") not in said}


@functools.cache
def hidden_numbers() -> set[str]:
    """The numbers, cut to their first digits, that the hidden tests give and expect."""
    found: set[str] = set()
    student = LocalStudent(namespace(STEM))
    student._in, student._out = _listening(student._in, found), _listening(student._out, found)
    for test in load_suite(STEM).tests:
        run_test(test, student, load(STEM), DEFAULT_SEED)
    return {number for number in found if not number.endswith("0000")}


def _listening(crossing: Callable, found: set[str]) -> Callable:
    def listening(value):
        if isinstance(value, float | np.ndarray):
            found.update(
                _digits(f"{abs(number):.12f}")
                for number in np.ravel(value).astype(float)
                if 1e-3 < abs(number) < 1e5
            )
        return crossing(value)

    return listening


def damage(course: Path, places: Outside) -> list[str]:
    """What attacks have done outside of the sandbox, to others or to the machine."""
    found = [f"a connection by {name} was made" for name in places.visits]
    if places.victim.poll() is not None:
        found.append("a process was killed")
    for folder in {*HARMED_FOLDERS, str(course), str(Path.home())}:
        left = Path(folder).glob(f"*{MARK}*")
        found += [f"{path} was left" for path in left if path.lstat().st_mtime >= places.since]
    with sqlite3.connect(course / "gradebook.db") as connection:
        [[forged]] = connection.execute("SELECT count(*) FROM grade WHERE manual_score IS NOT NULL")
    if forged:
        found.append("grades were forged")
    if SECRET not in (course / "submitted/honest" / STEM / f"{STEM}.ipynb").read_text():
        found.append("another's submission was changed")
    return found


def children() -> dict[str, str]:
    """The living processes right below this one: id → command."""
    found = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            state, parent, *_ = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
            command = Path("/proc", entry, "cmdline").read_text().replace("\0", " ")
            if int(parent) == os.getpid() and state != "Z" and "resource_tracker" not in command:
                found[entry] = command
    return found


def adopt_orphans() -> None:
    """From now on a process whose parent has ended becomes a child of this one."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
