"""Functions to minimize, and what a student's minimizer says that it found.

The student's code calls a problem's `f` and `gradient` across the border of its process, so that
the problems are such that a right minimizer needs a few hundred evaluations of each at most.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.expect import array, expect, is_close, number, real_array

SLACK = 1 + 1e-6  # on a bound that the student's code has tested in its own arithmetic
STEPS_TO_FOLLOW = 8


@dataclass(frozen=True)
class Problem:
    """A function to minimize.

    Attributes:
        f: the function of x (n,).
        gradient: its gradient (n,).
        start: where to start (n,).
        least: the value at the minimum, or None where the gradient alone tells a minimum.
    """

    f: Callable[[np.ndarray], float]
    gradient: Callable[[np.ndarray], np.ndarray]
    start: np.ndarray
    least: float | None = None

    def steepness(self, x: np.ndarray) -> float:
        """The 2-norm of the gradient."""
        return float(np.sqrt(np.sum(self.gradient(x) ** 2)))


def definite(rng: np.random.Generator, n: int, low: float, high: float) -> np.ndarray:
    """A random symmetric matrix with eigenvalues from low to high, each the same multiple apart."""
    axes, _ = np.linalg.qr(rng.normal(size=(n, n)))
    matrix = axes * np.geomspace(low, high, n) @ axes.T
    return (matrix + matrix.T) / 2


def quadratic(rng: np.random.Generator, n: int, condition: float, offset: float = 0.0) -> Problem:
    """A convex quadratic of this condition number, with its minimum at a random place."""
    H, center = definite(rng, n, 1.0, condition), rng.normal(size=n)
    away = rng.normal(size=n)
    return Problem(
        lambda x: float((x - center) @ H @ (x - center) / 2 + offset),
        lambda x: H @ (x - center),
        center + 2 * away / np.sqrt(np.sum(away**2)),
        offset,
    )


def sphere(start: np.ndarray) -> Problem:
    """Half the squared distance from 0: the gradient is x, and one step solves it."""
    return Problem(lambda x: float(x @ x / 2), lambda x: np.array(x, dtype=float), start, 0.0)


def rosenbrock() -> Problem:
    """Rosenbrock's curved valley, from the usual start."""

    def gradient(x: np.ndarray) -> np.ndarray:
        across = x[1] - x[0] ** 2
        return np.array([-400 * x[0] * across - 2 * (1 - x[0]), 200 * across])

    def f(x: np.ndarray) -> float:
        return float(100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2)

    return Problem(f, gradient, np.array([-1.2, 1.0]), 0.0)


def himmelblau() -> Problem:
    """Himmelblau's function: four minima of value 0, with saddles between them."""

    def residuals(x: np.ndarray) -> tuple[float, float]:
        return x[0] ** 2 + x[1] - 11, x[0] + x[1] ** 2 - 7

    def gradient(x: np.ndarray) -> np.ndarray:
        first, second = residuals(x)
        return np.array([4 * x[0] * first + 2 * second, 2 * first + 4 * x[1] * second])

    return Problem(
        lambda x: float(sum(r**2 for r in residuals(x))), gradient, np.array([0.5, 1.0]), 0.0
    )


def steep(n: int) -> Problem:
    """Sum of cosh(c x) - 1: convex, and so steep that a full first step leads far away."""
    c = np.linspace(0.5, 2.0, n)
    return Problem(
        lambda x: float(np.sum(2 * np.sinh(c * x / 2) ** 2)),
        lambda x: c * np.sinh(c * x),
        np.full(n, 2.5),
        0.0,
    )


def entry(answer: Any, name: str) -> Any:
    """An entry of the dict that a minimizer returned."""
    expect(isinstance(answer, dict), "The minimizer should return a dict.")
    expect(name in answer, f"The dict has no entry {name!r}.")
    return answer[name]


def point(answer: Any, problem: Problem) -> np.ndarray:
    """Where the minimizer arrived."""
    return array(entry(answer, "x"), problem.start.shape, "x")


def iterations(answer: Any) -> int:
    """How many iterations the minimizer says that it made."""
    count = number(entry(answer, "iterations"), "iterations")
    expect(count >= 0 and count == int(count), "iterations should be a whole number.")
    return int(count)


def made(answer: Any) -> tuple[int, int]:
    """The least and the most that `iterations` and the length of `path` say of the iterations."""
    counts = iterations(answer), len(real_array(entry(answer, "path"), "path")) - 1
    return min(counts), max(counts)


def path(answer: Any, problem: Problem) -> np.ndarray:
    """The points of the minimizer's path, one more than iterations."""
    shape = (iterations(answer) + 1, *problem.start.shape)
    return array(entry(answer, "path"), shape, "path (x0 and a point for each iteration)")


def arrived(answer: Any, problem: Problem, tol: float) -> bool:
    """Whether the minimizer arrived at a minimum."""
    if not np.isfinite(real_array(entry(answer, "x"), "x")).all():
        return False
    x = point(answer, problem)
    is_low = problem.least is None or problem.f(x) <= problem.least + 1e-7
    return is_low and problem.steepness(x) <= tol * SLACK


def moved(answer: Any, problem: Problem) -> bool:
    """Whether the minimizer arrived somewhere else than where it started."""
    return bool(np.any(point(answer, problem) != problem.start))


def keeps_to(answer: Any, problem: Problem, own: Callable, right: Callable) -> bool:
    """Whether each step goes along the student's own direction, or along the right one.

    The arguments are those of `follows`. Where the student's own direction leads uphill or destroys
    what it is given, no loop can keep to it.
    """
    pairs: list = []
    for x, x_new in itertools.pairwise(path(answer, problem)):
        p, g = x_new - x, problem.gradient(x)
        d = own(g, pairs)
        if d is None or d @ g >= 0:
            return moved(answer, problem)
        if not (is_along(p, d) or is_along(p, right(g, pairs))):
            return False
        pairs = [*pairs, (p, problem.gradient(x_new) - g)]
    return bool(pairs)


def is_along(p: np.ndarray, d: np.ndarray) -> bool:
    """Whether a step is not 0 and has this direction."""
    return bool(p @ d >= (1 - 1e-6) * np.sqrt(p @ p) * np.sqrt(d @ d) > 0)


def follows(
    answer: Any,
    problem: Problem,
    own: Callable[[np.ndarray, list], np.ndarray | None],
    right: Callable[[np.ndarray, list], np.ndarray],
) -> bool:
    """Whether a loop goes where the student's own wrong directions lead: they are paid for.

    It need not go on where the student's direction leads uphill or nowhere.

    Args:
        answer, problem: what the minimizer returned, and for what.
        own: the student's direction, from the gradient and the pairs (p, q) so far, or None where
            computing it destroys the gradient or the pairs.
        right: the right one.
    """
    points = real_array(entry(answer, "path"), "path")[: STEPS_TO_FOLLOW + 1]
    pairs, was_wrong = [], False
    for x, x_new in itertools.pairwise(points):
        g = problem.gradient(x)
        d, wanted = own(g, pairs), right(g, pairs)
        if d is None or d @ g >= 1e-9 * (wanted @ g):  # uphill, or 0 but for round-off
            return bool(np.any(points[1] != points[0]))
        if not (np.isfinite(x_new).all() and np.isfinite(d).all()):
            return was_wrong
        was_wrong = was_wrong or not is_close(d, wanted)
        p, q = x_new - x, problem.gradient(x_new) - g
        if not is_along(p, d):
            return False
        pairs = [*pairs, (p, q)]
    return was_wrong and problem.f(points[-1]) < problem.f(points[0])
