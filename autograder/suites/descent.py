"""Steps of optimizers, judged by the path of the parameters.

What an optimizer keeps in its state is its own: it stays on the student's side, behind a handle.
Right steps are computed from the whole history of gradients, without recursion.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.expect import array, expect, is_close, right, several, unchanged
from autograder.student import StudentMissing

RATES = (0.1, 0.02, 0.06, 0.01, 0.05)  # of the steps of a path


def an_array(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Numbers of either sign, between 0.5 and 3 in size."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.5, 3, size=shape)


def some_gradients(rng: np.random.Generator, steps: int, *shape: int) -> list[np.ndarray]:
    """Gradients that differ in size from step to step, and whose signs change."""
    gradients = [an_array(rng, *shape) * scale for scale in (1.0, 2.5, 1.0, 3.0, 1.5)[:steps]]
    return [dw if t != 1 else -np.sign(gradients[0]) * abs(dw) for t, dw in enumerate(gradients)]


def step_of(step: Any, w: np.ndarray, dw: Any, state: Any, **options) -> tuple[np.ndarray, Any]:
    """One step of the student's: the new parameters, and a handle to the state over there."""
    try:
        w_new, state = step.layer(w, dw, state, **options)
    except StudentMissing as missing:
        not_a_pair = "cache" in str(missing)
        expect(not not_a_pair, "A step should return two things in a tuple, `(w_new, state)`.")
        raise
    return array(w_new, np.shape(w), "The new w"), state


def path(
    step: Any, w: np.ndarray, gradients: Sequence, rates: Sequence | None = RATES, **options
) -> list[np.ndarray]:
    """The student's parameters after each step from an empty state; no rates: the default."""
    points, state = [], {}
    for t, dw in enumerate(gradients):
        rate = {} if rates is None else {"lr": rates[t]}
        w, state = step_of(step, w, dw, state, **rate, **options)
        points.append(w)
    return points


def path_is(got: Sequence[np.ndarray], w: np.ndarray, steps: Sequence[np.ndarray]) -> None:
    """The path starts at w and consists of these steps."""
    for point, want in zip(got, w + np.cumsum(steps, axis=0), strict=True):
        right(point, want, "The new w")


def path_is_one_of(got: Sequence[np.ndarray], w: np.ndarray, answers: Sequence) -> None:
    """The path consists of one of several lists of steps, all of them right."""
    assert any(is_close(got, w + np.cumsum(steps, axis=0)) for steps in answers)


def sums(values: Sequence[np.ndarray], decay: float) -> list[np.ndarray]:
    """The sums of all values so far, each with a power of the decay for its age."""
    ages = range(len(values))
    return [sum(decay ** (t - s) * values[s] for s in range(t + 1)) for t in ages]


def averages(values: Sequence[np.ndarray], decay: float) -> list[np.ndarray]:
    """Moving averages from 0, uncorrected."""
    return [(1 - decay) * total for total in sums(values, decay)]


def corrected(values: Sequence[np.ndarray], decay: float) -> list[np.ndarray]:
    """Averages divided by the sum of their weights."""
    return [value / (1 - decay ** (t + 1)) for t, value in enumerate(values)]


def velocities(gradients: Sequence, mu: float, rates: Sequence = RATES) -> list[np.ndarray]:
    """The velocities of momentum, with the learning rates inside."""
    return sums([-lr * dw for lr, dw in zip(rates, gradients, strict=False)], mu)


def scaled_steps(
    gradients: Sequence, squares: Sequence, eps: float, rates: Sequence = RATES
) -> list[np.ndarray]:
    """Steps against the first list, over the root of the second plus eps."""
    return [
        -lr * dw / (np.sqrt(s) + eps) for lr, dw, s in zip(rates, gradients, squares, strict=False)
    ]


def adam_steps(
    gradients: Sequence,
    beta1: float,
    beta2: float,
    eps: float,
    rates: Sequence = RATES,
    second: Callable[[list, float], list] = corrected,
) -> list[np.ndarray]:
    """Adam's steps; `second` makes the second moment of the averages of the squares."""
    first = corrected(averages(gradients, beta1), beta1)
    squares = averages([dw**2 for dw in gradients], beta2)
    return scaled_steps(first, second(squares, beta2), eps, rates)


def maxima(values: Sequence[np.ndarray]) -> list[np.ndarray]:
    """The largest value so far, entry by entry."""
    return list(np.maximum.accumulate(values))


def remembers(step: Any, w: np.ndarray, gradients: Sequence, **options) -> bool:
    """Whether steps move every entry, and the second depends on the first."""
    first, state = step_of(step, w, gradients[0], {}, **options)
    second, _ = step_of(step, first, gradients[1], state, **options)
    alone, _ = step_of(step, first, gradients[1], {}, **options)
    return bool(np.all(first != w)) and not is_close(second, alone)


def runs_are_independent(student: Any, rng: np.random.Generator, name: str) -> None:
    """Parameters trained in turns, two of them of one shape, end where each ends by itself; the
    gradients of the last are integers."""
    step = getattr(student, name)
    starts = [an_array(rng, *shape) for shape in ((2, 3), (2, 3), (), (4,))]
    runs = [some_gradients(rng, 2, *w.shape) for w in starts]
    runs[-1] = [np.rint(2 * dw) for dw in runs[-1]]
    expect(remembers(step, starts[0], runs[0], lr=0.1), f"`{name}` does not use its state.")
    alone = [path(step, w, gradients) for w, gradients in zip(starts, runs, strict=True)]
    runs[-1] = [dw.astype(int) for dw in runs[-1]]
    points, states = list(starts), [{} for _ in starts]
    for t in range(2):
        for k, dw in enumerate(gradients[t] for gradients in runs):
            points[k], states[k] = step_of(step, points[k], dw, states[k], lr=RATES[t])
            right(points[k], alone[k][t], "The new w")


def arguments_are_left_alone(student: Any, rng: np.random.Generator, name: str) -> None:
    """Neither w nor dw nor a state, empty or not, is changed by a step."""
    step, w = getattr(student, name), an_array(rng, 2, 2)
    gradients = some_gradients(rng, 3, 2, 2)
    expect(remembers(step, w, gradients, lr=0.1), f"`{name}` does not use its state.")
    value, after = step.with_arguments(w, gradients[0], {}, lr=0.1)
    w_new, _ = several(value, 2, f"`{name}`")
    # The diagnosis should compare these, and not the state, which each keeps as they like.
    student.trace[-1:] = [(w_new, *after[:2], after[2] == {})]
    unchanged([w, gradients[0], {}], after, f"`{name}`")
    points, states = [w], [{}]
    for dw in gradients:
        point, state = step_of(step, points[-1], dw, states[-1], lr=0.1)
        points.append(point)
        states.append(state)
    for t in (2, 1):
        again, _ = step_of(step, points[t], gradients[t], states[t], lr=0.1)
        expect(
            np.array_equal(again, points[t + 1]),
            f"`{name}` changes the state that it is given, so that a step cannot be repeated.",
        )
