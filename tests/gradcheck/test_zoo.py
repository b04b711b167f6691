"""The zoo in small: every right function is accepted and every wrong one refused."""

import numpy as np
import pytest

from autograder.gradcheck import check_vjp
from benchmarks.gradcheck import zoo

SEED = 20  # not among those that the benchmark's default run uses


@pytest.mark.parametrize("name", zoo.ORDINARY | zoo.HARD)
def test_right_function_is_accepted(name):
    f, vjp, args = (zoo.ORDINARY | zoo.HARD)[name](np.random.default_rng(SEED))
    assert check_vjp(f, vjp, args, seed=SEED).verdict == "right"


@pytest.mark.parametrize("name", zoo.WRONG)
def test_wrong_function_is_refused(name):
    f, vjp, args = zoo.WRONG[name](np.random.default_rng(SEED))
    assert check_vjp(f, vjp, args, seed=SEED).verdict == "wrong"


def test_zoo_is_large_enough():
    assert len(zoo.ORDINARY | zoo.HARD) >= 60
    assert len(zoo.WRONG) >= 120
