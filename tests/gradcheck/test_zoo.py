"""The zoo in small: every right function is accepted and every wrong one refused."""

import numpy as np
import pytest

from autograder.gradcheck import check_vjp
from benchmarks.gradcheck import speed, zoo

SEED = 20  # not among those that the benchmark's default run uses


@pytest.mark.parametrize("name", zoo.ORDINARY | zoo.HARD)
def test_right_function_is_accepted(name):
    f, vjp, args = (zoo.ORDINARY | zoo.HARD)[name](np.random.default_rng(SEED))
    result = check_vjp(f, vjp, args, seed=SEED)
    assert result.verdict == "right"
    assert result.evaluations <= 4 or name in zoo.HARD


@pytest.mark.parametrize("size", ["10²", "10⁴"])
@pytest.mark.parametrize("seed", range(10))
def test_network_takes_at_most_four_evaluations(size, seed):
    f, vjp, args, _ = speed.network(speed.SIZES[size], seed)
    result = check_vjp(f, vjp, args, seed=seed)
    assert result.verdict == "right"
    assert result.evaluations <= 4


@pytest.mark.parametrize("name", zoo.WRONG)
def test_wrong_function_is_refused(name):
    f, vjp, args = zoo.WRONG[name](np.random.default_rng(SEED))
    assert check_vjp(f, vjp, args, seed=SEED).verdict == "wrong"


def test_zoo_is_large_enough():
    assert len(zoo.ORDINARY | zoo.HARD) >= 60
    assert len(zoo.WRONG) >= 120
