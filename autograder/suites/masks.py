"""Dropout masks, judged by their distribution, alone and inside a net whose scores show them.

Every test here is wrong about a right answer with a probability below 1e-10; the bounds stand
beside them. Drawing may be by any method and in any order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.expect import array, is_close, several
from autograder.student import StudentFault

UNITS = 10  # of the first hidden layer of a net that shows its masks


def share_is(kept: np.ndarray, p: float) -> bool:
    """Whether the share of kept units is p, as far as their number n tells.

    By Hoeffding's bound a right share is off by more than √(24 / 2n) with a probability below
    2 exp(-24) = 8e-11.
    """
    return abs(np.mean(kept) - p) < np.sqrt(24 / (2 * np.size(kept)))


def is_independent(kept: np.ndarray) -> bool:
    """Whether a coin is tossed for each unit of each example; NaN for a unit that is not known.

    Each unit is kept in one example and dropped in another, and some example keeps one unit and
    drops another. A right answer fails with a probability below 10 (1 - 0.64 · 0.4)^150 = 6e-19,
    for 150 examples of 10 units that are known with a probability of 0.64, and p in [0.4, 0.7].
    """
    on, off = kept == 1, kept == 0
    differ_between_examples = on.any(axis=0) & off.any(axis=0)
    differ_between_units = on.any(axis=1) & off.any(axis=1)
    return bool(differ_between_examples.all() and differ_between_units.any())


@dataclass(frozen=True)
class Habit:
    """What a student's own `dropout_forward` does to units that are 1.

    A net that calls it inherits what is wrong with it: that has been paid for there.

    Attributes:
        kept: which of them it kept, (N, D).
        factor: what it multiplied the kept ones by.
        follows_rng: whether the generator determines the mask, and another gives another.
    """

    kept: np.ndarray
    factor: float
    follows_rng: bool


def habit(student: Any, p: float) -> Habit | None:
    """The student's habit, or None where `dropout_forward` drops nothing or does not work."""
    x = np.ones((200, 50))

    def out(seed: int) -> np.ndarray:
        answer = student.dropout_forward(x, p, student.generator(seed))
        return array(several(answer, 2, "`dropout_forward`")[0], x.shape, "out")

    try:
        first, again, other = out(1), out(1), out(2)
    except (StudentFault, AssertionError):
        return None
    kept = first != 0
    if not 0 < np.mean(kept) < 1 or np.ptp(first[kept]) > 1e-9:
        return None
    follows_rng = np.array_equal(first, again) and not np.array_equal(first, other)
    return Habit(kept, float(first[kept][0]), follows_rng)


def own_scores(
    student: Any, X: np.ndarray, params: dict, p: float, generator: Any
) -> np.ndarray | None:
    """The scores with the student's `dropout_forward` after each hidden layer; None if it fails."""
    h = X
    try:
        for layer in "12":
            h = np.maximum(0, h @ params["W" + layer] + params["b" + layer])
            answer = student.dropout_forward(h, p, generator)
            h = array(several(answer, 2, "`dropout_forward`")[0], h.shape, "out")
    except (StudentFault, AssertionError):
        return None
    return h @ params["W3"] + params["b3"]


@dataclass(frozen=True)
class Shown:
    """Which units a net kept.

    Attributes:
        first: of the first hidden layer, (N, UNITS): 1, 0, or NaN where it cannot be told, since
            no unit of the second layer that it feeds was kept.
        second: of the second hidden layer, (N, 2 UNITS).
    """

    first: np.ndarray
    second: np.ndarray

    @property
    def told(self) -> np.ndarray:
        """The units of the first layer of which one can tell."""
        return self.first[~np.isnan(self.first)]


class GlassNet:
    """A net whose scores show which units were dropped.

    Each unit of the first hidden layer feeds two of the second, and each of these two scores, so
    that dropping single weights shows as well. All activations are positive: a unit is 0 only
    where it is dropped.
    """

    def __init__(self, rng: np.random.Generator, N: int) -> None:
        once, twice = np.eye(UNITS), np.eye(2 * UNITS)
        self.X = rng.uniform(0.5, 1.5, (N, 3))
        self.params = {
            "W1": rng.uniform(0.3, 1.0, (3, UNITS)),
            "b1": rng.uniform(0.3, 1.0, UNITS),
            "W2": np.hstack([once, once]),
            "b2": rng.uniform(1.0, 2.0, 2 * UNITS),
            "W3": np.hstack([twice, twice]),
            "b3": rng.normal(size=4 * UNITS),
        }
        self._first = np.tile(self.X @ self.params["W1"] + self.params["b1"], 2)

    @property
    def plain_scores(self) -> np.ndarray:
        """The scores without dropout."""
        return np.tile(self._first + self.params["b2"], 2) + self.params["b3"]

    def scores(self, student: Any, p: float, generator: Any) -> np.ndarray:
        """What the student's net makes of it in training."""
        got = student.dropout_net(self.X, self.params, p, generator)
        return array(got, (len(self.X), 4 * UNITS), "The array of scores")

    def is_made_of_own_dropout(self, student: Any, p: float, seed: int) -> bool:
        """Whether the scores are those of the layers with the student's `dropout_forward` after
        each hidden one: such a net is right, and what is wrong in `dropout_forward` has been paid.
        """
        scores = self.scores(student, p, student.generator(seed))
        own = own_scores(student, self.X, self.params, p, student.generator(seed))
        return own is not None and is_close(scores, own) and not is_close(own, self.plain_scores)

    def read(self, scores: np.ndarray, factor: float) -> Shown | None:
        """The masks behind the scores, if kept units are multiplied by `factor`; else None."""
        units, twin = np.split(scores - self.params["b3"], 2, axis=1)
        second = np.abs(units) > 1e-5
        fed = (units / factor - self.params["b2"]) / (self._first * factor)
        one, other = np.split(np.where(second, fed, np.nan), 2, axis=1)
        first = np.fmax(one, other)
        fits = np.allclose(units, twin, atol=1e-5) and all(
            np.allclose(kept[told], np.round(first[told]), atol=1e-5)
            for kept in (one, other)
            for told in [~np.isnan(kept)]
        )
        first = np.round(first)
        if not fits or not np.isin(first[~np.isnan(first)], (0, 1)).all():
            return None
        return Shown(first, second)

    def read_any(self, scores: np.ndarray, factors: list[float]) -> Shown | None:
        """The masks behind the scores for the first factor that explains them."""
        shown = (self.read(scores, factor) for factor in factors)
        return next((masks for masks in shown if masks is not None), None)
