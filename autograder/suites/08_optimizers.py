"""The hidden suite of assignment 8: landscapes, averages, steps of optimizers, schedules.

An optimizer is judged by the path of its parameters under gradients that change in sign and size:
parallel gradients of one size would hide most mistakes. What it keeps in its state is its own and
never looked at (`autograder/suites/descent.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder.expect import array, expect, is_close, number, right, several, unchanged
from autograder.student import StudentFault
from autograder.suite import grades
from autograder.suites.descent import (
    RATES,
    adam_steps,
    an_array,
    arguments_are_left_alone,
    averages,
    corrected,
    maxima,
    path,
    path_is,
    path_is_one_of,
    remembers,
    runs_are_independent,
    scaled_steps,
    some_gradients,
    step_of,
    sums,
    velocities,
)

LANDSCAPE, QUADRATIC, LINE = "sec-opt-landscape", "sec-opt-quadratic", "sec-opt-linesearch"
AVERAGES, MOMENTUM, NESTEROV = "sec-opt-averages", "sec-opt-momentum", "sec-opt-nesterov"
ADAPTIVE, ADAM, ADAMW = "sec-opt-adaptive", "sec-opt-adam", "sec-opt-adamw"
SCHEDULES = "sec-opt-schedules"

KINDS = ("minimum", "maximum", "saddle", "degenerate")
OWN_STATE = (
    "Several parameters may be trained in turns, of any shape and with integer gradients too, each "
    "with the state that it gets. Keep what belongs to one run in that state, and nothing in "
    "globals, default arguments or attributes."
)
LEFT_ALONE = (
    "Leave w, dw and state as they were: put what is new into a new dict with new arrays, and "
    "return that. And mind that the state is used at all."
)


# --------------------------------------------------------------------- task 1: critical points


def symmetric(rng: np.random.Generator, eigenvalues: Sequence[float]) -> np.ndarray:
    """A symmetric matrix with these eigenvalues, in a random basis."""
    size = len(eigenvalues)
    basis, _ = np.linalg.qr(rng.normal(size=(size, size)))
    H = basis @ np.diag(np.asarray(eigenvalues, dtype=float)) @ basis.T
    return (H + H.T) / 2


def kind(student: Any, H: np.ndarray) -> str:
    """What the student says of a Hessian."""
    answer = student.classify_critical_point(H)
    student.trace.append(KINDS.index(answer) if answer in KINDS else -1)  # for the diagnosis
    expect(isinstance(answer, str), "`classify_critical_point` should return a string.")
    expect(answer in KINDS, 'The answer should be one of "' + '", "'.join(KINDS) + '".')
    return answer


@grades(
    "classify_critical_point",
    points=1,
    section=LANDSCAPE,
    message="All eigenvalues positive: a minimum. All negative: a maximum. In any dimension.",
)
def test_eigenvalues_of_one_sign_are_an_extremum(student, rng):
    for size in (1, 2, 3, 4):
        eigenvalues = rng.permutation(np.arange(1, size + 1) * rng.uniform(0.5, 2))
        H = symmetric(rng, eigenvalues)
        assert kind(student, H) == "minimum"
        assert kind(student, -H) == "maximum"


@grades(
    "classify_critical_point",
    points=1,
    section=LANDSCAPE,
    message="Eigenvalues of both signs: a saddle. Neither the diagonal of the matrix nor its "
    "determinant tells.",
)
def test_eigenvalues_of_both_signs_are_a_saddle(student, rng):
    assert kind(student, np.array([[1.0, 3.0], [3.0, 2.0]])) == "saddle"
    assert kind(student, np.array([[-1.0, 3.0], [3.0, -2.0]])) == "saddle"
    for eigenvalues in ((-1, -2, 4), (-3, 1, 2), (-1, -2, 3, 4), (-5, 1, 2, 3)):
        assert kind(student, symmetric(rng, eigenvalues)) == "saddle"
    assert kind(student, symmetric(rng, (1, 2, 3))) != "saddle"


@grades(
    "classify_critical_point",
    points=1,
    section=LANDSCAPE,
    message="Where both signs occur it is a saddle, even if another eigenvalue is 0.",
)
def test_saddle_stays_a_saddle_beside_an_eigenvalue_zero(student, rng):
    assert kind(student, np.diag([2.0, 0.0, -1.0])) == "saddle"
    assert kind(student, symmetric(rng, (-1, 0, 0, 3))) == "saddle"
    assert kind(student, np.diag([2.0, 0.0, 1.0])) != "saddle"


@grades(
    "classify_critical_point",
    points=1,
    section=LANDSCAPE,
    message="An eigenvalue 0 and no two signs: degenerate, the Hessian alone cannot tell.",
)
def test_eigenvalue_zero_without_two_signs_is_degenerate(student, rng):
    for H in (np.diag([0.0, 2.0]), np.diag([-1.0, 0.0, -3.0]), np.zeros((2, 2))):
        assert kind(student, H) == "degenerate"
    assert kind(student, symmetric(rng, (0, 1, 2, 4))) == "degenerate"
    assert kind(student, symmetric(rng, (1, 2, 3, 4))) != "degenerate"


@grades(
    "classify_critical_point",
    points=1,
    section=LANDSCAPE,
    message="An eigenvalue counts as 0 if its magnitude is at most 1e-10 times the largest one: "
    "the scale of the matrix does not matter.",
)
def test_zero_is_relative_to_the_largest_magnitude(student, rng):
    for scale in (1.0, 1e-13, 1e9):
        assert kind(student, scale * np.diag([1.0, 5e-11, 2.0])) == "degenerate"
        assert kind(student, scale * np.diag([-1.0, 5e-11])) == "degenerate"
        assert kind(student, scale * np.diag([-1e-9, 1.0])) == "saddle"
        assert kind(student, scale * np.diag([1e-9, 1.0])) == "minimum"
        assert kind(student, scale * symmetric(rng, (0, 1, 3))) == "degenerate"


# ---------------------------------------------------------------------- task 2: the quadratic


def coefficients(eigenvalues, alpha0, lr, steps) -> np.ndarray:
    """The coefficients by running the steps."""
    for _ in range(steps):
        alpha0 = alpha0 - lr * eigenvalues * alpha0
    return alpha0


@grades(
    "quadratic",
    points=2,
    section=QUADRATIC,
    message="`gd_quadratic`: each step multiplies coefficient i by 1 − lr · eigenvalue i, which "
    "may be negative or larger than 1.",
)
def test_coefficients_shrink_by_their_own_factors(student, rng):
    for steps, lr in ((1, 0.3), (3, 0.9), (6, 0.25)):
        eigenvalues, alpha0 = an_array(rng, 4), an_array(rng, 4)
        eigenvalues[0] = 2.5
        got = student.gd_quadratic(eigenvalues, alpha0, lr, steps)
        right(got, coefficients(eigenvalues, alpha0, lr, steps), "The array of coefficients")


@grades(
    "quadratic",
    points=1,
    section=QUADRATIC,
    message="`gd_quadratic` returns the coefficients of the start after 0 steps, works for any "
    "number of steps, and leaves its arguments as they were.",
)
def test_number_of_steps_counts_from_zero(student, rng):
    for steps in (np.int64(0), np.int64(3), 25):
        arguments = [an_array(rng, 3), an_array(rng, 3), 0.3, steps]
        got, after = student.gd_quadratic.with_arguments(*arguments)
        right(got, coefficients(*arguments[:3], int(steps)), "The array of coefficients")
        unchanged(arguments[:2], after[:2], "`gd_quadratic`")


@grades(
    "quadratic",
    points=2,
    section=QUADRATIC,
    message="`largest_stable_lr`: every |1 − lr · eigenvalue| must stay below 1, and the largest "
    "eigenvalue is the first to break that.",
)
def test_largest_eigenvalue_limits_the_learning_rate(student, rng):
    for size in (3, 1, 5):
        eigenvalues = np.roll(np.sort(rng.uniform(0.2, 5, size=size)), size // 2)
        lr = number(student.largest_stable_lr(eigenvalues), "The learning rate")
        right(np.max(np.abs(1 - lr * eigenvalues)), 1, "The largest factor")
        assert lr > 0


@grades(
    "quadratic",
    points=1,
    section=QUADRATIC,
    message="`condition_number` of a matrix with positive eigenvalues is the largest over the "
    "smallest.",
)
def test_condition_number_is_the_ratio_of_the_extreme_eigenvalues(student, rng):
    for ratio in (1.5, 7.0, 1e4):
        H = symmetric(rng, np.array([ratio, 1, np.sqrt(ratio)]) * rng.uniform(0.5, 2))
        right(student.condition_number(H), ratio, "The condition number")


@grades(
    "quadratic",
    points=2,
    section=QUADRATIC,
    message="`condition_number` compares magnitudes: the largest may belong to a negative "
    "eigenvalue, and so may the smallest.",
)
def test_condition_number_compares_magnitudes(student, rng):
    for eigenvalues, ratio in (((-6, 2, 3), 3), ((-1, 4, 2), 4), ((-8, -2), 4), ((5, -2, -3), 2.5)):
        got = student.condition_number(symmetric(rng, eigenvalues))
        right(got, ratio, "The condition number")


# --------------------------------------------------------------- task 3: exact line search


def line_search_points(b: float, steps: int) -> np.ndarray:
    """The points of the exact line search on (x² + b y²) / 2 from (b, 1)."""
    signs = (-1.0) ** np.arange(steps + 1)
    sizes = np.exp(np.arange(steps + 1) * np.log((1 - b) / (1 + b)))
    return np.stack([b * signs * sizes, sizes], axis=1)


@grades(
    "exact_line_search",
    points=2,
    section=LINE,
    message="`exact_line_search_path` starts at (b, 1) and returns steps + 1 points. The gradient "
    "is (x, b y), and the step that goes to the lowest point on the line is gᵀg / gᵀHg.",
)
def test_path_is_that_of_the_exact_line_search(student, rng):
    for b, steps in ((float(rng.uniform(0.2, 0.8)), 6), (0.03, 9), (0.4, 1), (0.6, 0)):
        got = student.exact_line_search_path(b, steps)
        right(got, line_search_points(b, steps), "The path")


@grades(
    "exact_line_search",
    points=1,
    section=LINE,
    message="Where each step ends at the lowest point on its line, the next gradient is at right "
    "angles to the one before.",
)
def test_successive_gradients_are_orthogonal(student, rng):
    b = float(rng.uniform(0.2, 0.8))
    points = array(student.exact_line_search_path(b, 5), (6, 2), "The path")
    gradients = points * np.array([1, b])
    lengths = np.linalg.norm(gradients, axis=1)
    assert np.all(lengths > 0)
    units = gradients / lengths[:, None]
    moves = np.diff(points, axis=0)
    right(np.sum(units[1:] * units[:-1], axis=1), np.zeros(5), "The angle")
    right(moves[:, 0] * units[:-1, 1], moves[:, 1] * units[:-1, 0], "The direction")
    assert np.all(np.sum(moves * gradients[:-1], axis=1) < 0)


@grades(
    "exact_line_search",
    points=1,
    section=LINE,
    message="For b = 1 the first step of `exact_line_search_path` ends at the minimum, where the "
    "gradient is 0. The path stays there: guard the division.",
)
def test_path_stays_at_the_minimum(student):
    want = np.zeros((5, 2))
    want[0] = 1
    right(student.exact_line_search_path(1.0, 4), want, "The path")
    right(student.exact_line_search_path(1.0, 1), want[:2], "The path")


@grades(
    "exact_line_search",
    points=2,
    section=LINE,
    message="`exact_line_search_closed_form`: x_k = b ((b − 1)/(b + 1))ᵏ, whose sign changes in "
    "each step, and y_k = ((1 − b)/(1 + b))ᵏ, which stays positive.",
)
def test_closed_form_gives_the_points(student, rng):
    for b, k in ((float(rng.uniform(0.2, 0.8)), 3), (0.02, np.int64(4)), (0.05, 11), (0.3, 1)):
        got = array(student.exact_line_search_closed_form(b, k), (2,), "The point")
        right(got, line_search_points(b, int(k))[-1], "The point")


@grades(
    "exact_line_search",
    points=1,
    section=LINE,
    message="`exact_line_search_closed_form` holds for k = 0 and for b = 1 too.",
)
def test_closed_form_holds_at_the_ends(student):
    for b, k, want in ((0.3, 0, (0.3, 1)), (1.0, 0, (1, 1)), (1.0, 3, (0, 0)), (0.5, 900, (0, 0))):
        got = array(student.exact_line_search_closed_form(b, k), (2,), "The point")
        right(got, want, "The point")


# ------------------------------------------------------------------------- task 4: averages


def weighted_means(values: Sequence[float], alpha: float) -> np.ndarray:
    """The mean of the values so far, each with the weight (1 − alpha) to the power of its age."""
    return np.array(sums(values, 1 - alpha)) / np.array(sums(np.ones(len(values)), 1 - alpha))


def averages_from_the_first(values: Sequence[float], alpha: float) -> np.ndarray:
    """Moving averages that start at the first value: its weight is never multiplied by alpha."""
    weighted = [values[0], *(alpha * y for y in values[1:])]
    return np.array(sums(weighted, 1 - alpha))


@grades(
    "averages",
    points=2,
    section=AVERAGES,
    message="`ema`: S_1 = Y_1, then S_t = alpha · Y_t + (1 − alpha) · S_{t−1}; alpha is the weight "
    "of the new value.",
)
def test_average_starts_at_the_first_value(student, rng):
    for alpha in (0.3, 0.85, 1.0):
        values = [float(y) for y in an_array(rng, 6)]
        got = student.ema(values, alpha)
        right(got, averages_from_the_first(values, alpha), "The list of averages")


@grades(
    "averages",
    points=1,
    section=AVERAGES,
    message="`ema` takes any sequence of numbers, integers and a single one too, and leaves it as "
    "it was.",
)
def test_average_of_any_sequence(student, rng):
    signed = np.rint(4 * an_array(rng, 5)).astype(int)
    for values in ([int(y) for y in signed], signed, [7, 2], [5]):
        got, after = student.ema.with_arguments(values, 0.3)
        right(got, averages_from_the_first(values, 0.3), "The list of averages")
        unchanged([values], after[:1], "`ema`")


@grades(
    "averages",
    points=3,
    section=AVERAGES,
    message="`ema_corrected` starts from S_0 = 0 and divides S_t by the sum of its weights, "
    "1 − (1 − alpha)ᵗ. The recursion goes on with what was not divided.",
)
def test_corrected_average_is_a_weighted_mean(student, rng):
    for alpha in (0.1, 0.7, 1.0):
        values = [float(y) for y in an_array(rng, 6)]
        got = student.ema_corrected(values, alpha)
        right(got, weighted_means(values, alpha), "The list of averages")


@grades(
    "averages",
    points=1,
    section=AVERAGES,
    message="`ema_corrected` takes any sequence of numbers, integers and a single one too, and "
    "leaves it as it was.",
)
def test_corrected_average_of_any_sequence(student, rng):
    signed = np.rint(4 * an_array(rng, 5)).astype(int)
    for values in ([int(y) for y in signed], signed, [7, 2], [5]):
        got, after = student.ema_corrected.with_arguments(values, 0.3)
        right(got, weighted_means(values, 0.3), "The list of averages")
        unchanged([values], after[:1], "`ema_corrected`")


# ---------------------------------------------------------------- tasks 5 to 8: the momenta


@grades(
    "sgd_step",
    points=2,
    section=MOMENTUM,
    message="w_new = w − lr · dw, for arrays of any shape, in each step with the learning rate of "
    "that step.",
)
def test_step_goes_against_the_gradient(student, rng):
    for shape in ((2, 3), (4,), ()):
        w, gradients = an_array(rng, *shape), some_gradients(rng, 3, *shape)
        steps = [-lr * dw for lr, dw in zip(RATES, gradients, strict=False)]
        path_is(path(student.sgd_step, w, gradients), w, steps)


@grades(
    "sgd_step",
    points=1,
    section=MOMENTUM,
    message="Leave w, dw and state as they were, and return a new array. The gradient may hold "
    "integers.",
)
def test_step_leaves_its_arguments_alone(student, rng):
    w, whole = an_array(rng, 3), np.rint(4 * an_array(rng, 3))
    for dw in (whole, whole.astype(int)):
        value, after = student.sgd_step.with_arguments(w, dw, {}, lr=0.3)
        w_new, _ = several(value, 2, "`sgd_step`")
        student.trace[-1:] = [(w_new, *after[:2], after[2] == {})]
        right(w_new, w - 0.3 * dw, "The new w")
        unchanged([w, dw, {}], after, "`sgd_step`")


@grades(
    "momentum_step",
    points=3,
    section=MOMENTUM,
    message="v = mu · v − lr · dw with the velocity of the step before, from 0; then w_new = w + v "
    "with the new v.",
)
def test_velocity_adds_up_the_gradients(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 5, 3)
    for mu, lr in ((0.7, 0.1), (0.4, 0.05)):
        got = path(student.momentum_step, w, gradients, [lr] * 5, mu=mu)
        path_is(got, w, velocities(gradients, mu, [lr] * 5))


@grades(
    "momentum_step",
    points=1,
    section=MOMENTUM,
    message="The learning rate stands inside the velocity: one that changes acts on the gradient "
    "of its step, and not on those before. The default of mu is 0.9.",
)
def test_learning_rate_stands_inside_the_velocity(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 5, 3)
    path_is(path(student.momentum_step, w, gradients), w, velocities(gradients, 0.9))


@grades("momentum_step", points=1, section=MOMENTUM, message=OWN_STATE)
def test_velocities_of_several_parameters_are_their_own(student, rng):
    runs_are_independent(student, rng, "momentum_step")


@grades("momentum_step", points=1, section=MOMENTUM, message=LEFT_ALONE)
def test_momentum_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "momentum_step")


@grades(
    "momentum_ema_step",
    points=2,
    section=MOMENTUM,
    message="v = mu · v + (1 − mu) · dw, from 0 and without correction; then w_new = w − lr · v "
    "with the new v.",
)
def test_velocity_is_an_average_of_the_gradients(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 5, 3)
    for mu, lr in ((0.7, 0.1), (0.4, 0.05)):
        got = path(student.momentum_ema_step, w, gradients, [lr] * 5, mu=mu)
        path_is(got, w, [-lr * v for v in averages(gradients, mu)])


@grades(
    "momentum_ema_step",
    points=1,
    section=MOMENTUM,
    message="The learning rate stands outside the average: the step is lr · v with the learning "
    "rate of this step. The default of mu is 0.9.",
)
def test_learning_rate_stands_outside_the_average(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 5, 3)
    steps = [-lr * v for lr, v in zip(RATES, averages(gradients, 0.9), strict=True)]
    path_is(path(student.momentum_ema_step, w, gradients), w, steps)


@grades("momentum_ema_step", points=1, section=MOMENTUM, message=OWN_STATE)
def test_averages_of_several_parameters_are_their_own(student, rng):
    runs_are_independent(student, rng, "momentum_ema_step")


@grades("momentum_ema_step", points=1, section=MOMENTUM, message=LEFT_ALONE)
def test_momentum_as_an_average_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "momentum_ema_step")


def nesterov_steps(gradients: Sequence, mu: float, rates: Sequence = RATES) -> list[np.ndarray]:
    """The steps of the look-ahead point."""
    v = velocities(gradients, mu, rates)
    return [new + mu * (new - old) for old, new in zip([0 * v[0], *v], v, strict=False)]


@grades(
    "nesterov_step",
    points=1,
    section=NESTEROV,
    message="In the first step v = −lr · dw, and the look-ahead point moves by (1 + mu) v.",
)
def test_first_look_ahead_moves_by_one_plus_mu(student, rng):
    for mu in (0.3, 0.8):
        w, dw = an_array(rng, 3), an_array(rng, 3)
        path_is(path(student.nesterov_step, w, [dw], mu=mu), w, [-(1 + mu) * RATES[0] * dw])


@grades(
    "nesterov_step",
    points=3,
    section=NESTEROV,
    message="w is the look-ahead point x + mu · v: its path should be that of x and v when the "
    "gradient is taken there. Both velocities count, v_t + mu · (v_t − v_{t−1}).",
)
def test_shifted_form_follows_the_look_ahead_points(student, rng):
    mu, lr, H = 0.7, 0.15, symmetric(rng, (1, 2, 5))
    x, v = an_array(rng, 3), np.zeros(3)
    w, state = x, {}
    for _ in range(5):
        w, state = step_of(student.nesterov_step, w, H @ (x + mu * v), state, lr=lr, mu=mu)
        v = mu * v - lr * H @ (x + mu * v)
        x = x + v
        right(w, x + mu * v, "The new w")


@grades(
    "nesterov_step",
    points=1,
    section=NESTEROV,
    message="The learning rate stands inside the velocity, so that one that changes acts on the "
    "gradient of its step only. The default of mu is 0.9.",
)
def test_learning_rate_of_nesterov_may_change(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 5, 3)
    path_is(path(student.nesterov_step, w, gradients), w, nesterov_steps(gradients, 0.9))


@grades("nesterov_step", points=1, section=NESTEROV, message=OWN_STATE)
def test_look_ahead_of_several_parameters_is_their_own(student, rng):
    runs_are_independent(student, rng, "nesterov_step")


@grades("nesterov_step", points=1, section=NESTEROV, message=LEFT_ALONE)
def test_nesterov_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "nesterov_step")


# ----------------------------------------------------- tasks 9 and 10: AdaGrad and RMSProp


def eps_beside_or_inside(gradients: Sequence, squares: Sequence, eps: float) -> list:
    """Steps with eps beside the root and inside it: the tasks count both as right."""
    return [
        scaled_steps(gradients, squares, eps),
        scaled_steps(gradients, [s + eps for s in squares], 0),
    ]


def squared(gradients: Sequence[np.ndarray]) -> list[np.ndarray]:
    return [dw**2 for dw in gradients]


@grades(
    "adagrad_step",
    points=2,
    section=ADAPTIVE,
    message="s adds up dw² of all steps, this one included, entry by entry, and the step is "
    "lr · dw / √s.",
)
def test_step_is_divided_by_the_root_of_all_squares(student, rng):
    w, gradients = an_array(rng, 2, 2), some_gradients(rng, 5, 2, 2)
    steps = scaled_steps(gradients, sums(squared(gradients), 1), 1e-8)
    path_is(path(student.adagrad_step, w, gradients), w, steps)


@grades(
    "adagrad_step",
    points=1,
    section=ADAPTIVE,
    message="Where the gradient has been 0 so far, eps keeps 0/0 away, and the parameter stays.",
)
def test_adagrad_survives_gradients_of_zero(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 3, 3)
    gradients[0][:2] = gradients[1][1] = 0.0
    steps = scaled_steps(gradients, sums(squared(gradients), 1), 1e-8)
    path_is(path(student.adagrad_step, w, gradients), w, steps)


@grades(
    "adagrad_step",
    points=1,
    section=ADAPTIVE,
    message="eps is added to the root (inside it counts too), and nowhere else; its default is "
    "1e-8.",
)
def test_eps_of_adagrad_stands_at_the_root(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 4, 3)
    answers = eps_beside_or_inside(gradients, sums(squared(gradients), 1), 0.3)
    path_is_one_of(path(student.adagrad_step, w, gradients, eps=0.3), w, answers)
    tiny = [1e-8 * dw for dw in gradients]
    answers = eps_beside_or_inside(tiny, sums(squared(tiny), 1), 1e-8)
    path_is_one_of(path(student.adagrad_step, w, tiny), w, answers)


@grades("adagrad_step", points=1, section=ADAPTIVE, message=OWN_STATE)
def test_squares_of_several_parameters_are_their_own(student, rng):
    runs_are_independent(student, rng, "adagrad_step")


@grades("adagrad_step", points=1, section=ADAPTIVE, message=LEFT_ALONE)
def test_adagrad_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "adagrad_step")


@grades(
    "rmsprop_step",
    points=2,
    section=ADAPTIVE,
    message="s = decay · s + (1 − decay) · dw², from 0 and without correction, entry by entry; the "
    "step is lr · dw / √s with the new s.",
)
def test_step_is_divided_by_the_root_of_an_average(student, rng):
    w, gradients = an_array(rng, 2, 2), some_gradients(rng, 5, 2, 2)
    for decay in (0.7, 0.4):
        steps = scaled_steps(gradients, averages(squared(gradients), decay), 1e-8)
        path_is(path(student.rmsprop_step, w, gradients, decay=decay), w, steps)


@grades(
    "rmsprop_step",
    points=1,
    section=ADAPTIVE,
    message="The default of decay is 0.9, the weight of the old value.",
)
def test_decay_of_rmsprop_is_nine_tenths(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 4, 3)
    steps = scaled_steps(gradients, averages(squared(gradients), 0.9), 1e-8)
    path_is(path(student.rmsprop_step, w, gradients), w, steps)


@grades(
    "rmsprop_step",
    points=1,
    section=ADAPTIVE,
    message="Where the gradient has been 0 so far, eps keeps 0/0 away, and the parameter stays.",
)
def test_rmsprop_survives_gradients_of_zero(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 3, 3)
    gradients[0][:2] = gradients[1][1] = 0.0
    steps = scaled_steps(gradients, averages(squared(gradients), 0.6), 1e-8)
    path_is(path(student.rmsprop_step, w, gradients, decay=0.6), w, steps)


@grades(
    "rmsprop_step",
    points=1,
    section=ADAPTIVE,
    message="eps is added to the root (inside it counts too), and nowhere else; its default is "
    "1e-8.",
)
def test_eps_of_rmsprop_stands_at_the_root(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 4, 3)
    answers = eps_beside_or_inside(gradients, averages(squared(gradients), 0.6), 0.3)
    path_is_one_of(path(student.rmsprop_step, w, gradients, decay=0.6, eps=0.3), w, answers)
    tiny = [1e-8 * dw for dw in gradients]
    answers = eps_beside_or_inside(tiny, averages(squared(tiny), 0.6), 1e-8)
    path_is_one_of(path(student.rmsprop_step, w, tiny, decay=0.6), w, answers)


@grades("rmsprop_step", points=1, section=ADAPTIVE, message=OWN_STATE)
def test_mean_squares_of_several_parameters_are_their_own(student, rng):
    runs_are_independent(student, rng, "rmsprop_step")


@grades("rmsprop_step", points=1, section=ADAPTIVE, message=LEFT_ALONE)
def test_rmsprop_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "rmsprop_step")


# ------------------------------------------------------------------------- task 11: Adam


def falling_gradients(rng: np.random.Generator) -> list[np.ndarray]:
    """Gradients whose second moments fall from a peak, each its own, and rise again at the end."""
    sizes = np.array([[4, 1, 3], [0.5, 3, 2], [0.5, 0.6, 1], [0.6, 0.5, 0.5], [3.5, 2.5, 2.8]])
    return list(sizes * np.sign(an_array(rng, 5, 3)) * rng.uniform(0.95, 1.05, size=(5, 3)))


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="With both moments corrected, the first step is lr long in every entry, whatever the "
    "size of the gradient. The first step has t = 1.",
)
def test_first_step_is_as_long_as_the_learning_rate(student, rng):
    for betas in ({}, {"beta1": 0.5, "beta2": 0.8}):
        w, dw = an_array(rng, 4), an_array(rng, 4) * np.array([1.0, 30.0, 1000.0, 5.0])
        path_is(path(student.adam_step, w, [dw], **betas), w, [-RATES[0] * np.sign(dw)])


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="The first moment is the average of dw with the weight beta1 for the old value, "
    "divided by 1 − beta1ᵗ in step t. The state keeps it undivided.",
)
def test_first_moment_is_corrected_in_every_step(student, rng):
    size = rng.uniform(0.5, 3, size=4)  # gradients of one size: then √v_hat is that size
    w, gradients = an_array(rng, 4), [size * np.sign(dw) for dw in some_gradients(rng, 5, 4)]
    got = path(student.adam_step, w, gradients, beta1=0.7, beta2=0.9)
    path_is(got, w, adam_steps(gradients, 0.7, 0.9, 1e-8))


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="The second moment is the average of dw² with the weight beta2 for the old value, "
    "divided by 1 − beta2ᵗ in step t, and its root is taken after that. The state keeps it "
    "undivided. Maxima are for AMSGrad only.",
)
def test_second_moment_is_corrected_in_every_step(student, rng):
    w, gradients = an_array(rng, 3), falling_gradients(rng)
    got = path(student.adam_step, w, gradients, beta1=0.0, beta2=0.9)
    path_is(got, w, adam_steps(gradients, 0.0, 0.9, 1e-8))


@grades(
    "adam_step",
    points=1,
    section=ADAM,
    message="The defaults are lr = 1e-3, beta1 = 0.9, beta2 = 0.999; and lr may change from one "
    "step to the next.",
)
def test_defaults_of_adam(student, rng):
    w, gradients = 0.1 * an_array(rng, 3), some_gradients(rng, 4, 3)
    steps = adam_steps(gradients, 0.9, 0.999, 1e-8, [1e-3] * 4)
    path_is(path(student.adam_step, w, gradients, None), w, steps)
    path_is(path(student.adam_step, w, gradients), w, adam_steps(gradients, 0.9, 0.999, 1e-8))


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="eps is added to the root of the corrected second moment: not inside the root, and not "
    "to the root of the uncorrected one. Its default is 1e-8, and it keeps 0/0 away.",
)
def test_eps_is_added_to_the_corrected_root(student, rng):
    w, gradients = an_array(rng, 3), [0.1 * dw for dw in some_gradients(rng, 4, 3)]
    got = path(student.adam_step, w, gradients, beta1=0.8, beta2=0.95, eps=1e-2)
    path_is(got, w, adam_steps(gradients, 0.8, 0.95, 1e-2))
    tiny = [1e-7 * dw for dw in gradients]
    tiny[0][0] = tiny[1][0] = 0.0
    got = path(student.adam_step, w, tiny, beta1=0.8, beta2=0.95)
    path_is(got, w, adam_steps(tiny, 0.8, 0.95, 1e-8))


@grades("adam_step", points=1, section=ADAM, message=OWN_STATE + " The count of steps too.")
def test_moments_of_several_parameters_are_their_own(student, rng):
    runs_are_independent(student, rng, "adam_step")


@grades("adam_step", points=1, section=ADAM, message=LEFT_ALONE)
def test_adam_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "adam_step")


def largest_then_corrected(squares: list, beta2: float) -> list:
    return corrected(maxima(squares), beta2)


def largest_corrected(squares: list, beta2: float) -> list:
    return maxima(corrected(squares, beta2))


def largest_uncorrected(squares: list, beta2: float) -> list:
    return maxima(squares)


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="With amsgrad=True the step divides by the largest second moment so far, entry by "
    "entry. The average itself goes on as before: keep both.",
)
def test_amsgrad_divides_by_the_largest_second_moment(student, rng):
    w, gradients = an_array(rng, 3), falling_gradients(rng)
    got = path(student.adam_step, w, gradients, beta1=0.6, beta2=0.8, amsgrad=True)
    forms = (largest_then_corrected, largest_corrected, largest_uncorrected)
    answers = [adam_steps(gradients, 0.6, 0.8, 1e-8, second=form) for form in forms]
    path_is_one_of(got, w, answers)


@grades(
    "adam_step",
    points=2,
    section=ADAM,
    message="AMSGrad takes the maximum of the uncorrected second moments, and corrects it after "
    "that, by the t of this step.",
)
def test_amsgrad_corrects_the_maximum(student, rng):
    w, gradients = an_array(rng, 3), falling_gradients(rng)
    got = path(student.adam_step, w, gradients, beta1=0.6, beta2=0.8, amsgrad=True)
    path_is(got, w, adam_steps(gradients, 0.6, 0.8, 1e-8, second=largest_then_corrected))


# ------------------------------------------------------------------------ task 12: AdamW


def is_adam(student: Any, got: Sequence, w: np.ndarray, gradients: Sequence, **options) -> bool:
    """Whether a path is Adam's, or that of the student's own Adam, which is paid for there."""
    betas = options.get("beta1", 0.9), options.get("beta2", 0.999), options.get("eps", 1e-8)
    if is_close(got, w + np.cumsum(adam_steps(gradients, *betas), axis=0)):
        return True
    try:
        own = path(student.adam_step, w, gradients, **options)
    except StudentFault:
        return False
    return is_close(got, own) and remembers(student.adamw_step, w, gradients, lr=0.1, **options)


@grades(
    "adamw_step",
    points=1,
    section=ADAMW,
    message="Without weight decay AdamW is Adam, with the betas and the eps that it is given.",
)
def test_without_decay_it_is_adam(student, rng):
    w, gradients = an_array(rng, 3), some_gradients(rng, 4, 3)
    for options in ({"beta1": 0.6, "beta2": 0.8}, {"beta1": 0.8, "beta2": 0.95, "eps": 0.05}):
        got = path(student.adamw_step, w, gradients, **options, weight_decay=0.0)
        assert is_adam(student, got, w, gradients, **options)


@grades(
    "adamw_step",
    points=3,
    section=ADAMW,
    message="The decay takes lr · weight_decay · w away, with the learning rate and the w before "
    "the step. It does not enter the moments: those are of dw alone.",
)
def test_decay_is_decoupled_from_the_moments(student, rng):
    betas = {"beta1": 0.6, "beta2": 0.8}
    for shape, decay in (((2, 2), 0.7), ((3,), 3.0)):
        w, gradients = an_array(rng, *shape), some_gradients(rng, 5, *shape)
        without = path(student.adamw_step, w, gradients, **betas, weight_decay=0.0)
        moves = np.diff([w, *without], axis=0)
        assert np.all(moves)
        old = w
        got = path(student.adamw_step, w, gradients, **betas, weight_decay=decay)
        for lr, move, new in zip(RATES, moves, got, strict=True):
            right(new, old - lr * decay * old + move, "The new w")
            old = new


@grades(
    "adamw_step",
    points=1,
    section=ADAMW,
    message="The defaults are lr = 1e-3, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, "
    "weight_decay = 1e-2.",
)
def test_defaults_of_adamw(student, rng):
    named = {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8}
    for size, slope in ((300, 1), (0.1, 1), (0.1, 1e-8)):  # shows the decay, the step, eps
        w, gradients = size * an_array(rng, 3), [slope * dw for dw in some_gradients(rng, 3, 3)]
        plain = path(student.adamw_step, w, gradients, None)
        full = path(student.adamw_step, w, gradients, [1e-3] * 3, **named, weight_decay=0.01)
        assert np.all(plain[0] != w)
        right(plain, full, "The path")
        if size > 1:
            without = path(student.adamw_step, w, gradients, None, weight_decay=0.0)
            assert not is_close(without, plain)


@grades("adamw_step", points=1, section=ADAMW, message=OWN_STATE + " The count of steps too.")
def test_decay_of_several_parameters_is_their_own(student, rng):
    runs_are_independent(student, rng, "adamw_step")


@grades("adamw_step", points=1, section=ADAMW, message=LEFT_ALONE)
def test_adamw_leaves_its_arguments_alone(student, rng):
    arguments_are_left_alone(student, rng, "adamw_step")


# ------------------------------------------------------------- tasks 13 to 15: the schedules


def rates_are(schedule: Any, steps: Sequence[int], arguments: Sequence, want: Sequence) -> None:
    """A schedule gives these learning rates at these steps; every other step is numpy's."""
    for index, (t, rate) in enumerate(zip(steps, want, strict=True)):
        right(schedule(np.int64(t) if index % 2 else t, *arguments), rate, "The learning rate")


def a_rate(rng: np.random.Generator) -> float:
    """A learning rate, large enough for 1e-6 to tell it from others."""
    return float(rng.uniform(0.5, 2))


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`step_decay` multiplies by `drop` at t = every, 2 · every, …, and not before.",
)
def test_rate_drops_at_the_multiples(student, rng):
    lr0, drop = a_rate(rng), float(rng.uniform(0.3, 0.8))
    want = [lr0, lr0 * drop, lr0 * drop**2, lr0 * drop**5]
    rates_are(student.step_decay, [0, 6, 12, 30], (lr0, drop, 6), want)


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`step_decay` is constant between two drops: the exponent is t / every, rounded down.",
)
def test_rate_is_constant_between_the_drops(student, rng):
    lr0, drop = a_rate(rng), float(rng.uniform(0.3, 0.8))
    want = [lr0, lr0, lr0, lr0 * drop, lr0 * drop, lr0 * drop**2]
    rates_are(student.step_decay, [1, 3, 4, 5, 9, 13], (lr0, drop, 5), want)


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`exponential_decay` is lr0 · e^(−kt).",
)
def test_exponential_decay_has_a_constant_ratio(student, rng):
    lr0, k = a_rate(rng), float(rng.uniform(0.05, 0.2))
    steps = [0, 1, 2, 9]
    rates_are(student.exponential_decay, steps, (lr0, k), [lr0 / np.e ** (k * t) for t in steps])


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`inverse_time_decay` is lr0 / (1 + kt).",
)
def test_inverse_of_the_rate_grows_on_a_line(student, rng):
    lr0, k = a_rate(rng), float(rng.uniform(0.05, 0.5))
    steps = [0, 1, 4, 9, 100]
    want = [1 / (1 / lr0 + k / lr0 * t) for t in steps]
    rates_are(student.inverse_time_decay, steps, (lr0, k), want)


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`linear_decay` goes on a straight line from lr0 at t = 0 to lr_end at t = steps.",
)
def test_rate_goes_down_a_line(student, rng):
    lr0 = a_rate(rng)
    lr_end = lr0 * float(rng.uniform(0.1, 0.4))
    want = np.interp([0, 1, 4, 7, 10], [0, 10], [lr0, lr_end])
    rates_are(student.linear_decay, [0, 1, 4, 7, 10], (lr0, lr_end, 10), want)


@grades(
    "decays",
    points=1,
    section=SCHEDULES,
    message="`linear_decay` stays at lr_end after t = steps; lr_end may be 0, or above lr0.",
)
def test_line_ends_at_the_end(student, rng):
    lr0 = a_rate(rng)
    for lr_end in (0.0, 0.3 * lr0, 1.7 * lr0):
        want = [lr0 + (lr_end - lr0) * 5 / 7, lr_end, lr_end, lr_end]
        rates_are(student.linear_decay, [5, 7, 8, 30], (lr0, lr_end, 7), want)


def half_cosine(t: float, lr0: float, steps: float) -> float:
    """From lr0 at t = 0 to 0 at t = steps, by a form of the half-angle."""
    return lr0 * np.cos(np.pi * t / (2 * steps)) ** 2


def rates_on_cosines(
    student: Any, schedule: Any, steps: Sequence[int], arguments: Sequence, places: Sequence
) -> None:
    """Each rate is that of a half cosine at (t, lr0, steps), 0 after it, or that of the student's
    own cosine, which is paid for in a task of its own."""
    want = [half_cosine(*place) if place[0] < place[2] else 0.0 for place in places]
    got = [
        number(schedule(np.int64(t) if index % 2 else t, *arguments), "The learning rate")
        for index, t in enumerate(steps)
    ]
    if is_close(got, want):
        return
    assert len(np.unique(np.round(got, 6))) > 1
    try:
        own = [student.cosine_decay(*place) for place in places]
    except StudentFault:
        own = want
    right(got, own, "The learning rate")


@grades(
    "cosine",
    points=2,
    section=SCHEDULES,
    message="`cosine_decay` is lr0/2 · (1 + cos(π t / steps)): half a period, from lr0 to 0.",
)
def test_rate_falls_along_half_a_cosine(student, rng):
    lr0, steps = a_rate(rng), [0, 1, 3, 6, 10, 12]
    rates_are(student.cosine_decay, steps, (lr0, 12), [half_cosine(t, lr0, 12) for t in steps])


@grades(
    "cosine",
    points=1,
    section=SCHEDULES,
    message="`cosine_decay` is 0 at t = steps and stays there: the cosine must not come up again.",
)
def test_cosine_stays_at_zero(student, rng):
    lr0 = a_rate(rng)
    rates = [number(student.cosine_decay(t, lr0, 7), "The learning rate") for t in (1, 5)]
    assert rates[0] > rates[1] > 0
    rates_are(student.cosine_decay, [7, 8, 11, 14, 50], (lr0, 7), [0] * 5)


def cycles_of(first: int, mult: int, lr0: float, steps: Sequence[int]) -> list[tuple]:
    """Where each step stands in its cycle: (t, lr0, length)."""
    places, length = [], first
    for _ in range(max(steps) + 1):
        places += [(t, lr0, length) for t in range(length)]
        if len(places) > max(steps):
            return [places[t] for t in steps]
        length *= mult
    raise AssertionError


@grades(
    "cosine",
    points=2,
    section=SCHEDULES,
    message="`warm_restarts` runs a cosine of `first` steps, then one of first · mult steps and so "
    "on, each from lr0 on; where one would reach 0 the next one starts. The default of mult is 2.",
)
def test_each_cycle_is_a_cosine_as_long_again(student, rng):
    lr0 = a_rate(rng)
    for first in (4, 5):
        steps = [0, 1, first - 1, first, first + 3, 3 * first - 1, 3 * first, 5 * first]
        places = cycles_of(first, 2, lr0, steps)
        rates_on_cosines(student, student.warm_restarts, steps, (lr0, first), places)


@grades(
    "cosine",
    points=2,
    section=SCHEDULES,
    message="`warm_restarts` works for every mult, 1 too, at every restart and in late cycles.",
)
def test_cycles_grow_by_any_factor(student, rng):
    lr0 = a_rate(rng)
    for first, mult, steps in (
        (2, 3, [1, 2, 7, 8, 26, 242, 241, 300]),
        (6, 1, [2, 5, 6, 17, 18, 603]),
        (1, 2, [0, 1, 2, 3, 6, 7, 63, 1000]),
        (3, 5, [2, 3, 17, 18, 92, 93, 467, 468]),
    ):
        places = cycles_of(first, mult, lr0, steps)
        rates_on_cosines(student, student.warm_restarts, steps, (lr0, first, mult), places)


@grades(
    "one_cycle",
    points=1,
    section=SCHEDULES,
    message="`one_cycle` starts at lr_max/25 and rises on a straight line to lr_max at "
    "t = warm · steps, which need not be an integer.",
)
def test_warm_up_is_a_line(student, rng):
    top = a_rate(rng)
    for steps, warm in ((20, 0.4), (13, 0.5)):
        places = [0, 1, 3, 6]
        want = np.interp(places, [0, warm * steps], [top / 25, top])
        rates_are(student.one_cycle, places, (steps, top, warm), want)


@grades(
    "one_cycle",
    points=1,
    section=SCHEDULES,
    message="After t = warm · steps `one_cycle` falls along half a cosine, which takes the rest of "
    "the steps, to 0 at t = steps.",
)
def test_top_is_followed_by_half_a_cosine(student, rng):
    top = a_rate(rng)
    for steps, warm in ((20, 0.4), (13, 0.5)):
        start, places = warm * steps, [8, 9, 11, steps - 1]
        on_cosine = [(t - start, top, steps - start) for t in places]
        rates_on_cosines(student, student.one_cycle, places, (steps, top, warm), on_cosine)


@grades(
    "one_cycle",
    points=1,
    section=SCHEDULES,
    message="`one_cycle` is 0 at t = steps and stays there.",
)
def test_cycle_stays_at_zero(student, rng):
    top = a_rate(rng)
    for steps, warm in ((10, 0.3), (7, 0.6)):
        before = [
            number(student.one_cycle(t, steps, top, warm), "The learning rate") for t in (5, 6)
        ]
        assert before[0] > before[1] > 0
        start, places = warm * steps, [steps - 1, steps, steps + 1, 3 * steps]
        on_cosine = [(t - start, top, steps - start) for t in places]
        rates_on_cosines(student, student.one_cycle, places, (steps, top, warm), on_cosine)


@grades(
    "one_cycle",
    points=1,
    section=SCHEDULES,
    message="The default of warm is 0.3, and the top is reached at t = warm · steps exactly.",
)
def test_warm_up_takes_three_tenths(student, rng):
    top = a_rate(rng)
    for steps in (10, 20, 100):
        start = 3 * steps // 10
        want = [np.interp(start - 1, [0, start], [top / 25, top]), top]
        rates_are(student.one_cycle, [start - 1, start], (steps, top), want)
