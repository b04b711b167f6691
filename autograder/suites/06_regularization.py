"""The hidden suite of assignment 6: penalties, averages, dropout, augmentation, early stopping.

What is random is judged by its distribution, whatever the method and the order of the draws; false
alarms have a probability below 1e-9 in all, and each bound stands beside its test. Expected values
come from formulas written out in the tests, which share nothing with the solution.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.expect import (
    TOLERANCE,
    array,
    expect,
    is_close,
    number,
    raises_value_error,
    right,
    several,
    unchanged,
)
from autograder.student import StudentError, each
from autograder.suite import grades
from autograder.suites.draws import check_moments, is_bell_shaped
from autograder.suites.masks import (
    GlassNet,
    habit,
    is_independent,
    own_scores,
    share_is,
)

NORMS, ENSEMBLES = "sec-reg-norms", "sec-reg-ensembles"
DROPOUT, EXPECTATION, INVERTED = "sec-reg-dropout", "sec-reg-expectation", "sec-reg-inverted"
AUGMENTATION, EARLY_STOPPING = "sec-reg-augmentation", "sec-reg-earlystopping"


# ------------------------------------------------------------------------------------ helpers


def a_generator(student: Any, rng: np.random.Generator) -> Any:
    """A generator on the student's side, with a random seed."""
    return student.generator(int(rng.integers(1 << 30)))


def draws_anew(draw: Callable[[Any], np.ndarray], student: Any, rng: np.random.Generator) -> None:
    """`draw(generator)` differs from call to call, and depends on the generator alone."""
    seed = int(rng.integers(1 << 30))
    generator = student.generator(seed)
    first, second = draw(generator), draw(generator)
    expect(not np.array_equal(first, second), "Two calls in a row draw the same.")
    expect(
        np.array_equal(first, draw(student.generator(seed))),
        "Two generators in the same state should give the same: draw from `rng` only.",
    )
    expect(
        not np.array_equal(first, draw(student.generator(seed + 1))),
        "Every generator gives the same: draw from `rng`, and seed nothing.",
    )


def weights(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Weights of either sign, away from 0."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.2, 3.0, size=shape)


# ------------------------------------------------------------------------------ task 1: penalties


def penalty_and_gradient(answer: Any) -> tuple[Any, Any]:
    """The two things that a penalty returns."""
    penalty, dW = several(answer, 2, "A penalty")
    return penalty, dW


@grades(
    "penalties",
    points=3,
    section=NORMS,
    message="l2_penalty is reg times the sum of the squared weights, without ½, and its gradient "
    "is 2·reg·W.",
)
def test_l2_penalty_and_its_gradient(student, rng):
    for shape, reg in (((4, 3), 0.3), ((2, 5), 1.7)):
        W = weights(rng, *shape)
        penalty, dW = penalty_and_gradient(student.l2_penalty(W, reg))
        right(penalty, sum(reg * w**2 for w in W.ravel()), "The L2 penalty")
        right(dW, 2 * reg * W, "The gradient of the L2 penalty")


@grades(
    "penalties",
    points=3,
    section=NORMS,
    message="l1_penalty is reg times the sum of the absolute values, and its gradient is reg "
    "times the sign of each weight.",
)
def test_l1_penalty_and_its_gradient(student, rng):
    for shape, reg, size in (((4, 3), 0.3, 1.0), ((2, 5), 1.7, 1.0), ((3, 4), 0.6, 1e-3)):
        W = size * weights(rng, *shape)
        penalty, dW = penalty_and_gradient(student.l1_penalty(W, reg))
        right(penalty, sum(reg * abs(w) for w in W.ravel()), "The L1 penalty")
        right(dW, np.where(W > 0, reg, -reg), "The gradient of the L1 penalty")


@grades(
    "penalties",
    points=1,
    section=NORMS,
    message="l1_penalty: the derivative of |w| at w = 0 is 0.",
)
def test_l1_gradient_is_zero_at_zero(student, rng):
    W, reg = weights(rng, 3, 5), 0.7
    W[rng.permutation(3), [0, 2, 4]] = 0.0
    _, dW = penalty_and_gradient(student.l1_penalty(W, reg))
    dW = array(dW, W.shape, "The gradient of the L1 penalty")
    sizes = np.abs(dW[W != 0])
    assert sizes[0] > 0
    right(sizes, np.full(sizes.shape, sizes[0]), "The gradient elsewhere")
    assert np.all(np.abs(dW[W == 0]) <= TOLERANCE)


@grades(
    "penalties",
    points=1,
    section=NORMS,
    message="The penalties leave the weights as they were.",
)
def test_penalties_leave_the_weights(student, rng):
    W, reg = weights(rng, 3, 4), 0.4
    for name, want in (("l2_penalty", reg * np.sum(W**2)), ("l1_penalty", reg * np.sum(abs(W)))):
        answer, after = getattr(student, name).with_arguments(W, reg)
        right(penalty_and_gradient(answer)[0], want, "The penalty")
        unchanged([W], after[:1], f"`{name}`")


# ----------------------------------------------------------------------- task 2: ensemble_predict


@grades(
    "ensemble_predict",
    points=2,
    section=ENSEMBLES,
    message="There is one label an example: the index of the class, from 0. Average over the "
    "models (axis 0), and look for the largest over the classes.",
)
def test_models_that_agree_are_believed(student, rng):
    for M, N, C in ((3, 20, 5), (2, 7, 3), (6, 1, 4)):
        labels = rng.integers(1, C, size=N)
        probs = rng.uniform(0.5, 1, (M, N, C))
        probs[:, np.arange(N), labels] += 1
        probs /= probs.sum(axis=2, keepdims=True)
        got, after = student.ensemble_predict.with_arguments(probs)
        right(got, labels, "The array of labels")
        unchanged([probs], after, "`ensemble_predict`")


@grades(
    "ensemble_predict",
    points=3,
    section=ENSEMBLES,
    message="Where the models disagree, the mean of their probabilities decides: not a vote, not "
    "their product, and not the most confident of them.",
)
def test_the_mean_decides_where_models_disagree(student, rng):
    probs = rng.dirichlet([0.5] * 4, size=(5, 200))
    mean = (probs[0] + probs[1] + probs[2] + probs[3] + probs[4]) / 5
    right(student.ensemble_predict(probs), np.argmax(mean, axis=1), "The array of labels")


# ------------------------------------------------------------------------- task 3: polyak_average


def a_history(rng: np.random.Generator, steps: int, *shape: int) -> list[np.ndarray]:
    """Weights after each of some steps, the first of them zeros: the start does not matter."""
    return [np.zeros(shape), *(weights(rng, *shape) for _ in range(steps))]


def average_from_zeros(history: list[np.ndarray], decay: float) -> np.ndarray:
    """The average of a history that starts with zeros: each step fades by `decay` a step."""
    ages = reversed(range(len(history)))
    return sum((1 - decay) * decay**age * w for age, w in zip(ages, history, strict=True))


@grades(
    "polyak_average",
    points=3,
    section=ENSEMBLES,
    message="Each step is average ← decay · average + (1 − decay) · new: decay is the weight of "
    "the old value, and nothing is corrected afterwards.",
)
def test_each_step_mixes_the_old_average_with_the_new_weights(student, rng):
    for steps, decay, shape in ((1, 0.7, (4,)), (5, 0.9, (3, 2)), (7, 0.2, (2, 4))):
        history = a_history(rng, steps, *shape)
        got = student.polyak_average(history, decay=decay)
        right(got, average_from_zeros(history, decay), "The average")


@grades(
    "polyak_average",
    points=2,
    section=ENSEMBLES,
    message="The average starts at the first array, not at zeros: while the weights stay the "
    "same, so does the average.",
)
def test_the_average_starts_at_the_first_array(student, rng):
    w = weights(rng, 2, 3)
    right(student.polyak_average([w], decay=0.9), w, "The average of one array")
    right(student.polyak_average([w] * 4, decay=0.9), w, "The average of equal arrays")
    fading = student.polyak_average([w, 0 * w, 0 * w], decay=0.5)
    right(fading, w / 4, "The average")


@grades(
    "polyak_average",
    points=1,
    section=ENSEMBLES,
    message="The default decay is 0.995.",
)
def test_the_default_decay_is_0_995(student, rng):
    history = [1000 * w for w in a_history(rng, 4, 3)]
    right(student.polyak_average(history), average_from_zeros(history, 0.995), "The average")


@grades(
    "polyak_average",
    points=1,
    section=ENSEMBLES,
    message="The history is left as it was: its arrays belong to the caller.",
)
def test_averaging_leaves_the_history(student, rng):
    history = a_history(rng, 3, 2, 3)
    got, (after,) = student.polyak_average.with_arguments(history, decay=0.8)
    right(got, average_from_zeros(history, 0.8), "The average")
    student.trace[-1:] = [(got, after)]  # the diagnosis should see what has become of them
    expect(len(after) == len(history), "`polyak_average` changes the list of weights.")
    unchanged(history, after, "`polyak_average`")


# -------------------------------------------------------------------------- task 4: cyclic_cosine


def cosine(phase: float, lr_max: float) -> float:
    """The rate at a share of the cycle."""
    return lr_max * np.cos(np.pi * phase / 2) ** 2


@grades(
    "cyclic_cosine",
    points=3,
    section=ENSEMBLES,
    message="Within a cycle the rate is lr_max/2 · (1 + cos(π·step/T)), T the number of steps in "
    "a cycle.",
)
def test_rate_falls_along_a_cosine(student, rng):
    for T, lr_max in ((5, 0.3), (12, 2.0)):
        for step in range(T):
            right(student.cyclic_cosine(step, T, lr_max), cosine(step / T, lr_max), "The rate")


@grades(
    "cyclic_cosine",
    points=2,
    section=ENSEMBLES,
    message="Each cycle goes through the rates of the first one again.",
)
def test_every_cycle_is_like_the_first(student, rng):
    for T, lr_max in ((4, 0.7), (9, 1.5)):
        for step in range(1, T):
            later = step + T * int(rng.integers(1, 50))
            right(student.cyclic_cosine(later, T, lr_max), cosine(step / T, lr_max), "The rate")


@grades(
    "cyclic_cosine",
    points=1,
    section=ENSEMBLES,
    message="At step 0 and at each restart, steps T, 2T and so on, the rate is lr_max; also with "
    "cycles of one step.",
)
def test_rate_is_largest_at_each_restart(student, rng):
    right(student.cyclic_cosine(1, 2, 0.6), 0.3, "The rate in the middle of a cycle")
    for step, T in ((0, 6), (6, 6), (18, 6), (0, 1), (5, 1)):
        right(student.cyclic_cosine(step, T, 1.3), 1.3, "The rate")


# ---------------------------------------------------------------- task 5: vanilla_dropout_predict


@grades(
    "vanilla_dropout_predict",
    points=2,
    section=EXPECTATION,
    message="A unit was on with probability p in training: at test it is scaled by p, the "
    "probability of keeping it.",
)
def test_vanilla_dropout_scales_by_p_at_test(student, rng):
    for N, p in ((5, 0.3), (1, 0.8), (3, 1.0)):
        x = rng.normal(size=(N, 4))
        right(student.vanilla_dropout_predict(x, p), p * x, "The array of activations")


@grades(
    "vanilla_dropout_predict",
    points=1,
    section=EXPECTATION,
    message="The activations are left as they were.",
)
def test_vanilla_dropout_leaves_the_activations(student, rng):
    x = rng.normal(size=(3, 5))
    got, after = student.vanilla_dropout_predict.with_arguments(x, 0.6)
    right(got, 0.6 * x, "The array of activations")
    unchanged([x], after[:1], "`vanilla_dropout_predict`")


# -------------------------------------------------------------------- task 6: expected_activation


@grades(
    "expected_activation",
    points=2,
    section=EXPECTATION,
    message="For p = 0.5 all masks are equally likely: the mean of w · (mask ⊙ x) over all 2ⁿ "
    "masks, the one of zeros included.",
)
def test_expectation_where_all_masks_are_equally_likely(student, rng):
    for n in (2, 5):
        w, x = weights(rng, n), weights(rng, n)
        right(student.expected_activation(w, x, 0.5), np.sum(w * x) / 2, "The mean")


@grades(
    "expected_activation",
    points=3,
    section=EXPECTATION,
    message="A mask with k ones among n entries has the probability pᵏ(1 − p)ⁿ⁻ᵏ; p belongs to "
    "the ones.",
)
def test_expectation_weights_each_mask_with_its_probability(student, rng):
    for n, p in ((3, 0.3), (4, 0.85), (2, 1.0)):
        w, x = weights(rng, n), weights(rng, n)
        got, after = student.expected_activation.with_arguments(w, x, p)
        right(got, p * np.sum(w * x), "The mean")
        unchanged([w, x], after[:2], "`expected_activation`")


@grades(
    "expected_activation",
    points=1,
    section=EXPECTATION,
    message="It works for any number of entries from 1 to 12.",
)
def test_expectation_for_one_entry_and_for_twelve(student, rng):
    for n in (1, 12):
        w, x = weights(rng, n), weights(rng, n)
        right(student.expected_activation(w, x, 0.4), 0.4 * np.sum(w * x), "The mean")


# -------------------------------------------------------------------------------- task 7: dropout


def dropped(student: Any, x: np.ndarray, p: float, generator: Any, **options) -> tuple[Any, Any]:
    """`out`, checked for its shape, and `mask`, unchecked."""
    out, mask = several(student.dropout_forward(x, p, generator, **options), 2, "`dropout_forward`")
    return array(out, x.shape, "out"), mask


def kept_units(student: Any, rng: np.random.Generator, p: float, *shape: int) -> np.ndarray:
    """Which units the student's forward pass kept, judged by its output alone."""
    out, _ = dropped(student, weights(rng, *shape), p, a_generator(student, rng))
    return out != 0


@grades(
    "dropout",
    points=3,
    section=INVERTED,
    message="In training each unit is either 0 or x/p, p the probability of keeping it: inverted "
    "dropout scales in training. With p = 1 all units are kept.",
)
def test_units_are_zero_or_scaled_by_one_over_p(student, rng):
    some_dropped, some_kept = False, False
    for N, p in ((41, 0.3), (41, 0.8), (1, 0.5)):
        x = weights(rng, N, 47)  # no share of them is exactly p
        out, _ = dropped(student, x, p, a_generator(student, rng))
        right(np.where(out == 0, x / p, out), x / p, "The array of kept units")
        some_dropped, some_kept = some_dropped or np.any(out == 0), some_kept or np.any(out)
    assert some_dropped
    assert some_kept
    x = weights(rng, 4, 9)
    right(dropped(student, x, 1.0, a_generator(student, rng))[0], x, "out for p = 1")


@grades(
    "dropout",
    points=2,
    section=INVERTED,
    message="mask holds 1/p where a unit is kept and 0 where it is dropped, whatever the unit's "
    "own value, and out is x * mask.",
)
def test_mask_is_the_factor_of_each_unit(student, rng):
    kept = []
    for p in (0.3, 0.8):
        x = weights(rng, 41, 47)
        x[:, ::2] = 0.0
        out, mask = dropped(student, x, p, a_generator(student, rng))
        mask = array(mask, x.shape, "mask")
        right(np.where(mask == 0, 1 / p, mask), np.full(x.shape, 1 / p), "mask")
        right(out, x * mask, "out")
        kept.append(mask[:, ::2] != 0)
    assert 0 < np.mean(kept) < 1


@grades(
    "dropout",
    points=4,
    section=INVERTED,
    message="A unit is kept with probability p: a share p of the units is left, and 1 − p of them "
    "are 0.",
)
def test_units_are_kept_with_probability_p(student, rng):
    # No two of the units in a diagonal are in one example, or in one place of an example: so much
    # is drawn apart even by those who lose marks for dropping whole rows or columns.
    for p in (0.3, 0.8):
        kept = [np.diag(kept_units(student, rng, p, 40, 40)) for _ in range(30)]
        assert share_is(np.array(kept), p)  # to 0.1; wrong shares are 0.2 off, or more


@grades(
    "dropout",
    points=3,
    section=DROPOUT,
    message="Each unit of each example is dropped by a coin of its own: not the same units in all "
    "examples, not whole examples, and not a fixed number of units.",
)
def test_units_are_dropped_independently(student, rng):
    kept = kept_units(student, rng, 0.4, 150, 80)
    # That two of 150 rows (of 80 columns) are equal: below 150² · 0.52^80 = 4e-19 (150 for 80).
    assert len(np.unique(kept, axis=0)) == 150
    assert len(np.unique(kept, axis=1).T) == 80
    # The likeliest number of kept units has a probability below 0.1 in each row and column.
    assert np.ptp(kept.sum(axis=0)) > 0
    assert np.ptp(kept.sum(axis=1)) > 0
    # That 30 masks of 12 units keep equally many: below 0.23^29 = 3e-19.
    assert np.ptp([kept_units(student, rng, 0.5, 3, 4).sum() for _ in range(30)]) > 0


@grades(
    "dropout",
    points=1,
    section=DROPOUT,
    message="Each call draws a new mask, from rng.",
)
def test_each_call_draws_a_new_mask_from_the_generator(student, rng):
    x = weights(rng, 40, 40)
    draws_anew(lambda generator: dropped(student, x, 0.5, generator)[0], student, rng)


@grades(
    "dropout",
    points=2,
    section=INVERTED,
    message="At test nothing is dropped and nothing is scaled: out is x, and mask is all ones.",
)
def test_nothing_happens_at_test(student, rng):
    x, generator = weights(rng, 40, 40), a_generator(student, rng)
    expect(np.any(dropped(student, x, 0.4, generator)[0] == 0), "Nothing is dropped in training.")
    for p in (0.4, 0.9):
        out, mask = dropped(student, x, p, generator, train=False)
        right(out, x, "out at test")
        right(mask, np.ones(x.shape), "mask at test")


@grades(
    "dropout",
    points=3,
    section=INVERTED,
    message="dx is dout * mask, with the mask of the forward pass: no new draw, and the same "
    "scale as forward.",
)
def test_gradient_goes_through_the_same_mask(student, rng):
    for (N, D), p in (((5, 7), 0.3), ((1, 9), 0.8)):
        mask, dout = (rng.random((N, D)) < p) / p, weights(rng, N, D)
        mask[0, :2] = 0, 1 / p
        try:
            right(student.dropout_backward(dout, mask), dout * mask, "dx")
        except (AssertionError, StudentError):
            check_backward_of_another_mask(student, rng, p)


def check_backward_of_another_mask(student, rng, p: float) -> None:
    """Judges the backward pass by the student's own mask, if that is not 0 or 1/p: a wrong mask
    has been paid for."""
    x, dout = weights(rng, 40, 40), weights(rng, 40, 40)
    seed = int(rng.integers(1 << 30))
    answer = student.dropout_forward(x, p, student.generator(seed))
    out, mask = several(answer, 2, "`dropout_forward`")
    out = array(out, x.shape, "out")
    is_usual = isinstance(mask, np.ndarray) and is_close(x * mask, out)
    assert not is_usual or not is_close(np.where(mask == 0, 1 / p, mask), np.full(x.shape, 1 / p))
    _, cache = student.dropout_forward.layer(x, p, student.generator(seed))
    assert np.any(out == 0)
    assert np.any(out)
    right(student.dropout_backward(dout, cache), dout * out / x, "dx")


@grades(
    "dropout",
    points=1,
    section=INVERTED,
    message="x and dout are left as they were: multiply into a new array.",
)
def test_dropout_leaves_its_arguments(student, rng):
    x, dout = weights(rng, 40, 40), weights(rng, 40, 40)
    answer, after = student.dropout_forward.with_arguments(x, 0.5, a_generator(student, rng))
    out, _ = several(answer, 2, "`dropout_forward`")
    assert 0 < np.mean(array(out, x.shape, "out") == 0) < 1
    unchanged([x], after[:1], "`dropout_forward`")
    mask = 2.0 * (out != 0)
    dx, after = student.dropout_backward.with_arguments(dout, mask)
    assert np.any(array(dx, x.shape, "dx"))
    unchanged([dout, mask], after, "`dropout_backward`")


@grades(
    "dropout",
    points=1,
    section=INVERTED,
    message="A p outside (0, 1] raises ValueError, in training and at test; p = 1 does not.",
)
def test_an_impossible_p_raises_value_error(student, rng):
    x, generator = weights(rng, 3, 4), a_generator(student, rng)
    for p in (1.0, 0.01):
        dropped(student, x, p, generator)
        dropped(student, x, p, generator, train=False)
    for p, train in itertools.product((0.0, -0.5, 1.5), (True, False)):
        raises_value_error(
            student,
            lambda p=p, train=train: student.dropout_forward(x, p, generator, train=train),
            "A p outside (0, 1]",
        )


# ---------------------------------------------------------------------------- task 8: dropout_net


def a_net(rng: np.random.Generator, D: int, H1: int, H2: int, C: int) -> dict[str, np.ndarray]:
    """Parameters of a net of three layers, none of them 0."""
    sizes = {"W1": (D, H1), "b1": (H1,), "W2": (H1, H2), "b2": (H2,), "W3": (H2, C), "b3": (C,)}
    return {name: weights(rng, *shape) / 2 for name, shape in sizes.items()}


def layers_of(X: np.ndarray, params: dict) -> list[np.ndarray]:
    """What each of the three layers computes before its ReLU, without dropout."""
    h, layers = X, []
    for layer in (1, 2, 3):
        z = np.einsum("nd,dh->nh", h, params[f"W{layer}"]) + params[f"b{layer}"][None, :]
        layers.append(z)
        h = np.where(z > 0, z, 0)
    return layers


def net_and_data(rng: np.random.Generator, N: int) -> tuple[np.ndarray, dict, np.ndarray]:
    """(X, params, scores), each layer with values of either sign, so that a missing ReLU shows."""
    while True:
        X, params = rng.normal(size=(N, 3)), a_net(rng, 3, 6, 5, 4)
        layers = layers_of(X, params)
        if all(z.min() < -0.1 and z.max() > 0.1 for z in layers):
            return X, params, layers[-1]


def own_reaction(student: Any, p: float, generator: Any) -> tuple[str, ...]:
    """The kinds of what the student's `dropout_forward` raises for this p."""
    try:
        student.dropout_forward(np.ones((3, 4)), p, generator)
    except StudentError as error:
        return error.kinds
    return ()


def is_left_alone(X: np.ndarray, params: dict, after: list, name: str) -> None:
    """The data and the parameters are what they were before the call."""
    X_after, params_after, *_ = after
    unchanged([X], [X_after], f"`{name}`")
    expect(params_after.keys() == params.keys(), f"`{name}` changes `params`.")
    unchanged(list(params.values()), list(params_after.values()), f"`{name}`")


@grades(
    "dropout_net",
    points=4,
    section=INVERTED,
    message="dropout_predict is the plain forward pass: an affine layer and a ReLU, twice, and an "
    "affine layer. After inverted dropout nothing is left to scale.",
)
def test_prediction_is_the_plain_forward_pass(student, rng):
    for N in (5, 1):
        X, params, scores = net_and_data(rng, N)
        got, after = student.dropout_predict.with_arguments(X, params)
        right(got, scores, "The array of scores")
        is_left_alone(X, params, after, "dropout_predict")


@grades(
    "dropout_net",
    points=2,
    section=INVERTED,
    message="With p = 1 no unit is dropped, and the scores in training are those of the plain "
    "forward pass. For any p, X and the arrays in params stay as they were.",
)
def test_with_p_one_training_is_the_plain_forward_pass(student, rng):
    X, params, scores = net_and_data(rng, 5)
    generator, net = a_generator(student, rng), GlassNet(rng, 20)
    dropped_some = not is_close(net.scores(student, 0.5, generator), net.plain_scores)
    expect(dropped_some, "Nothing is dropped for p = 0.5.")
    _, after = student.dropout_net.with_arguments(X, params, 0.5, generator)
    is_left_alone(X, params, after, "dropout_net")
    seed = int(rng.integers(1 << 30))
    own = own_scores(student, X, params, 1.0, student.generator(seed))
    if own is None and not own_reaction(student, 0.5, generator):
        return  # dropout_forward refuses p = 1, and has paid for it
    got = student.dropout_net(X, params, 1.0, student.generator(seed))
    if own is None or not is_close(got, own):
        right(got, scores, "The array of scores")


@grades(
    "dropout_net",
    points=4,
    section=INVERTED,
    message="Each unit of both hidden layers is either 0 or scaled by 1/p. Inputs, scores, biases "
    "and single weights are not dropped.",
)
def test_units_of_both_hidden_layers_are_dropped_and_scaled(student, rng):
    for p in (0.7, 0.4):
        if GlassNet(rng, 6).is_made_of_own_dropout(student, p, int(rng.integers(1 << 30))):
            continue
        own, generator = habit(student, p), a_generator(student, rng)
        # A wrong factor of dropout_forward is paid for there.
        factors = [1 / p, own.factor] if own else [1 / p]
        shown = []
        for _ in range(8):
            net = GlassNet(rng, 6)
            shown.append(net.read_any(net.scores(student, p, generator), factors))
        assert None not in shown
        for layer in ([masks.told for masks in shown], [masks.second.ravel() for masks in shown]):
            assert len(np.unique(np.concatenate(layer))) == 2  # of 300 units: never all alike


@grades(
    "dropout_net",
    points=3,
    section=INVERTED,
    message="Each unit of each hidden layer is kept with probability p, and in each example by a "
    "coin of its own.",
)
def test_units_of_the_net_are_kept_with_probability_p(student, rng):
    for p in (0.7, 0.4):
        net, own = GlassNet(rng, 150), habit(student, p)
        if net.is_made_of_own_dropout(student, p, int(rng.integers(1 << 30))):
            continue
        factors = [1 / p, *([own.factor] if own else []), 1.0, 1 / (1 - p), p, 1 - p]
        shown = net.read_any(net.scores(student, p, a_generator(student, rng)), factors)
        assert shown is not None
        if own and not is_independent(own.kept):
            continue  # dropout_forward has paid for it
        assert is_independent(shown.first)
        assert is_independent(shown.second)
        # The bound is 0.11 at most, for some 960 units of the first layer that can be told.
        for kept in (shown.told, shown.second):
            assert share_is(kept, p) or (own and share_is(kept, np.mean(own.kept)))


@grades(
    "dropout_net",
    points=1,
    section=INVERTED,
    message="Each call of dropout_net draws new masks, from rng, and each layer has one of its "
    "own.",
)
def test_each_call_of_the_net_draws_new_masks_from_the_generator(student, rng):
    net = GlassNet(rng, 40)
    own = habit(student, 0.5)
    assert not is_close(net.scores(student, 0.5, a_generator(student, rng)), net.plain_scores)
    if own is None or own.follows_rng:  # else dropout_forward has paid for it
        draws_anew(lambda generator: net.scores(student, 0.5, generator), student, rng)
        if own is None or is_independent(own.kept):
            assert layers_drop_apart(student, int(rng.integers(1 << 30)))


def layers_drop_apart(student: Any, seed: int) -> bool:
    """Whether a unit may be kept by one layer and dropped by the other; or else this is how the
    student's `dropout_forward` drops.

    Each unit of the first layer feeds one of the second: an entry of the scores is 0, or what is
    left of the second unit without or with the first, whatever kept units are multiplied by.
    That 400 entries show only two of the three: below 3 (3/4)^400 = 1e-49.
    """
    once = np.eye(4)
    params = {f"W{layer}": once for layer in "123"} | {f"b{layer}": np.ones(4) for layer in "12"}
    arguments = np.ones((100, 4)), params | {"b3": np.zeros(4)}, 0.5
    scores = student.dropout_net(*arguments, student.generator(seed))
    scores = array(scores, (100, 4), "The array of scores")
    own = own_scores(student, *arguments, student.generator(seed))
    return len(np.unique(np.round(scores, 6))) > 2 or (own is not None and is_close(scores, own))


@grades(
    "dropout_net",
    points=1,
    section=INVERTED,
    message="dropout_net raises ValueError for a p outside (0, 1].",
)
def test_an_impossible_p_of_the_net_raises_value_error(student, rng):
    X, params, _ = net_and_data(rng, 3)
    generator = a_generator(student, rng)
    array(student.dropout_net(X, params, 0.5, generator), (3, 4), "The array of scores")
    own_works = not own_reaction(student, 0.5, generator)
    for p in (0.0, -0.5, 1.5):
        if own_works and "ValueError" not in own_reaction(student, p, generator):
            continue  # dropout_forward has paid for it
        raises_value_error(
            student,
            lambda p=p: student.dropout_net(X, params, p, generator),
            "A p outside (0, 1]",
        )


# ------------------------------------------------------------------------ task 9: horizontal_flip


def an_image(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """An image in which no value comes twice."""
    return rng.permutation(np.prod(shape)).reshape(shape) / 4 - 2.0


@grades(
    "horizontal_flip",
    points=3,
    section=AUGMENTATION,
    message="Left and right change places in every image: reverse axis 2, the columns, of "
    "(N, H, W, C).",
)
def test_left_and_right_change_places(student, rng):
    # A coin that decides for each call, or each image, gives itself away: but for 2^-40.
    for N, H, W, C in ((4, 2, 5, 3), (40, 4, 4, 2), *[(1, 1, 2, 1)] * 40):
        images = an_image(rng, N, H, W, C)
        columns = [images[:, :, W - 1 - column] for column in range(W)]
        right(student.horizontal_flip(images), np.stack(columns, axis=2), "The array of images")


@grades(
    "horizontal_flip",
    points=1,
    section=AUGMENTATION,
    message="The images are left as they were.",
)
def test_flipping_leaves_the_images(student, rng):
    images = an_image(rng, 1, 3, 6, 2)
    flipped, after = student.horizontal_flip.with_arguments(images)
    right(flipped, images[:, :, [5, 4, 3, 2, 1, 0]], "The array of images")
    unchanged([images], after, "`horizontal_flip`")


# ---------------------------------------------------------------------------- task 10: random_crop


def place_of(crop: Any, image: np.ndarray, size: int) -> tuple[int, int]:
    """Row and column of a crop's corner in an image in which no value comes twice."""
    crop = array(crop, (size, size, image.shape[2]), "The crop")
    places = np.argwhere(np.isclose(image[:, :, 0], crop[0, 0, 0]))
    expect(len(places) == 1, "The crop has pixels that are not in the image.")
    row, column = places[0]
    right(crop, image[row : row + size, column : column + size], "The crop")
    return int(row), int(column)


def places(student, rng, calls: int, shape: tuple[int, ...], size: int) -> np.ndarray:
    """Rows and columns of many crops, (calls, 2)."""
    return places_in(student, an_image(rng, *shape), size, a_generator(student, rng), calls)


def places_in(student, image, size: int, generator, calls: int) -> np.ndarray:
    """As `places`, for an image and a generator."""
    crops = each(student, student.random_crop, [(image, size, generator)] * calls)
    return np.array([place_of(crop, image, size) for crop in crops])


@grades(
    "random_crop",
    points=2,
    section=AUGMENTATION,
    message="A crop is a square of size × size neighboring pixels with all their channels, as "
    "they stand in the image, at a random place.",
)
def test_a_crop_is_a_square_of_the_image(student, rng):
    for shape, size in (((6, 8, 3), 4), ((9, 5, 2), 3)):
        image, generator = an_image(rng, *shape), a_generator(student, rng)
        found = set()
        for _ in range(14):
            crop, after = student.random_crop.with_arguments(image, size, generator)
            found.add(place_of(crop, image, size))
            unchanged([image], after[:1], "`random_crop`")
        assert len(found) > 1  # 14 times the same of 15 places or more: below 1e-15


@grades(
    "random_crop",
    points=2,
    section=AUGMENTATION,
    message="Every place comes up, the last one at the bottom and at the right too: there are "
    "H − size + 1 rows to start from. The size may be that of the image.",
)
def test_every_place_comes_up(student, rng):
    # That one of 6 places never comes up: below 6 (5/6)^150 = 8e-12.
    assert len(np.unique(places(student, rng, 150, (3, 4, 2), 2), axis=0)) == 6
    assert np.all(places(student, rng, 2, (4, 4, 3), 4) == 0)
    assert np.all(places(student, rng, 2, (3, 5, 3), 3)[:, 0] == 0)


@grades(
    "random_crop",
    points=1,
    section=AUGMENTATION,
    message="All places are equally likely: neither those at the edges nor those in the middle "
    "are rarer than others.",
)
def test_all_places_are_equally_likely(student, rng):
    calls = 500
    rows, columns = places(student, rng, calls, (7, 5, 1), 2).T  # 6 rows by 4 columns
    # Hoeffding's bound: 2 exp(-2 · 110² / 1000) = 6e-11. Rounding a uniform number to the nearest
    # place, which halves the share of the edges, is 150 off; tossing a coin for each step from the
    # edge, along the rows or the columns only, 125 or more.
    inner = np.sum((rows > 0) & (rows < 5)) + np.sum((columns > 0) & (columns < 3))
    assert abs(inner - calls * (2 / 3 + 1 / 2)) < 110
    # Bernstein's bound, with the variances 7/60 and 5/36: below 2e-11 each.
    assert abs(np.sum(rows / 5) - calls / 2) < 65
    assert abs(np.sum(columns / 3) - calls / 2) < 65


@grades(
    "random_crop",
    points=1,
    section=AUGMENTATION,
    message="Each call draws a new place, from rng.",
)
def test_each_crop_is_drawn_anew_from_the_generator(student, rng):
    image = an_image(rng, 20, 30, 1)

    def draw(generator):  # 5 of the 486 places: the same by chance with 486^-5 = 4e-14
        return places_in(student, image, 3, generator, calls=5)

    draws_anew(draw, student, rng)


# ------------------------------------------------------------------------------- task 11: ten_crop


def five_crops(image: np.ndarray, size: int) -> list[np.ndarray]:
    """Corners and center."""
    bottom, last = image.shape[0] - size, image.shape[1] - size
    middle = (bottom // 2, last // 2)
    corners = [(0, 0), (0, last), (bottom, 0), (bottom, last), middle]
    return [image[i : i + size, j : j + size] for i, j in corners]


def how_often(crop: np.ndarray, crops: Any) -> int:
    """How many of the crops are this one."""
    return sum(is_close(other, crop) for other in crops)


def ten_crops(student: Any, image: np.ndarray, size: int) -> np.ndarray:
    """The student's crops, in their shape."""
    return array(student.ten_crop(image, size), (10, size, size, image.shape[2]), "The crops")


@grades(
    "ten_crop",
    points=3,
    section=AUGMENTATION,
    message="Five of the crops are the corners and the center of the image, which begins at "
    "(H − size)/2 and (W − size)/2.",
)
def test_corners_and_center_are_among_the_crops(student, rng):
    for shape, size in (((9, 7, 3), 3), ((8, 12, 2), 4)):
        image = an_image(rng, *shape)
        got = ten_crops(student, image, size)
        assert all(how_often(crop, got) == 1 for crop in five_crops(image, size))


@grades(
    "ten_crop",
    points=2,
    section=AUGMENTATION,
    message="The other five are the same, each mirrored from left to right. The margins may be "
    "0, and the image is left as it was.",
)
def test_each_crop_comes_with_its_mirror_image(student, rng):
    for shape, size in (((9, 7, 3), 3), ((4, 10, 2), 4), ((5, 5, 1), 5)):
        image = an_image(rng, *shape)
        got, after = student.ten_crop.with_arguments(image, size)
        got = array(got, (10, size, size, shape[2]), "The crops")
        five = five_crops(image, size)
        wanted = [*five, *(crop[:, [*reversed(range(size))]] for crop in five)]
        assert all(how_often(crop, got) == how_often(crop, wanted) for crop in wanted)
        unchanged([image], after[:1], "`ten_crop`")


# ----------------------------------------------------------------------- task 12: color_jitter_pca


def colored_images(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Images of correlated colors, some below 0 and some above 255, far from a mean of 0.

    The variances along the principal directions are near 3, 1 and 0.3.
    """
    directions, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    colors = rng.normal(size=(*shape, 3)) * np.sqrt([3.0, 1.0, 0.3]) @ directions.T
    return colors + np.array([-3.0, 0.5, 256.0])


def offsets_of(student: Any, images: np.ndarray, sigma: float, generator: Any) -> np.ndarray:
    """What was added to the pixels, (N, H, W, 3)."""
    return offsets_in(student.color_jitter_pca(images, sigma, generator), images)


def offsets_in(got: Any, images: np.ndarray) -> np.ndarray:
    """What the student's function added to the pixels."""
    return array(got, images.shape, "The array of images") - images


def standard_offsets(student: Any, rng: np.random.Generator) -> np.ndarray:
    """8,000 offsets along the principal directions, each over its own sigma · lambda.

    They are drawn in 40 calls: the singular value decomposition of all pixels at once should not
    cost anybody more than a moment.
    """
    images, sigma, generator = colored_images(rng, 200, 1, 2), 0.3, a_generator(student, rng)
    shifted = each(student, student.color_jitter_pca, [(images, sigma, generator)] * 40)
    offsets = [offsets_in(got, images)[:, 0, 0] for got in shifted]
    colors = images.reshape(-1, 3)
    centered = colors - colors.sum(axis=0) / len(colors)
    eigenvalues, directions = np.linalg.eigh(centered.T @ centered / len(colors))
    return np.concatenate(offsets) @ directions / (sigma * eigenvalues)


@grades(
    "color_jitter_pca",
    points=2,
    section=AUGMENTATION,
    message="All pixels of an image are shifted by one and the same offset, and each image by an "
    "offset of its own. Nothing else is done to the images: no centering, no clipping.",
)
def test_each_image_has_one_offset(student, rng):
    for N, H, W in ((5, 3, 4), (2, 1, 6)):
        images = colored_images(rng, N, H, W)
        offsets = offsets_of(student, images, 0.3, a_generator(student, rng))
        right(offsets, np.broadcast_to(offsets[:, :1, :1], offsets.shape), "The array of offsets")
        distances = [np.abs(a - b).max() for a, b in itertools.combinations(offsets[:, 0, 0], 2)]
        # Two offsets nearer than this in all three colors: below 1e-12 (their densities are at
        # most about 1 along each direction).
        assert min(distances) > 1e-5
    images = colored_images(rng, 3, 2, 2)
    assert np.all(np.abs(offsets_of(student, images, 0.0, a_generator(student, rng))) < 1e-6)


@grades(
    "color_jitter_pca",
    points=4,
    section=AUGMENTATION,
    message="The offset is Σ σ·λ·z·u over the principal directions u of the colors of all pixels "
    "together: λ is the eigenvalue of their covariance, not its root, and z is standard normal.",
)
def test_offsets_have_the_covariance_of_the_jitter(student, rng):
    z = standard_offsets(student, rng)
    # For z standard normal. A mean beyond 7.5 standard errors: 2 exp(-7.5²/2) = 1e-12 each. An
    # entry of the 3 × 3 matrix off by 0.13: below 2 exp(-28) (Laurent and Massart's bound for
    # chi-squared, and for a product the difference of two). The roots of the eigenvalues would
    # be off by 0.6 or more.
    assert np.all(np.abs(z.mean(axis=0)) < 7.5 / np.sqrt(len(z)))
    assert np.all(np.abs(z.T @ z / len(z) - np.eye(3)) < 0.13)


@grades(
    "color_jitter_pca",
    points=1,
    section=AUGMENTATION,
    message="The numbers z are drawn from the standard normal distribution.",
)
def test_jitter_is_normal(student, rng):
    z = standard_offsets(student, rng)
    check_moments(z / z.std(axis=0), 1.0)
    assert is_bell_shaped(z / z.std(axis=0))


@grades(
    "color_jitter_pca",
    points=1,
    section=AUGMENTATION,
    message="Each call draws new offsets, from rng, and leaves the images as they were.",
)
def test_jitter_is_drawn_anew_from_the_generator(student, rng):
    images = colored_images(rng, 1, 3, 4)
    draws_anew(lambda generator: offsets_of(student, images, 0.5, generator), student, rng)
    got, after = student.color_jitter_pca.with_arguments(images, 0.5, a_generator(student, rng))
    assert not is_close(got, images)
    unchanged([images], after[:1], "`color_jitter_pca`")


# ------------------------------------------------------------------------- task 13: early_stopping


def epoch_kept(student: Any, losses: list[float], patience: int) -> float:
    """The student's answer for an array of losses, or for a list if their code wants one."""
    given = np.array(losses)
    try:
        got, after = student.early_stopping.with_arguments(given, patience)
    except StudentError:
        return number(student.early_stopping(losses, patience), "The index")
    unchanged([given], after[:1], "`early_stopping`")
    return number(got, "The index")


def keeps(student: Any, losses: list[float], patience: int, want: int) -> None:
    """The student keeps the epoch `want`."""
    assert epoch_kept(student, losses, patience) == want


def by_definition(losses: list[float], patience: int) -> int:
    """The epoch to keep, from the first window of epochs that brings nothing better."""
    for start in range(1, len(losses) - patience + 1):
        if min(losses[start : start + patience]) >= min(losses[:start]):
            return int(np.argmin(losses[:start]))
    return int(np.argmin(losses))


def falling(rng: np.random.Generator, count: int) -> list[float]:
    """Losses between 5 and 9 that fall."""
    return [float(loss) for loss in 9 - np.cumsum(rng.uniform(0.1, 0.4, count))]


@grades(
    "early_stopping",
    points=2,
    section=EARLY_STOPPING,
    message="If patience lasts to the end, the best of all epochs is kept, by its index from 0.",
)
def test_the_best_epoch_is_kept_where_nothing_stops(student, rng):
    for _ in range(3):
        fall = falling(rng, int(rng.integers(3, 7)))
        keeps(student, [*fall, 10.0, 9.5], 6, len(fall) - 1)
        keeps(student, fall, 2, len(fall) - 1)
    ups_and_downs = [8.0, 9.0, 7.0, 9.5, 6.0, 8.0, 5.0, 7.5, 4.0, 6.0]  # never 3 bad ones in a row
    keeps(student, ups_and_downs, 3, 8)
    keeps(student, [1e-5 * loss for loss in ups_and_downs], 3, 8)  # any progress counts


@grades(
    "early_stopping",
    points=2,
    section=EARLY_STOPPING,
    message="Training stops when `patience` epochs in a row are no better than the best so far, "
    "also if they get better among themselves. What comes after the stop is never seen.",
)
def test_what_comes_after_the_stop_is_not_seen(student, rng):
    for patience in (2, 3, 5):
        fall = falling(rng, int(rng.integers(2, 6)))
        worse = [float(loss) for loss in np.linspace(9.9, fall[-1] + 0.05, patience + 2)]
        keeps(student, [*fall, *worse, 1.0, 0.5], patience, len(fall) - 1)


@grades(
    "early_stopping",
    points=2,
    section=EARLY_STOPPING,
    message="Only a strictly smaller loss is progress: an equal one neither moves the best epoch "
    "nor starts the count anew.",
)
def test_an_equal_loss_is_no_progress(student, rng):
    for patience in (2, 4):
        fall = falling(rng, int(rng.integers(3, 6)))
        plateau = epoch_kept(student, [*fall, *[fall[-1]] * (patience + 2), 1.0], patience)
        apart = epoch_kept(student, [*fall, 9.0, fall[-1], 9.5], patience + 2)
        assert (plateau, apart) == (len(fall) - 1, len(fall) - 1)


@grades(
    "early_stopping",
    points=1,
    section=EARLY_STOPPING,
    message="The stop comes exactly after `patience` epochs without progress: not one later, and "
    "not one earlier.",
)
def test_patience_is_counted_exactly(student, rng):
    for patience in (1, 2, 4):
        fall = falling(rng, int(rng.integers(2, 6)))
        keeps(student, [*fall, *[9.9] * patience, 1.0], patience, len(fall) - 1)
        patiently = [*fall, *[9.9] * (patience - 1), 1.0]
        keeps(student, [*patiently, 2.0], patience, len(patiently) - 1)
    for _ in range(8):
        losses, patience = [float(loss) for loss in rng.permutation(9)], int(rng.integers(1, 4))
        keeps(student, losses, patience, by_definition(losses, patience))
