"""Fixtures for running a hidden suite as ordinary pytest tests.

pytest autograder/suites/03_backprop.py                      # on the reference solution
pytest autograder/suites/03_backprop.py --answer answer.py   # on a file laid over it
"""

from pathlib import Path

import numpy as np
import pytest

from autograder import reference as solutions
from autograder.bank import lay_over
from autograder.student import LocalStudent


def pytest_addoption(parser):
    parser.addoption("--answer", type=Path, help="definitions to lay over the solution")
    parser.addoption("--seed", type=int, default=0, help="of the inputs")


@pytest.fixture(scope="module")
def stem(request):
    """The assignment: ``03_backprop.py`` tests ``03-backprop``."""
    return request.path.stem.replace("_", "-", 1)


@pytest.fixture
def reference(stem):
    """The functions of the solution, as attributes."""
    return solutions.load(stem)


@pytest.fixture
def student(request, stem):
    """The answers under test."""
    names = solutions.namespace(stem)
    answer = request.config.getoption("--answer")
    return lay_over(answer, names) if answer else LocalStudent(names)


@pytest.fixture
def rng(request):
    """A generator of inputs."""
    return np.random.default_rng(request.config.getoption("--seed"))
