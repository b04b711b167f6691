"""Properties of the numerical parts: extrapolation, noise, kinks."""

import numpy as np
import pytest

from autograder.gradcheck import LEVELS, _extrapolate, _is_single, _lasting, _typical_size

STEPS = np.array(LEVELS)


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
