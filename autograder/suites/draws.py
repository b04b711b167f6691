"""Random weights, judged by their distribution and never number by number.

Every test here is wrong about a right answer with a probability below 1e-10, whatever the order
of the draws and the method: the bounds stand beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy.special import ndtr

from autograder.expect import array, expect

SIZES = (310, 90)  # of the weights, give or take 10; at least 300 * 80 = 24,000 of them


def drawn_weights(
    student: Any, rng: np.random.Generator, name: str
) -> Iterator[tuple[np.ndarray, int, int]]:
    """Weights with more inputs than outputs, and with fewer, with the numbers of both."""
    for sizes in (SIZES, SIZES[::-1]):
        fan_in, fan_out = (int(size + rng.integers(-10, 11)) for size in sizes)
        generator = student.generator(int(rng.integers(1 << 30)))
        W = getattr(student, name)(fan_in, fan_out, generator)
        yield array(W, (fan_in, fan_out), "The array of weights"), fan_in, fan_out


def check_moments(W: np.ndarray, variance: float) -> None:
    """The mean 0 to 7.5 standard errors, and the variance to 8%; wrong formulas miss it by 15%.

    False alarms, with N >= 24,000 weights: the mean, 2 exp(-7.5² / 2) = 1.2e-12, for both
    distributions are sub-Gaussian with their own variance. The variance, below 1e-15 for normal
    weights (Laurent and Massart's bound for chi-squared) and below
    2 exp(-2 N 0.08² / 9) = 4e-15 for uniform ones (Hoeffding's; w²/Var(w) lies in [0, 3]).
    """
    mean_is_zero = abs(W.mean()) < 7.5 * np.sqrt(variance / W.size)
    expect(mean_is_zero, "The weights do not have mean 0: they lean to one side.")
    assert abs((W**2).mean() / variance - 1) < 0.08


def looks_normal(weights: np.ndarray, scale: float) -> bool:
    """Kolmogorov-Smirnov test of the weights against scale · N(0, 1).

    By Massart's bound a right answer exceeds sqrt(N)·D = 3.6 with a probability below
    2·exp(-2·3.6²) = 1.2e-11. With N = 40000 a uniform of the same spread has about 11, and a
    spread that is 20% off about 9.
    """
    return _distance(weights / scale, ndtr) < 3.6


def is_bell_shaped(W: np.ndarray) -> bool:
    """Whether the weights are normal, but for their size.

    To 3.6 (see above) comes what a spread does that is taken from the weights themselves. Normal
    weights miss theirs by more than 5.3/sqrt(N) with a probability below 1e-11, and that moves
    their distribution by 0.242 of it, 1.3/sqrt(N). With N = 24,000 uniform weights have about 9,
    and those of a Laplace distribution 10.
    """
    return _distance(W / W.std(), ndtr) < 5.5


def is_flat(W: np.ndarray) -> bool:
    """Whether the weights are uniform on some [-c, c].

    As above: uniform weights miss their spread by more than 3.4/sqrt(N) with a probability below
    1e-11 (Bernstein's bound), and that moves their distribution by half of it at most. With
    N = 24,000 normal weights have about 9.
    """
    return _distance(W / (np.sqrt(3) * W.std()), lambda u: np.clip((u + 1) / 2, 0, 1)) < 5.5


def _distance(values: np.ndarray, cdf: Callable[[np.ndarray], np.ndarray]) -> float:
    """sqrt(N) times the largest distance of the values' distribution from another one."""
    ranks = np.arange(1, values.size + 1) / values.size
    want = cdf(np.sort(values, axis=None))
    distance = max(np.max(ranks - want), np.max(want - ranks) + 1 / values.size)
    return float(np.sqrt(values.size) * distance)


def are_distinct(values: np.ndarray) -> bool:
    """Whether at least nine in ten have a size of their own, also in float32."""
    return len(np.unique(np.abs(values))) >= 0.9 * np.size(values)


def check_draws(
    student: Any, rng: np.random.Generator, name: str, fan_in: int, fan_out: int, *more: int
) -> None:
    """New weights in each call, all from the generator that is given."""
    seed = int(rng.integers(1 << 30))

    def weights(generator):
        W = getattr(student, name)(fan_in, fan_out, *more, generator)
        W = array(W, (fan_in, fan_out), f"The array of `{name}`")
        expect(are_distinct(W[W != 0]) and W.any(), f"`{name}` uses a draw for several weights.")
        return W

    generator = student.generator(seed)
    first, second = weights(generator), weights(generator)
    expect(not np.array_equal(first, second), f"`{name}` gives the same weights in each call.")
    again = weights(student.generator(seed))
    expect(
        np.array_equal(first, again),
        f"`{name}` does not draw from the generator that it is given: two generators in the same "
        "state should give the same weights.",
    )
    other = weights(student.generator(seed + 1))
    expect(
        not np.array_equal(first, other),
        f"`{name}` gives the same weights for every generator. Draw from `rng`, and seed nothing.",
    )
