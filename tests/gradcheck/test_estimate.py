"""Properties of the numerical parts: extrapolation, noise, kinks."""

import numpy as np
import pytest

from autograder import gradcheck
from autograder.gradcheck import LEVELS, _extrapolate, _is_single, _lasting, _typical_size

STEPS = np.array(LEVELS)


def problem(f, derivative, x):
    """A check of a scalar function, with its claimed gradient at x."""
    made = gradcheck._Problem(gradcheck._Scalar(f, derivative), [x], ["x"])
    return made, gradcheck._prepare(made, np.ones(()))


def test_straightened_difference_is_of_third_order():
    made, pull = problem(np.exp, np.exp, 0.5)
    errors = []
    for h in (2.0**-6, 2.0**-7):
        sample = gradcheck._sample(made, {0: np.array(1.0)}, h)
        errors.append(gradcheck._straightened(made, {0: np.array(1.0)}, sample).slope(pull))
    errors = np.array(errors) - np.exp(0.5)
    assert errors[0] / errors[1] == pytest.approx(8, rel=0.05)
    assert abs(errors[1]) < 1e-7


@pytest.mark.parametrize("relative", [0, 1e-6, 1e-3])
def test_second_line_agrees_with_the_right_gradient_only(relative):
    made, pull = problem(
        lambda x: 500 + np.sum(np.sin(x)), lambda x: (1 + relative) * np.cos(x), np.arange(1.0, 7.0)
    )
    rng = np.random.default_rng(0)
    agrees = gradcheck._agrees_again(made, 2.0**-16, pull, {0: 1.0}, rng)
    assert agrees == (relative == 0)


@pytest.mark.parametrize(("offset", "length"), [(0.0, 0.25), (0.0, 1.0), (100.0, 1.0), (1e5, 1.0)])
def test_quick_step_is_near_the_best(offset, length):
    """Among steps from 2^-26 to 2^-10, none errs a hundred times less in the mean."""
    x = np.linspace(0.3, 2, 200)
    made, pull = problem(
        lambda x: offset + np.mean(np.exp(-x / length)),
        lambda x: -np.exp(-x / length) / length / x.size,
        x,
    )
    step = gradcheck._quick_step(made, pull, {0: 1.0})

    def error(h):
        lines = np.random.default_rng(0).standard_normal((20, x.size))
        samples = [gradcheck._sample(made, {0: u}, h) for u in lines]
        return np.mean([abs(s.slope(pull) - s.claim(pull)) for s in samples])

    assert error(step) < 100 * min(error(2.0**-k) for k in range(10, 27))


@pytest.mark.parametrize("frequency", [0.1, 1.0, 10.0, 100.0])
def test_extrapolation_is_within_its_bound(frequency):
    quotients = np.sin(frequency * STEPS) / STEPS
    value, bound = _extrapolate(quotients, STEPS, 1e-16)
    assert abs(value - frequency) <= bound
    assert bound <= 1e-6 * frequency


@pytest.mark.parametrize("seed", range(20))
def test_bound_covers_noise(seed):
    noise = 1e-9 * np.random.default_rng(seed).standard_normal(len(STEPS))
    value, bound = _extrapolate(np.sin(STEPS) / STEPS + noise / STEPS, STEPS, 1e-9)
    assert abs(value - 1) <= 4 * bound


def test_coarse_agreement_that_finer_steps_contradict_is_not_believed():
    """The slope of a narrow feature shows only below its width."""
    quotients = np.where(STEPS > 1e-6, 1.0, 1e6)
    value, bound = _extrapolate(quotients, STEPS, 1e-16)
    assert value == pytest.approx(1e6)
    assert bound < 1


def test_no_value_without_agreement():
    alternating = np.where(np.arange(len(STEPS)) % 2, 1.0, -1.0)
    assert _extrapolate(alternating, STEPS, 1e-16)[1] >= 1


def test_lasting_bend_is_a_kink_and_a_shrinking_one_is_not():
    floor = 1e-12 / STEPS
    assert _lasting(np.full(len(STEPS), 0.7), floor) == pytest.approx(0.7)
    assert _lasting(0.7 * STEPS, floor) == 0.0


def test_typical_size_is_the_spread_on_an_offset_and_one_at_zero():
    x = np.random.default_rng(0).standard_normal(1000)
    assert _typical_size(x) == pytest.approx(0.67, rel=0.1)
    assert _typical_size(1e6 + x) == pytest.approx(0.67, rel=0.1)
    assert _typical_size(np.zeros(5)) == 1.0
    assert _typical_size(np.array(3.0)) == 3.0


def test_float32_values_are_told_from_short_ones():
    x = np.random.default_rng(0).standard_normal(50)
    assert _is_single(x.astype(np.float32).astype(float))
    assert not _is_single(x)
    assert not _is_single(np.arange(50.0))
