"""Makes a course of its own, has the sample class hand in, and grades it with nbgrader.

python -m tests.sample_class FOLDER
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from autograder.__main__ import main as autograder
from autograder.notebook import ROOT

from .students import STUDENTS
from .submissions import STEM

CONFIG = """\
# The sample class is a course of its own, with the configuration of the repository.
load_subconfig("nbgrader_config.py", path={root!r})
get_config().CourseDirectory.root = {course!r}
"""


def make_course(course: Path) -> None:
    """Makes a course in a folder, with the assignment released and everything handed in."""
    shutil.rmtree(course, ignore_errors=True)
    course.mkdir(parents=True)
    config = CONFIG.format(root=str(ROOT), course=str(course.resolve()))
    (course / "nbgrader_config.py").write_text(config)
    autograder(["release", STEM, "--course", str(course)])
    for submission in STUDENTS:
        submission.hand_in(course / "assignments" / STEM, course / "submitted")


def nbgrader(course: Path, command: str) -> None:
    """Runs a command of nbgrader in a course's folder, as an instructor would.

    Raises:
        CalledProcessError: it failed.
    """
    arguments = [sys.executable, "-m", "nbgrader", command, STEM, "--log-level=ERROR"]
    print(f"nbgrader {command} {STEM}", flush=True)
    subprocess.run(arguments, cwd=course, check=True, env=os.environ)


def main() -> None:
    """Makes and grades the sample class."""
    parser = argparse.ArgumentParser(prog="python -m tests.sample_class", description=__doc__)
    parser.add_argument("course", type=Path, metavar="FOLDER", help="is made anew")
    course = parser.parse_args().course
    make_course(course)
    print(f"{len(STUDENTS)} students have handed in {STEM} in {course / 'submitted'}")
    nbgrader(course, "autograde")
    nbgrader(course, "generate_feedback")


if __name__ == "__main__":
    main()
