"""The hidden suite of assignment 1: losses, regularization, estimators, search, gradients, SGD.

Expected values come from formulas written out in the tests, which share nothing with the solution.
A gradient also counts if it is that of the student's own loss: a wrong loss is paid for once. For
the same reason `regularized_loss` and `gradient_check` may build on the student's own
`softmax_loss` and `numerical_gradient`, whatever these are worth.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.special import ndtr

from autograder.expect import (
    Wrong,
    array,
    expect,
    is_close,
    number,
    real_array,
    right,
    several,
    unchanged,
)
from autograder.gradcheck import check_gradient
from autograder.student import StudentFault
from autograder.suite import grades

LINEAR, SOFTMAX, SVM = "sec-review-linear", "sec-review-softmax", "sec-review-svm"
LOGISTIC, PENALTY, MLE = "sec-review-logistic", "sec-review-regularization", "sec-review-mle"
SEARCH, GRADIENTS, SGD = "sec-review-search", "sec-review-gradients", "sec-review-sgd"


# ------------------------------------------------------------------------------------ helpers


def right_or_summed(got: Any, want: Any, N: int, what: str) -> None:
    """As `right`, but the sum over the N examples does for the mean: that is paid for elsewhere."""
    if not is_close(got, N * np.asarray(want)):
        right(got, want, what)


def gradient_is(
    loss_and_gradient: Callable, x: np.ndarray, y: np.ndarray, want: np.ndarray, what: str
) -> None:
    """The gradient by x is `want`, or that of what the student's function returns as its loss.

    Args:
        loss_and_gradient: the student's function of (x, y).
        x: where to differentiate.
        y: the labels. A loss that does not depend on them, such as a constant, does not count.
        want: the right gradient.
        what: its name in messages.
    """

    def loss(x):
        return number(several(loss_and_gradient(x, y), 2, "The function")[0], "The loss")

    def gradient(x, y=y):
        value = several(loss_and_gradient(x, y), 2, "The function")[1]
        return array(value, want.shape, what)

    got = gradient(x)
    if is_close(got, want):
        return
    depends_on_labels = not np.allclose(gradient(x, (y + 1) % 2), got)
    if not (depends_on_labels and check_gradient(loss, gradient, x)):
        raise AssertionError(f"{what} is wrong")


def labels(rng: np.random.Generator, N: int, C: int) -> np.ndarray:
    """Random labels; those of N ≥ 2 examples leave out the last class and are not all equal."""
    y = rng.integers(0, max(C - 1, 1), size=N)
    if N > 1:
        y[:2] = [0, 1]
    return y


def chosen(scores: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The scores of the right classes, (N,)."""
    return np.array([row[label] for row, label in zip(scores, y, strict=True)])


def is_right(scores: np.ndarray, y: np.ndarray) -> np.ndarray:
    """1 at the right class of each example and 0 elsewhere, (N, C)."""
    return np.equal.outer(y, np.arange(scores.shape[1])).astype(float)


# ----------------------------------------------------------------------- task 1: linear scores


@grades(
    "linear_scores",
    points=2,
    section=LINEAR,
    message="The score of class c for an example is the sum over the features of x times W[:, c], "
    "plus b[c]: X @ W + b.",
)
def test_scores_are_sums_over_the_features_plus_biases(student, rng):
    for N, D, C in ((5, 3, 4), (1, 4, 2), (3, 2, 3)):
        args = rng.normal(size=(N, D)), rng.normal(size=(D, C)), rng.normal(size=C)
        X, W, b = args
        got, after = student.linear_scores.with_arguments(*args)
        right(got, np.einsum("nd,dc->nc", X, W) + b[None, :], "The array of scores")
        unchanged(args, after, "linear_scores")


@grades(
    "linear_scores",
    points=1,
    section=LINEAR,
    message="The bias of a class is added to that class's score, once, for every example.",
)
def test_bias_shifts_the_scores_of_its_class(student, rng):
    X, W, b = rng.normal(size=(4, 3)), rng.normal(size=(3, 4)), rng.normal(size=4)
    without = array(student.linear_scores(X, W, np.zeros(4)), (4, 4), "The array of scores")
    with_bias = array(student.linear_scores(X, W, b), (4, 4), "The array of scores")
    right(with_bias - without, np.tile(b, (4, 1)), "The effect of the bias")


# ----------------------------------------------------------------------- task 2: softmax loss


def softmax_value(scores: np.ndarray, y: np.ndarray) -> float:
    """Mean of -log softmax(scores)[y]."""
    return np.mean(np.logaddexp.reduce(scores, axis=1) - chosen(scores, y))


def softmax_gradient(scores: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(probabilities - one-hot labels) / N."""
    log_p = scores - np.logaddexp.reduce(scores, axis=1)[:, None]
    return (np.exp(log_p) - is_right(scores, y)) / len(y)


def extreme_scores() -> list[tuple[np.ndarray, np.ndarray]]:
    """Batches of which exponentials overflow, or vanish, or whose loss no clipped log reaches."""
    apart = np.array([[1e4, -1e4, 0.0], [2.0, 1.0, 0.5]])
    low_and_high = np.array([[-1e4, 0.5 - 1e4, 1.0 - 1e4], [1e4, 9999.0, 1e4]])
    return [
        (apart, np.array([1, 0])),
        (low_and_high, np.array([1, 2])),
        (np.array([[0.0, -800.0, 3.0]]), np.array([1])),
        (np.array([[-9990.0, -1e4]]), np.array([1])),
    ]


@grades(
    "softmax_loss",
    points=4,
    section=SOFTMAX,
    message="The loss is the mean over the examples (not the sum, and not divided by the number "
    "of classes) of minus the natural log of the right class's probability; an example's "
    "probabilities add up to 1 over the classes. Not every class need occur among the labels.",
)
def test_softmax_loss_is_the_mean_negative_log_probability(student, rng):
    for N, C in ((7, 4), (1, 5), (4, 4), (3, 2)):
        scores, y = 2 * rng.normal(size=(N, C)), labels(rng, N, C)
        loss = several(student.softmax_loss(scores, y), 2, "softmax_loss")[0]
        right(loss, softmax_value(scores, y), "The loss")


@grades(
    "softmax_loss",
    points=4,
    section=SOFTMAX,
    message="The gradient by the scores is that of the mean loss: each example's probabilities, "
    "minus 1 at the right class, divided by the number of examples.",
)
def test_softmax_gradient_is_that_of_the_loss(student, rng):
    for N, C in ((6, 4), (1, 3), (3, 3)):
        scores, y = 1.5 * rng.normal(size=(N, C)), labels(rng, N, C)
        gradient_is(student.softmax_loss, scores, y, softmax_gradient(scores, y), "dscores")


@grades(
    "softmax_loss",
    points=2,
    section=SOFTMAX,
    message="The loss is wrong or not finite for large scores. Subtract each example's own largest "
    "score before you exponentiate, and never take the log of a probability that may be 0: work "
    "with log-probabilities.",
)
def test_softmax_loss_is_safe_for_large_scores(student):
    for scores, y in extreme_scores():
        loss = several(student.softmax_loss(scores, y), 2, "softmax_loss")[0]
        right_or_summed(loss, softmax_value(scores, y), len(y), "The loss")


@grades(
    "softmax_loss",
    points=2,
    section=SOFTMAX,
    message="The gradient is wrong or not finite for large scores. Subtract each example's own "
    "largest score before you exponentiate.",
)
def test_softmax_gradient_is_safe_for_large_scores(student):
    for scores, y in extreme_scores():
        dscores = several(student.softmax_loss(scores, y), 2, "softmax_loss")[1]
        right_or_summed(dscores, softmax_gradient(scores, y), len(y), "dscores")


@grades(
    "softmax_loss",
    points=1,
    section=SOFTMAX,
    message="Scores and labels must be the same after the call. (This is judged together with the "
    "gradient, up to the factor N.)",
)
def test_softmax_loss_leaves_its_arguments_alone(student, rng):
    args = rng.normal(size=(4, 3)), labels(rng, 4, 3)
    value, after = student.softmax_loss.with_arguments(*args)
    dscores = several(value, 2, "softmax_loss")[1]
    right_or_summed(dscores, softmax_gradient(*args), 4, "dscores")
    unchanged(args, after, "softmax_loss")


# ------------------------------------------------------------------------- task 3: hinge loss


def hinge_terms(scores: np.ndarray, y: np.ndarray, margin: float) -> np.ndarray:
    """s_j - s_y + margin for the wrong classes, -1 for the right one, (N, C)."""
    return np.where(is_right(scores, y) == 1, -1, scores - chosen(scores, y)[:, None] + margin)


def hinge_value(scores: np.ndarray, y: np.ndarray, margin: float) -> float:
    """Mean over the examples of the sum of the positive terms."""
    return np.maximum(0, hinge_terms(scores, y, margin)).sum(axis=1).mean()


def hinge_gradient(scores: np.ndarray, y: np.ndarray, margin: float) -> np.ndarray:
    """1/N for each positive term, minus their sum at the right class."""
    positive = (hinge_terms(scores, y, margin) > 0).astype(float)
    return (positive - is_right(scores, y) * positive.sum(axis=1)[:, None]) / len(y)


def hinge_case(rng: np.random.Generator, N: int, C: int) -> tuple[np.ndarray, np.ndarray]:
    """Scores and labels: the first example is all wrong, the last of several all right.

    In the one before the last, classes are behind by 0.6, 1.8, 2.4 … In the second of five or more,
    a wrong class has the score of the right one.
    """
    scores, y = 1.5 * rng.normal(size=(N, C)), labels(rng, N, C)
    scores[0, y[0]] = scores[0].min() - 1
    if N > 1:
        scores[-1, y[-1]] = scores[-1].max() + 8
    if N > 2:
        wrong = np.arange(C) != y[-2]
        scores[-2, wrong] = scores[-2, y[-2]] - 0.6 * np.array([1, 3, 4, 5, 6])[: C - 1]
    if N > 4:
        scores[1, y[1] - 1] = scores[1, y[1]]
    return scores, y


@grades(
    "svm_loss",
    points=4,
    section=SVM,
    message="The loss is the mean over the examples of the sum over the wrong classes of "
    "max(0, s_j − s_y + margin). The right class itself is left out: it would add the margin to "
    "every example.",
)
def test_hinge_loss_adds_up_the_wrong_classes_inside_the_margin(student, rng):
    for N, C in ((7, 5), (1, 4), (4, 3)):
        scores, y = hinge_case(rng, N, C)
        loss = several(student.svm_loss(scores, y), 2, "svm_loss")[0]
        right(loss, hinge_value(scores, y, 1.0), "The loss")


@grades(
    "svm_loss",
    points=2,
    section=SVM,
    message="The argument `margin` sets by how much the right score must exceed the others.",
)
def test_hinge_loss_uses_the_margin_that_it_is_given(student, rng):
    for margin in (0.25, 3.0, 0.0):
        bad, good = rng.normal(size=(1, 4)), rng.normal(size=(1, 4))
        y = labels(rng, 1, 4)
        bad[0, y] = bad.min() - 0.5
        good[0, y] = good.max() + 4
        loss, nothing = (
            number(several(student.svm_loss(s, y, margin=margin), 2, "svm_loss")[0], "The loss")
            for s in (bad, good)
        )
        # That the right class was counted too, which adds the margin, has been paid for.
        constant = margin if is_close(nothing, margin) else 0.0
        right(nothing, constant, "The loss")
        right(loss, hinge_value(bad, y, margin) + constant, "The loss")


@grades(
    "svm_loss",
    points=4,
    section=SVM,
    message="Each wrong class inside the margin has the gradient 1/N. The right class has minus "
    "their number, divided by N. An example without such classes has the gradient 0.",
)
def test_hinge_gradient_is_that_of_the_loss(student, rng):
    for N, C, margin in ((6, 5, 1.0), (3, 4, 0.3), (5, 3, 2.5), (1, 4, 1.0)):
        scores, y = hinge_case(rng, N, C)
        want = hinge_gradient(scores, y, margin)
        gradient_is(
            lambda s, y, margin=margin: student.svm_loss(s, y, margin=margin),
            scores,
            y,
            want,
            "dscores",
        )


@grades(
    "svm_loss",
    points=2,
    section=SVM,
    message="Where the margin is exactly met, the derivative of that term is 0, and it does not "
    "count for the right class either: compare with > and not with >=.",
)
def test_hinge_gradient_is_zero_where_the_margin_is_exactly_met(student, rng):
    for margin in (1.0, 0.5):
        # Multiples of 1/4 are exact, in whatever order they are added.
        base = rng.integers(-8, 9, size=(3, 1)) / 4
        excess = np.array([[0.0, 0.0, 1.5, -0.75], [0.0, 0.25, 2.0, 0.0], [0.0, -2.0, -0.25, 0.0]])
        excess = rng.permuted(excess, axis=1)
        y = np.array([3, 0, 1])
        scores = np.insert(base - margin + excess, 0, 0, axis=1)
        scores[:, 0] = scores[[0, 1, 2], y]
        scores[[0, 1, 2], y] = base[:, 0]
        dscores = several(student.svm_loss(scores, y, margin=margin), 2, "svm_loss")[1]
        right_or_summed(dscores, hinge_gradient(scores, y, margin), 3, "dscores")


@grades(
    "svm_loss",
    points=1,
    section=SVM,
    message="Scores and labels must be the same after the call. (This is judged together with the "
    "gradient, up to the factor N.)",
)
def test_hinge_loss_leaves_its_arguments_alone(student, rng):
    args = hinge_case(rng, 4, 3)
    value, after = student.svm_loss.with_arguments(*args)
    dscores = several(value, 2, "svm_loss")[1]
    right_or_summed(dscores, hinge_gradient(*args, 1.0), 4, "dscores")
    unchanged(args, after, "svm_loss")


# ---------------------------------------------------------------------- task 4: logistic loss


def logistic_value(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Mean of log(1 + exp(∓ x·w))."""
    return np.mean([np.logaddexp(0, -z if t else z) for z, t in zip(X @ w, y, strict=True)])


def logistic_gradient(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Mean of (p - y) x, with p by way of tanh, which does not overflow."""
    p = 0.5 * (1 + np.tanh(0.5 * (X @ w)))
    return np.mean([(q - t) * x for q, t, x in zip(p, y, X, strict=True)], axis=0)


def logistic_case(rng: np.random.Generator, N: int, D: int):
    """(w, X, y) with both labels where N > 1."""
    y = np.arange(N) % 2 if N > 1 else np.array([1])
    return rng.normal(size=D), rng.normal(size=(N, D)), rng.permutation(y)


def extreme_logits(z: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    """(w, X) with Xw = z, exactly."""
    return np.array([1.0, -0.5]), np.array([[value - 1.0, -2.0] for value in z])


# Both signs with both labels. At 30 and 40, 1 - p has lost its digits or is 0 already.
EXTREME_LOGITS = (
    ((40.0, 30.0, 5.0), (0, 0, 0)),
    ((-40.0, -30.0, -5.0), (1, 1, 1)),
    ((1e3, -1e3, 2.0), (1, 0, 1)),
    ((1e3, -1e3, 2.0), (0, 1, 1)),
    ((30.0,), (0,)),
    ((800.0,), (0,)),
    ((-800.0,), (1,)),
)


@grades(
    "logistic_loss",
    points=3,
    section=LOGISTIC,
    message="The loss is the mean over the examples of −ln p where the label is 1 and −ln(1 − p) "
    "where it is 0, with p the sigmoid of x·w, and without a bias.",
)
def test_logistic_loss_is_the_mean_negative_log_likelihood(student, rng):
    for N, D in ((7, 3), (1, 4), (3, 3)):
        w, X, y = logistic_case(rng, N, D)
        loss = several(student.logistic_loss(w, X, y), 2, "logistic_loss")[0]
        right(loss, logistic_value(w, X, y), "The loss")


@grades(
    "logistic_loss",
    points=3,
    section=LOGISTIC,
    message="The gradient by w is the mean over the examples of (p − y) x.",
)
def test_logistic_gradient_is_that_of_the_loss(student, rng):
    for N, D in ((6, 4), (1, 3)):
        w, X, y = logistic_case(rng, N, D)
        want = logistic_gradient(w, X, y)
        gradient_is(lambda w, y, X=X: student.logistic_loss(w, X, y), w, y, want, "dw")


@grades(
    "logistic_loss",
    points=2,
    section=LOGISTIC,
    message="The loss is wrong or not finite where x·w is large: the exponential overflows, or "
    "1 − p rounds to 0 before the log, or something is cut off. −ln p is log(1 + exp(−x·w)); write "
    "it so that exp never sees a large positive number (np.logaddexp helps).",
)
def test_logistic_loss_is_safe_for_large_scores(student):
    for z, y in EXTREME_LOGITS:
        w, X = extreme_logits(z)
        y = np.array(y)
        loss = several(student.logistic_loss(w, X, y), 2, "logistic_loss")[0]
        right_or_summed(loss, logistic_value(w, X, y), len(y), "The loss")


@grades(
    "logistic_loss",
    points=1,
    section=LOGISTIC,
    message="The gradient is wrong or not finite where x·w is large. Compute p − y itself from a "
    "sigmoid that does not overflow.",
)
def test_logistic_gradient_is_safe_for_large_scores(student):
    for z, y in EXTREME_LOGITS:
        w, X = extreme_logits(z)
        y = np.array(y)
        dw = several(student.logistic_loss(w, X, y), 2, "logistic_loss")[1]
        right_or_summed(dw, logistic_gradient(w, X, y), len(y), "dw")


@grades(
    "logistic_loss",
    points=1,
    section=LOGISTIC,
    message="w, X and y must be the same after the call. (This is judged together with the "
    "gradient, up to the factor N.)",
)
def test_logistic_loss_leaves_its_arguments_alone(student, rng):
    args = logistic_case(rng, 4, 3)
    value, after = student.logistic_loss.with_arguments(*args)
    dw = several(value, 2, "logistic_loss")[1]
    right_or_summed(dw, logistic_gradient(*args), 4, "dw")
    unchanged(args, after, "logistic_loss")


# -------------------------------------------------------------------- task 5: regularized loss


def regularized_case(rng: np.random.Generator, N: int = 5, D: int = 3, C: int = 4):
    """(W, X, y), with a penalty that is far from 0; a label names the last class."""
    W = rng.uniform(0.3, 1.5, (D, C)) * rng.choice([-1, 1], (D, C))
    y = labels(rng, N, C)
    y[-1] = C - 1
    return W, rng.normal(size=(N, D)), y


def full_loss(W: np.ndarray, X: np.ndarray, y: np.ndarray, reg: float):
    """(loss, dW) by the definition."""
    loss = softmax_value(X @ W, y) + reg * np.linalg.norm(W) ** 2
    return loss, np.einsum("nd,nc->dc", X, softmax_gradient(X @ W, y)) + 2 * reg * W


def full_loss_by_own_softmax(student, W, X, y, reg):
    """(loss, dW) with the student's own softmax_loss, or a pair of None where that is no use."""
    try:
        loss, dscores = several(student.softmax_loss(X @ W, y), 2, "softmax_loss")
        loss = number(loss, "The loss")
        dscores = array(dscores, (len(y), W.shape[1]), "dscores")
    except (StudentFault, Wrong):
        return None, None
    return loss + reg * np.sum(W**2), X.T @ dscores + 2 * reg * W


@grades(
    "regularized_loss",
    points=2,
    section=PENALTY,
    message="The loss is the mean softmax loss of X @ W plus reg times the sum of the squares of "
    "all weights.",
)
def test_regularized_loss_is_data_loss_plus_penalty(student, rng):
    for reg in (0.3, 0.0):
        W, X, y = regularized_case(rng)
        got = several(student.regularized_loss(W, X, y, reg), 2, "regularized_loss")[0]
        own = full_loss_by_own_softmax(student, W, X, y, reg)[0]
        if own is None or not is_close(got, own):
            right(got, full_loss(W, X, y, reg)[0], "The loss")


@grades(
    "regularized_loss",
    points=1,
    section=PENALTY,
    message="The penalty is reg times the sum of the squared weights: no ½, no square root, and it "
    "is not divided by the number of examples.",
)
def test_penalty_is_reg_times_the_sum_of_squares(student, rng):
    W, X, y = regularized_case(rng, N=4)
    without, once, more = (
        number(several(student.regularized_loss(W, X, y, reg), 2, "It")[0], "The loss")
        for reg in (0.0, 0.2, 1.5)
    )
    right(once - without, 0.2 * np.sum(W**2), "The penalty")
    right(more - without, 1.5 * np.sum(W**2), "The penalty")


@grades(
    "regularized_loss",
    points=3,
    section=PENALTY,
    message="The gradient by W has two parts: Xᵀ times the gradient by the scores, and the "
    "derivative of the penalty, 2 · reg · W.",
)
def test_regularized_gradient_is_that_of_the_loss(student, rng):
    for N, D, C, reg in ((6, 3, 4, 0.4), (1, 2, 3, 0.1)):
        W, X, y = regularized_case(rng, N, D, C)
        _regularized_gradient_is_right(student, W, X, y, reg)


def _regularized_gradient_is_right(student, W, X, y, reg) -> None:
    got = several(student.regularized_loss(W, X, y, reg), 2, "regularized_loss")[1]
    if is_close(got, full_loss(W, X, y, reg)[1]):
        return
    own = full_loss_by_own_softmax(student, W, X, y, reg)[1]
    if own is None or not is_close(got, own):
        want = full_loss(W, X, y, reg)[1]
        gradient_is(lambda W, y: student.regularized_loss(W, X, y, reg), W, y, want, "dW")


@grades(
    "regularized_loss",
    points=1,
    section=PENALTY,
    message="W, X and y must be the same after the call. (This is judged together with the "
    "gradient.)",
)
def test_regularized_loss_leaves_its_arguments_alone(student, rng):
    args = regularized_case(rng)
    _, after = student.regularized_loss.with_arguments(*args, 0.3)
    unchanged(args, after[:3], "regularized_loss")
    _regularized_gradient_is_right(student, *args, 0.3)


# ------------------------------------------------------------------------------ task 6: ridge


def conditioned(rng: np.random.Generator, N: int, D: int) -> np.ndarray:
    """Data (N, D) such that X.T @ X / N has eigenvalues from 0.5 to 2 and is not diagonal."""
    Q = np.linalg.qr(rng.normal(size=(N, D)))[0]
    V = np.linalg.qr(rng.normal(size=(D, D)))[0]
    return np.sqrt(N) * (Q * np.sqrt(np.linspace(0.5, 2, D))) @ V.T


def ridge_minimizer(X: np.ndarray, y: np.ndarray, lam: float) -> np.ndarray:
    """By least squares on X with a row of sqrt(N lam) for each weight."""
    N, D = X.shape
    A = np.vstack([X, np.sqrt(N * lam) * np.eye(D)])
    return np.linalg.lstsq(A, np.append(y, np.zeros(D)), rcond=None)[0]


@grades(
    "ridge_fit",
    points=3,
    section=PENALTY,
    message="Set the gradient of the objective to 0. The squared errors are averaged, the penalty "
    "is not, and neither has a ½: (XᵀX/N + λI) w = Xᵀy/N.",
)
def test_ridge_minimizes_mean_squared_error_plus_penalty(student, rng):
    for N, D, lam in ((9, 4, 0.3), (12, 3, 2.0)):
        X, y = rng.normal(size=(N, D)), 2 * rng.normal(size=N)
        right(student.ridge_fit(X, y, lam), ridge_minimizer(X, y, lam), "w")


@grades(
    "ridge_fit",
    points=1,
    section=PENALTY,
    message="With λ = 0, ridge regression is least squares, without a bias.",
)
def test_ridge_without_penalty_is_least_squares(student, rng):
    X, y = conditioned(rng, 11, 4), 1 + rng.normal(size=11)
    right(student.ridge_fit(X, y, 0.0), np.linalg.lstsq(X, y, rcond=None)[0], "w")


@grades(
    "ridge_fit",
    points=2,
    section=PENALTY,
    message="The penalty makes the minimum unique also where there are fewer examples than "
    "features. (What λ is multiplied by does not matter in this test.)",
)
def test_ridge_works_with_fewer_examples_than_features(student, rng):
    N, D, lam = 3, 6, 0.7
    X, y = rng.normal(size=(N, D)), 2 * rng.normal(size=N)
    got = array(student.ridge_fit(X, y, lam), (D,), "w")
    factors = (1, 1 / N, N, 2, 0.5, 2 / N, 0.5 / N)
    if not any(is_close(got, ridge_minimizer(X, y, lam * factor)) for factor in factors):
        raise AssertionError("w is wrong")


@grades(
    "ridge_fit",
    points=1,
    section=PENALTY,
    message="X and y must be the same after the call. (This is judged at λ = 0, together with the "
    "result.)",
)
def test_ridge_leaves_its_arguments_alone(student, rng):
    args = conditioned(rng, 9, 3), rng.normal(size=9), 0.0
    got, after = student.ridge_fit.with_arguments(*args)
    right(got, np.linalg.lstsq(*args[:2], rcond=None)[0], "w")
    unchanged(args[:2], after[:2], "ridge_fit")


# ------------------------------------------------------------------------------ task 7: lasso

LASSO_STEPS = 2000  # as the task says, with the tolerance on the objective
LASSO_TOLERANCE = 1e-5


def lasso_objective(w: np.ndarray, X: np.ndarray, y: np.ndarray, lam: float) -> float:
    """mean((Xw - y)²)/2 + lam · sum |w|."""
    return np.mean((X @ w - y) ** 2) / 2 + lam * np.sum(np.abs(w))


def lasso_minimizer(X: np.ndarray, y: np.ndarray, lam: float) -> np.ndarray:
    """By coordinate descent; 100 sweeps are exact to round-off on conditioned data."""
    A, c = X.T @ X / len(y), X.T @ y / len(y)
    w = np.zeros(len(c))
    for _, j in itertools.product(range(100), range(len(c))):
        rest = c[j] - A[j] @ w + A[j, j] * w[j]
        w[j] = np.sign(rest) * max(abs(rest) - lam, 0) / A[j, j]
    return w


def lasso_case(rng: np.random.Generator, N: int = 14, D: int = 5):
    """(X, y, the smallest lam at which all weights are 0)."""
    X = conditioned(rng, N, D)
    truth = rng.permutation(rng.choice([-1, 1], D) * np.linspace(0.2, 2, D))
    y = X @ truth + 0.3 * rng.normal(size=N)
    return X, y, np.abs(X.T @ y / N).max()


@grades(
    "lasso_fit",
    points=4,
    section=PENALTY,
    message="Your w does not minimize mean((Xw − y)²)/2 + λ·Σ|w|: some other w has a lower value. "
    "Mind the ½, the mean, and the step size that multiplies λ where weights are shrunk.",
)
def test_lasso_minimizes_its_objective(student, rng):
    for share in (0.15, 0.4):
        X, y, largest = lasso_case(rng)
        lam = share * largest
        w = array(student.lasso_fit(X, y, lam, steps=LASSO_STEPS), (5,), "w")
        best = lasso_objective(lasso_minimizer(X, y, lam), X, y, lam)
        excess = lasso_objective(w, X, y, lam) - best
        assert excess <= LASSO_TOLERANCE * max(1, best)


@grades(
    "lasso_fit",
    points=1,
    section=PENALTY,
    message="With λ = 0, the lasso is least squares, without a bias.",
)
def test_lasso_without_penalty_is_least_squares(student, rng):
    X, y, _ = lasso_case(rng)
    _is_least_squares(student.lasso_fit(X, y + 1, 0.0, steps=LASSO_STEPS), X, y + 1)


def _is_least_squares(w: Any, X: np.ndarray, y: np.ndarray) -> None:
    best = lasso_objective(np.linalg.lstsq(X, y, rcond=None)[0], X, y, 0)
    excess = lasso_objective(array(w, X.shape[1:], "w"), X, y, 0) - best
    assert excess <= LASSO_TOLERANCE * max(1, best)


@grades(
    "lasso_fit",
    points=2,
    section=PENALTY,
    message="A large λ makes every weight 0, a very small one none of those that matter: weights "
    "are moved towards 0 by a fixed amount and stop there, they do not shrink in proportion.",
)
def test_lasso_makes_weights_zero_only_where_the_penalty_is_large(student, rng):
    X, y, largest = lasso_case(rng)
    none = array(student.lasso_fit(X, y, 5 * largest, steps=LASSO_STEPS), (5,), "w")
    most = array(student.lasso_fit(X, y, 0.01 * largest, steps=LASSO_STEPS), (5,), "w")
    assert np.all(np.abs(none) < 1e-3)
    needed = np.abs(lasso_minimizer(X, y, 0.01 * largest)) > 0.3
    assert np.all(np.abs(most[needed]) > 0.05)


@grades(
    "lasso_fit",
    points=1,
    section=PENALTY,
    message="X and y must be the same after the call. (This is judged at λ = 0, together with the "
    "result.)",
)
def test_lasso_leaves_its_arguments_alone(student, rng):
    X, y, _ = lasso_case(rng, N=8)
    w, after = student.lasso_fit.with_arguments(X, y, 0.0, steps=LASSO_STEPS)
    _is_least_squares(w, X, y)
    unchanged((X, y), after[:2], "lasso_fit")


# ------------------------------------------------------------------------- task 8: estimators


def a_sample(rng: np.random.Generator, N: int) -> np.ndarray:
    """Numbers whose mean is not 0 and whose variance is not 1."""
    return rng.choice([-3, 3]) + 2 * rng.permutation(np.linspace(-1, 1, N)) + rng.normal(size=N) / 9


def mean_and_variance(value: Any) -> list[Any]:
    """The two values of gaussian_mle."""
    return list(several(value, 2, "gaussian_mle"))


@grades(
    "variance_estimators",
    points=1,
    section=MLE,
    message="The mean of the most likely normal distribution is the mean of the sample; it comes "
    "first.",
)
def test_most_likely_mean_is_the_mean_of_the_sample(student, rng):
    for N in (5, 12):
        x = a_sample(rng, N)
        right(mean_and_variance(student.gaussian_mle(x))[0], sum(x) / N, "The mean")


@grades(
    "variance_estimators",
    points=2,
    section=MLE,
    message="The most likely variance is the mean squared distance from the sample's own mean: "
    "divided by N, and without a root.",
)
def test_most_likely_variance_is_divided_by_n(student, rng):
    for N in (3, 9):
        x = a_sample(rng, N)
        want = sum((x - sum(x) / N) ** 2) / N
        right(mean_and_variance(student.gaussian_mle(x))[1], want, "The variance")


@grades(
    "variance_estimators",
    points=2,
    section=MLE,
    message="The mean squared distance from the sample's own mean is too small by the factor "
    "(1 − 1/N) on average: divide by N − 1 instead.",
)
def test_unbiased_variance_is_divided_by_n_minus_one(student, rng):
    for N in (2, 3, 9):
        x = a_sample(rng, N)
        want = sum((x - sum(x) / N) ** 2) / (N - 1)
        right(student.unbiased_variance(x), want, "The variance")


@grades(
    "variance_estimators",
    points=1,
    section=MLE,
    message="The sample must be the same after the calls. (This is judged together with the "
    "values, roughly.)",
)
def test_estimators_leave_the_sample_alone(student, rng):
    x = a_sample(rng, 6)
    value, (after,) = student.gaussian_mle.with_arguments(x)
    right(mean_and_variance(value)[0], np.mean(x), "The mean")
    unchanged([x], [after], "gaussian_mle")
    value, (after,) = student.unbiased_variance.with_arguments(x)
    expect(0 < number(value, "The variance") < 9 * np.var(x), "The variance is far off.")
    unchanged([x], [after], "unbiased_variance")


# ---------------------------------------------------------------------- task 9: random search


def recorder(values: Any) -> tuple[Callable, list[np.ndarray], dict[bytes, float]]:
    """A loss that gives each new array the next of these values, and less than all after the last.

    Returns:
        The loss, the list of what it is called with, and the value of each array's bytes.
    """
    seen: list[np.ndarray] = []
    value_of: dict[bytes, float] = {}

    def loss(W):
        seen.append(np.array(W, dtype=float))
        new = values[len(value_of)] if len(value_of) < len(values) else min(values) - 1
        return value_of.setdefault(seen[-1].tobytes(), float(new))

    return loss, seen, value_of


def a_generator(student, rng: np.random.Generator) -> Any:
    """A generator on the student's side, with a random seed."""
    return student.generator(int(rng.integers(2**32)))


def tried(
    student, rng: np.random.Generator, shape: tuple, tries: int, **scale: float
) -> list[np.ndarray]:
    """What a search gives to its loss; it must also return one of these, or a multiple of one."""
    loss, seen, _ = recorder(-1 - rng.permutation(tries))
    value = student.random_search(loss, shape, tries, a_generator(student, rng), **scale)
    parts = [real_array(part, "What it returns") for part in several(value, 2, "random_search")]
    found = [part for part in parts if part.size > 1]
    expect(len(found) == 1, "random_search should return an array and a number.")
    best_W = array(found[0], shape, "best_W")
    expect(
        any(W.shape == shape and abs(cosine(W, best_W)) > 0.999 for W in seen),
        "random_search does not return what it tried.",
    )
    return seen


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    """Of the angle between two arrays, taken for vectors; 0 where one of them is 0."""
    sizes = np.linalg.norm(a) * np.linalg.norm(b)
    return float(np.sum(a * b) / sizes) if sizes > 0 else 0.0


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="The loss is called exactly `tries` times, once for each array that is drawn, and each "
    "array has the given shape.",
)
def test_search_calls_the_loss_exactly_once_a_try(student, rng):
    for tries, shape in ((1, (3, 2)), (9, (4,)), (6, (2, 3, 2))):
        seen = tried(student, rng, shape, tries)
        assert len(seen) == tries
        assert all(W.shape == shape for W in seen)


@grades(
    "random_search",
    points=2,
    section=SEARCH,
    message="Return the array with the lowest loss of all tries, as it was given to the loss, and "
    "that loss; losses may be negative, or huge.",
)
def test_search_returns_the_best_of_its_tries(student, rng):
    for sign, size in ((-1, 1.0), (1, 1e15)):
        losses = sign * size * (1 + rng.permutation(8))
        losses[rng.integers(2, 6)] = losses.min() - size / 2  # neither the first nor the last
        loss, _, value_of = recorder(losses)
        value = student.random_search(loss, (2, 3), 8, a_generator(student, rng), scale=1.0)
        best_W, best_loss = several(value, 2, "random_search")
        expect(len(value_of) > 1, "random_search does not try several arrays.")
        right(best_loss, min(value_of.values()), "best_loss")
        right(best_W, np.frombuffer(min(value_of, key=value_of.get)).reshape(2, 3), "best_W")


def is_standard_normal(z: np.ndarray) -> bool:
    """Kolmogorov-Smirnov: by Massart's inequality, P(sup |F_n − F| > ε) ≤ 2 exp(−2 n ε²), which is
    1e-10 for this ε. A uniform distribution of the same variance is 0.057 away, at n = 12 000 with
    ε = 0.031 and fluctuations of 0.005."""
    z = np.sort(z, axis=None)
    n = z.size
    bound = np.sqrt(np.log(2 / 1e-10) / (2 * n))
    steps = np.arange(n + 1) / n
    distance = np.maximum(steps[1:] - ndtr(z), ndtr(z) - steps[:-1])
    return bool(distance.max() <= bound)


@grades(
    "random_search",
    points=2,
    section=SEARCH,
    message="The entries are `scale` times a standard normal number: mean 0, standard deviation "
    "`scale` (not its square), 1e-4 by default.",
)
def test_search_draws_normal_numbers_of_the_given_scale(student, rng):
    for tries, shape, scale in ((30, (25, 16), {"scale": 0.3}), (4, (25, 40), {})):
        draws = np.array(tried(student, rng, shape, tries, **scale))
        assert is_standard_normal(draws / scale.get("scale", 1e-4))


def are_independent(a: np.ndarray, b: np.ndarray) -> bool:
    """For independent normal numbers the direction of the centered b is uniform on a sphere of n
    dimensions, so that P(|cosine| > t) ≤ 2 exp(−n t²/2): 5e-16 at n = 3199 and t = 0.15."""
    return abs(cosine(a - a.mean(), b - b.mean())) <= 0.15


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="Each try is a fresh draw that has nothing to do with the tries before it or with "
    "their losses, and its entries are drawn one by one: random search does not start from the "
    "best so far.",
)
def test_search_draws_are_independent(student, rng):
    seen = tried(student, rng, (20, 16), 20, scale=1.0)
    assert len(seen) > 1
    draws = np.array(seen)[: len(seen) // 2 * 2]
    # Two equal doubles among 6400 have a probability below 1e-7, a hundred of them none.
    assert np.unique(draws).size > draws.size - 100
    assert are_independent(draws[0::2], draws[1::2])
    assert are_independent(draws[:, :10], draws[:, 10:])
    assert are_independent(draws[:, :, :8], draws[:, :, 8:])


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="Take the randomness from `rng` and from nowhere else: the same generator gives the "
    "same result, another one gives another.",
)
def test_search_takes_its_randomness_from_the_generator(student, rng):
    seed, other = (int(s) for s in rng.choice(2**31, size=2, replace=False))
    found = []
    for s in (seed, seed, other):
        loss, *_ = recorder([3, 1, 2])
        value = student.random_search(loss, (2, 3), 3, student.generator(s), scale=1.0)
        found.append(array(several(value, 2, "random_search")[0], (2, 3), "best_W"))
    assert np.allclose(found[0], found[1])
    assert not np.allclose(found[0], found[2])


# ----------------------------------------------------------------- task 10: numerical gradient


def exponential(rng: np.random.Generator, *shape: int) -> tuple[Callable, np.ndarray, np.ndarray]:
    """(f, x, gradient) for f = exp(sum of a·x): every partial derivative needs all entries.

    f returns 0 for an array of another shape.
    """
    a = rng.choice([-1, 1], size=shape) * rng.uniform(0.4, 1.2, size=shape)
    x = rng.normal(size=shape)
    x *= 0.7 / max(1.0, abs(np.sum(a * x)))

    def f(x):
        return float(np.exp(np.sum(a * x))) if np.shape(x) == shape else 0.0

    return f, x, f(x) * a


@grades(
    "numerical_gradient",
    points=3,
    section=GRADIENTS,
    message="The result has the shape of x, and each of its entries is the slope of f along that "
    "entry, all others being as they are in x. f wants arrays of x's shape. Is each entry put back "
    "before the next is moved, and is the difference divided by 2h?",
)
def test_numerical_gradient_is_the_slope_along_each_entry(student, rng):
    for shape in ((4,), (2, 3), (2, 1, 3)):
        f, x, want = exponential(rng, *shape)
        right(student.numerical_gradient(f, x), want, "The gradient", tolerance=1e-3)


@grades(
    "numerical_gradient",
    points=3,
    section=GRADIENTS,
    message="The difference is central, between x + h and x − h, with exactly the h that is given: "
    "for a cubic function it is off by h² and not by h, and not by nothing either.",
)
def test_numerical_gradient_is_the_central_difference_with_the_given_step(student, rng):
    for h in (0.1, 0.02, 1e-5):
        c, b = rng.uniform(0.5, 2, size=3), rng.normal(size=3)
        x = rng.choice([-1, 1], size=3) * rng.uniform(1.3, 2.5, size=3)
        got = student.numerical_gradient(
            lambda x, c=c, b=b: float(np.sum(c * x**3) + np.sum(b * x) ** 2), x, h
        )
        want = 3 * c * x**2 + c * h**2 + 2 * b * np.sum(b * x)
        right(got, want, "The gradient")


@grades(
    "numerical_gradient",
    points=1,
    section=GRADIENTS,
    message="The default step is h = 1e-5.",
)
def test_numerical_gradient_has_the_default_step(student):
    # The difference of 1e6·u³ at 0 is 1e6·h² = 1e-4, and has to be right to a hundredth of that.
    # That of 1.7·v shows the round-off of a step that is far too small.
    got = student.numerical_gradient(
        lambda x: float(1e6 * x[0] ** 3 + 1.7 * x[1]), np.array([0.0, 1.3])
    )
    right(got, [1e-4, 1.7], "The gradient")


@grades(
    "numerical_gradient",
    points=1,
    section=GRADIENTS,
    message="x must be the same after the call: put back what you move. (This is judged together "
    "with the size of the result.)",
)
def test_numerical_gradient_leaves_x_as_it_was(student, rng):
    x, b = -rng.uniform(1, 2, size=(2, 3)), rng.uniform(4, 6, size=(2, 3))
    got, after = student.numerical_gradient.with_arguments(lambda x: float(np.sum(b * x)), x)
    got = array(got, x.shape, "The gradient")
    assert np.all((got > 0.3 * b) & (got < 3 * b))
    _is_put_back(after[1], x, "numerical_gradient")


def _is_put_back(after: Any, x: np.ndarray, what: str) -> None:
    """A move that is undone may leave round-off."""
    expect(is_close(after, x, tolerance=1e-9), f"{what} changes x. Put back what you move.")


# --------------------------------------------------------------------- task 11: gradient check


def largest_relative_error(analytic: np.ndarray, numeric: np.ndarray) -> float:
    """max |a − n| / max(1e-8, |a| + |n|)."""
    pairs = zip(np.ravel(analytic).tolist(), np.ravel(numeric).tolist(), strict=True)
    return max(abs(a - n) / max(1e-8, abs(a) + abs(n)) for a, n in pairs)


def check_gives(student, f: Callable, x, analytic, numeric, *h: float) -> None:
    """gradient_check returns the error against `numeric`, or against the student's own numbers.

    These must depend on f: otherwise two constants could agree.
    """
    got = number(student.gradient_check(f, x, analytic, *h), "The error")
    if is_close(got, largest_relative_error(analytic, numeric)):
        return
    try:
        own, other = (
            array(student.numerical_gradient(g, x, *h), x.shape, "The numerical gradient")
            for g in (f, lambda x: -2 * f(x))
        )
    except (StudentFault, Wrong):
        raise AssertionError("the error is wrong") from None
    assert not np.array_equal(own, other)
    right(got, largest_relative_error(analytic, own), "The error")


def is_for_vectors_only(student, f: Callable, x: np.ndarray) -> bool:
    """Whether the student's own numerical_gradient is useless at a matrix: paid for elsewhere."""
    own = student.numerical_gradient(f, x)
    lost = isinstance(own, np.ndarray) and own.size == x.size
    return lost and (own.shape != x.shape or not np.any(own))


@grades(
    "gradient_check",
    points=3,
    section=GRADIENTS,
    message="The result is the largest error of all entries, |a − n| divided by |a| + |n|: one "
    "wrong entry among many right ones must show in full, whichever of the two is larger and "
    "whatever their signs.",
)
def test_check_returns_the_largest_relative_error(student, rng):
    f, x, gradient = exponential(rng, 12)
    check_gives(student, f, x, gradient, gradient)
    places = rng.permutation(12).reshape(3, 4)
    for factor, (first, second, *_) in zip((0.4, 3.0, -1.0), places, strict=True):
        analytic = gradient.copy()
        analytic[first] *= factor  # errors of 3/7, 1/2 and 1
        analytic[second] *= 1.1
        check_gives(student, f, x, analytic, gradient)
    f, x, gradient = exponential(rng, 3, 3)
    analytic = gradient * [[1, 1, 1.1], [1, 1.2, 1], [1.05, 1, 1.1]]
    try:
        check_gives(student, f, x, analytic, gradient)
    except (StudentFault, AssertionError):
        if not is_for_vectors_only(student, f, x):
            raise


@grades(
    "gradient_check",
    points=2,
    section=GRADIENTS,
    message="Where both gradients are tiny, divide by 1e-8: the denominator is the larger of 1e-8 "
    "and |a| + |n|. Two zeros agree, and 0/0 does not appear.",
)
def test_check_divides_by_at_least_1e_minus_8(student, rng):
    x = rng.uniform(1, 2, size=4)
    gradient = np.array([2 * x[0], 0, 0, 0])

    def f(x):
        return float(x[0] ** 2)

    check_gives(student, f, x, gradient, gradient)
    for tiny in (4e-9, -7e-9):
        check_gives(student, f, x, gradient + np.array([0, 0, tiny, 0]), gradient)


@grades(
    "gradient_check",
    points=1,
    section=GRADIENTS,
    message="The step `h` that the check is given is the step of its differences, 1e-5 by default.",
)
def test_check_uses_the_step_that_it_is_given(student, rng):
    x = rng.uniform(0.5, 0.8, size=3)

    def f(x):
        return float(np.sum(x**3))

    check_gives(student, f, x, 3 * x**2, 3 * x**2 + 0.01, 0.1)
    check_gives(student, f, x, 2.9 * x**2, 3 * x**2)


@grades(
    "gradient_check",
    points=1,
    section=GRADIENTS,
    message="x and `analytic` must be the same after the call. (This is judged together with the "
    "result.)",
)
def test_check_leaves_its_arguments_alone(student, rng):
    f, x, gradient = exponential(rng, 4)
    analytic = 1.5 * gradient  # an error of 1/5
    check_gives(student, f, x, analytic, gradient)
    _, after = student.gradient_check.with_arguments(f, x, analytic)
    unchanged([analytic], [after[2]], "gradient_check")
    if not is_close(after[1], x, tolerance=1e-9):
        moved = student.numerical_gradient.with_arguments(f, x)[1][1]
        expect(not is_close(moved, x, tolerance=1e-9), "gradient_check changes x.")


# -------------------------------------------------------------------------------- task 12: SGD


def sgd_data(rng: np.random.Generator, N: int, D: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Examples that carry their number in the first column, and labels that tell them apart."""
    X = rng.normal(size=(N, D))
    X[:, 0] = np.arange(N)
    return X, 1000 + 3 * np.arange(N)


def sgd_recorder() -> tuple[Callable, list[tuple[np.ndarray, ...]]]:
    """A loss_grad, and the list of (w, X_batch, y_batch, dw) of its calls.

    The steps depend on the weights and the batch, so that the order of the batches shows.
    """
    calls: list[tuple[np.ndarray, ...]] = []

    def loss_grad(w, X_batch, y_batch):
        w, X, y = (np.array(value, dtype=float) for value in (w, X_batch, y_batch))
        mean = (np.sum(X) + np.sum(y) / 100) / max(1, y.size)
        dw = 0.3 * w + np.cos(np.arange(w.size).reshape(w.shape) + mean)
        calls.append((w, X, y, dw))
        return float(np.sum(w**2)), dw

    return loss_grad, calls


def run_sgd(student, rng, N: int, batch_size: int, epochs: int) -> list[tuple[np.ndarray, ...]]:
    """The calls of loss_grad in one run; each batch is an array of examples."""
    loss_grad, calls = sgd_recorder()
    X, y = sgd_data(rng, N)
    w = rng.normal(size=2)
    got = student.sgd(loss_grad, w, X, y, 0.1, batch_size, epochs, a_generator(student, rng))
    expect(calls, "sgd never calls loss_grad.")
    expect(has_moved(got, w), "sgd does not return weights that have moved.")
    expect(
        all(X.ndim == 2 and y.shape == X.shape[:1] for _, X, y, _ in calls),
        "A batch is an array (examples, D) and its labels an array (examples,), also where it "
        "holds one example only.",
    )
    return calls


def has_moved(got: Any, w: np.ndarray) -> bool:
    """Whether the returned weights are neither those of the start nor one number everywhere."""
    got = array(got, w.shape, "The w that is returned")
    return not is_close(got, w) and np.ptp(got) > 0


def visited(calls: list[tuple[np.ndarray, ...]]) -> np.ndarray:
    """The numbers of the examples in the order in which they came."""
    return np.concatenate([X[:, 0] for _, X, _, _ in calls]).astype(int)


@grades(
    "sgd",
    points=2,
    section=SGD,
    message="Every epoch visits every example exactly once: none is left out at the end, none is "
    "drawn twice, and there are as many epochs as asked for.",
)
def test_every_epoch_visits_every_example_once(student, rng):
    for N, batch_size, epochs in ((21, 5, 3), (6, 50, 2)):
        order = visited(run_sgd(student, rng, N, batch_size, epochs))
        assert order.size == N * epochs
        for epoch in order.reshape(epochs, N):
            assert np.array_equal(np.sort(epoch), np.arange(N))


@grades(
    "sgd",
    points=1,
    section=SGD,
    message="loss_grad is called once for each batch, with `batch_size` examples, and never with "
    "an empty batch.",
)
def test_batches_have_the_size_that_is_asked_for(student, rng):
    for N, batch_size, epochs in ((20, 5, 2), (4, 1, 1), (6, 6, 1)):
        sizes = [len(X) for _, X, _, _ in run_sgd(student, rng, N, batch_size, epochs)]
        assert sizes == [batch_size] * (N // batch_size * epochs)
    # What becomes of the last, short batch is judged elsewhere.
    sizes = [len(X) for _, X, _, _ in run_sgd(student, rng, 10, 4, 1)]
    assert sorted(sizes)[-2:] == [4, 4]
    assert len(sizes) <= 3


@grades(
    "sgd",
    points=1,
    section=SGD,
    message="Each example keeps its own label: X and y must be put in the same order.",
)
def test_examples_keep_their_labels(student, rng):
    for N, batch_size in ((12, 4), (5, 2)):
        for _, X, y, _ in run_sgd(student, rng, N, batch_size, 2):
            assert np.array_equal(y, 1000 + 3 * X[:, 0])


@grades(
    "sgd",
    points=2,
    section=SGD,
    message="The examples come in a random order that is drawn afresh for every epoch, so that "
    "batches are made of other examples each time.",
)
def test_every_epoch_has_a_fresh_random_order(student, rng):
    # Of 60 examples, 19 neighbors with the same step between them have a probability below
    # 59/19! < 1e-15, two batches of 20 with the same members one of 27/C(60, 20) < 1e-14.
    N, size = 60, 20
    order = visited(run_sgd(student, rng, N, size, 3))
    expect(order.size >= 3 * N, "Examples are left out.")
    epochs = order[: 3 * N].reshape(3, N)
    for epoch in epochs:
        assert np.unique(np.diff(epoch) % N, return_counts=True)[1].max() < 19
    batches = [frozenset(batch) for batch in epochs.reshape(-1, size).tolist()]
    assert len(set(batches)) == len(batches)


@grades(
    "sgd",
    points=3,
    section=SGD,
    message="After each batch w becomes w − lr · dw, with the dw that loss_grad returned for that "
    "batch at the present w; the last w is returned.",
)
def test_every_batch_takes_one_step_down_its_gradient(student, rng):
    for shape, lr in (((3,), 0.2), ((2, 3), 0.05)):
        loss_grad, calls = sgd_recorder()
        X, y = sgd_data(rng, 7)
        w = rng.normal(size=shape)
        got = student.sgd(loss_grad, w, X, y, lr, 3, 2, a_generator(student, rng))
        expect(calls, "sgd never calls loss_grad.")
        expected = w
        for present, _, _, dw in calls:
            right(present, expected, "The w that loss_grad is called with")
            expected = present - lr * dw
        right(got, expected, "The w that is returned")


@grades(
    "sgd",
    points=1,
    section=SGD,
    message="The caller's w, X and y must be the same after the call: do not update w in place, "
    "and shuffle indices instead of the data. (This is judged together with the result.)",
)
def test_sgd_leaves_its_arguments_alone(student, rng):
    loss_grad, calls = sgd_recorder()
    args = rng.normal(size=2), *sgd_data(rng, 7)
    got, after = student.sgd.with_arguments(loss_grad, *args, 0.1, 3, 2, a_generator(student, rng))
    expect(calls, "sgd never calls loss_grad.")
    expect(has_moved(got, args[0]), "sgd does not return weights that have moved.")
    unchanged(args, after[1:4], "sgd")


@grades(
    "sgd",
    points=1,
    section=SGD,
    message="Take the order from `rng` and from nowhere else: the same generator gives the same "
    "result, another one gives another.",
)
def test_sgd_takes_its_randomness_from_the_generator(student, rng):
    seed, other = (int(s) for s in rng.choice(2**31, size=2, replace=False))
    X, y = sgd_data(rng, 30)
    w = rng.normal(size=2)
    orders, found = [], []
    for s in (seed, seed, other):
        loss_grad, calls = sgd_recorder()
        got = student.sgd(loss_grad, w, X, y, 0.1, 7, 1, student.generator(s))
        expect(calls, "sgd never calls loss_grad.")
        expect(has_moved(got, w), "sgd does not return weights that have moved.")
        found.append(got)
        orders.append(np.concatenate([np.ravel(X) for _, X, _, _ in calls]))
    assert np.array_equal(orders[0], orders[1])
    assert np.allclose(found[0], found[1])
    assert not np.array_equal(orders[0], orders[2])
