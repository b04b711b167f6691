"""The sample class, graded once by nbgrader's own commands for all tests that look at it."""

import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from autograder.notebook import ROOT


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """The folder of a course in which the sample class has been graded by `nbgrader autograde`."""
    folder = tmp_path_factory.mktemp("sample") / "course"
    command = [sys.executable, "-m", "tests.sample_class", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def book(course):
    """Its gradebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        yield book
