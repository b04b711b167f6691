"""The hidden suite of assignment 4: gradients through layers, preprocessing, initialization.

Derivations are graded step by step (`steps`), random weights by their distribution (`draws`).
Expected values come from formulas written out in the tests, which share nothing with the solution.
"""

from __future__ import annotations

import numpy as np

from autograder.expect import array, close, expect, is_close, unchanged
from autograder.suite import grades
from autograder.suites.draws import (
    are_distinct,
    check_draws,
    check_moments,
    drawn_weights,
    is_bell_shaped,
    is_flat,
)
from autograder.suites.steps import Derivation

# -------------------------------------------------------------------- gradients through many layers


@grades(
    "clip_gradient",
    points=3,
    section="sec-init-gradients",
    message="A gradient whose norm (all entries together) is above max_norm is scaled to it.",
)
def test_a_long_gradient_is_scaled_to_the_norm(student, rng):
    for shape, max_norm, factor in [((7,), 0.3, 1.5), ((4, 3), 2.5, 20), ((2, 3, 4), 1e3, 4)]:
        wanted = rng.normal(size=shape)
        wanted *= max_norm / np.sqrt((wanted**2).sum())
        close(student.clip_gradient(wanted * factor, max_norm), wanted, "The clipped gradient")


@grades(
    "clip_gradient",
    points=2,
    section="sec-init-gradients",
    message="A gradient that is not longer than max_norm stays as it is, zeros too.",
)
def test_a_short_gradient_stays_as_it_is(student, rng):
    g = rng.normal(size=(5, 2))
    g /= np.sqrt((g**2).sum(axis=1, keepdims=True))  # no row is longer than half of the whole
    norm = np.sqrt((g**2).sum())
    long = array(student.clip_gradient(g, 0.5 * norm), g.shape, "The clipped gradient")
    expect((long**2).sum() < 0.6 * norm**2, "A long gradient is not clipped.")
    for short, max_norm in [(0 * g, 1.0), (g / (2 * norm), 0.6), (g, 1.1 * norm), (g, 50 * norm)]:
        close(student.clip_gradient(short, max_norm), short, "A short gradient")


@grades(
    "clip_gradient",
    points=1,
    section="sec-init-gradients",
    message="The argument g is changed: scale a copy.",
)
def test_clipping_leaves_its_argument(student, rng):
    g = rng.normal(size=6)
    norm = np.sqrt((g**2).sum())
    clipped, after = student.clip_gradient.with_arguments(g, norm / 3)
    close(clipped, g / 3, "The clipped gradient")
    unchanged([g], after[:1], "`clip_gradient`")


@grades(
    "chain_gradient",
    points=2,
    section="sec-init-gradients",
    message="For n = 1, the derivative of the sum of Wx by x_i is the sum of column i of W.",
)
def test_one_layer_gives_the_sums_of_the_columns(student, rng):
    for D in (1, 3):
        W = rng.normal(size=(D, D))
        close(student.chain_gradient(W, 1), W.sum(axis=0), "The gradient for n = 1")


@grades(
    "chain_gradient",
    points=4,
    section="sec-init-gradients",
    message="Each layer multiplies the gradient by the transpose of W once more: n times in all.",
)
def test_each_layer_multiplies_by_the_transpose(student, rng):
    for D, n in [(4, 2), (3, 5), (2, 30)]:
        W = rng.normal(size=(D, D))
        W /= np.abs(np.linalg.eigvals(W)).max()
        wanted = np.ones(D)
        for _ in range(n):
            wanted = wanted @ W
        got, after = student.chain_gradient.with_arguments(W, n)
        close(got, wanted, "The gradient")
        unchanged([W], after[:1], "`chain_gradient`")
    a, b = rng.uniform(1.5, 2), rng.uniform(0.4, 0.5)
    got = student.chain_gradient(np.diag([a, b]), 20)
    close(got, [a**20, b**20], "The gradient for a diagonal matrix")


# ----------------------------------------------------------------------------- preparing the inputs


def features(rng: np.random.Generator, N: int, D: int) -> np.ndarray:
    """Features of different means and sizes."""
    return rng.normal(size=(N, D)) * rng.uniform(0.5, 3, D) + rng.uniform(2, 5, D)


@grades(
    "scaling",
    points=2,
    section="sec-init-preprocessing",
    message="Each feature (column) minus its own mean over the examples.",
)
def test_each_feature_is_centered(student, rng):
    for N, D in [(5, 3), (2, 6)]:
        X = features(rng, N, D)
        close(student.center(X), X - X.mean(axis=0), "The centered array")


@grades(
    "scaling",
    points=2,
    section="sec-init-preprocessing",
    message="Each feature has mean 0 and (biased) standard deviation 1 afterwards.",
)
def test_each_feature_has_unit_deviation(student, rng):
    for N, D in [(5, 3), (4, 7)]:
        X = features(rng, N, D)
        wanted = (X - X.mean(axis=0)) / X.std(axis=0)
        close(student.standardize(X), wanted, "The standardized array")


@grades(
    "scaling",
    points=2,
    section="sec-init-preprocessing",
    message="Divide by std + eps: eps is added to the standard deviation, not under the root.",
)
def test_eps_is_added_to_the_deviation(student, rng):
    X = features(rng, 6, 4)
    for eps in (0.5, 2.0):
        wanted = (X - X.mean(axis=0)) / (X.std(axis=0) + eps)
        close(student.standardize(X, eps=eps), wanted, "The array for a large eps")


@grades(
    "scaling",
    points=1,
    section="sec-init-preprocessing",
    message="A feature that does not change becomes 0, one that hardly changes is scaled by std "
    "+ 1e-8, and the others stay as they should be.",
)
def test_constant_and_tiny_features_are_safe(student, rng):
    X = features(rng, 6, 3)
    X[:, 0] = 3.0
    X[:, 1] = 1e-7 * rng.normal(size=6)
    wanted = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
    close(student.standardize(X), wanted, "The standardized array")


@grades(
    "scaling",
    points=1,
    section="sec-init-preprocessing",
    message="The argument X is changed: work on a copy.",
)
def test_scaling_leaves_its_argument(student, rng):
    X = features(rng, 5, 2)
    centered, after = student.center.with_arguments(X)
    close(centered, X - X.mean(axis=0), "The centered array")
    unchanged([X], after[:1], "`center`")
    scaled, after = student.standardize.with_arguments(X)
    expect(is_close(np.mean(np.square(scaled)), 1), "The standardized array is not right.")
    unchanged([X], after[:1], "`standardize`")


def mixed_features(rng: np.random.Generator, N: int, D: int) -> np.ndarray:
    """Correlated features of different means."""
    return rng.normal(size=(N, D)) @ rng.normal(size=(D, D)) + rng.uniform(2, 5, D)


def products_of_whitened_rows(X: np.ndarray, eps: float) -> np.ndarray:
    """All scalar products of two whitened rows: the same in every sign, order and rotation."""
    centered = X - X.mean(axis=0)
    covariance = centered.T @ centered / len(X)
    return centered @ np.linalg.solve(covariance + eps * np.eye(X.shape[1]), centered.T)


@grades(
    "pca_whiten",
    points=3,
    section="sec-init-preprocessing",
    message="The whitened features have mean 0, and their covariance (with 1/N) is the identity.",
)
def test_whitened_features_are_uncorrelated_with_variance_one(student, rng):
    for N, D in [(12, 4), (40, 2)]:
        X = mixed_features(rng, N, D)
        white = array(student.pca_whiten(X, eps=1e-12), (N, D), "The whitened array")
        close(white.mean(axis=0), np.zeros(D), "The mean of a whitened feature")
        close(white.T @ white / N, np.eye(D), "The covariance of the whitened features")


@grades(
    "pca_whiten",
    points=3,
    section="sec-init-preprocessing",
    message="Whitening rotates the centered rows into the eigenvectors of the covariance and "
    "divides each coordinate by the root of its own eigenvalue.",
)
def test_whitening_rotates_and_scales_each_row(student, rng):
    for N, D in [(9, 4), (20, 3)]:
        X = mixed_features(rng, N, D)
        white = array(student.pca_whiten(X), (N, D), "The whitened array")
        wanted = products_of_whitened_rows(X, 1e-5)
        close(white @ white.T, wanted, "The whitened array")


@grades(
    "pca_whiten",
    points=2,
    section="sec-init-preprocessing",
    message="Divide by the root of (eigenvalue + eps): eps stands under the root.",
)
def test_eps_stands_under_the_root_of_the_eigenvalue(student, rng):
    X = mixed_features(rng, 8, 3)
    for eps in (0.5, 3.0):
        white = array(student.pca_whiten(X, eps=eps), X.shape, "The whitened array")
        wanted = products_of_whitened_rows(X, eps)
        close(white @ white.T, wanted, "The array for a large eps")


@grades(
    "pca_whiten",
    points=1,
    section="sec-init-preprocessing",
    message="An eigenvalue of 0 (a constant feature, or fewer examples than features) is fine: "
    "eps keeps the division finite.",
)
def test_whitening_survives_eigenvalues_of_zero(student, rng):
    constant = mixed_features(rng, 9, 4)
    constant[:, 1] = 2.0
    for X in (constant, mixed_features(rng, 4, 6)):
        white = np.asarray(student.pca_whiten(X), float)
        # With fewer examples than features, columns that are 0 may be left out.
        expect(white.ndim == 2 and len(white) == len(X), "The whitened array has a wrong shape.")
        close(white @ white.T, products_of_whitened_rows(X, 1e-5), "The whitened array")


@grades(
    "pca_whiten",
    points=1,
    section="sec-init-preprocessing",
    message="The argument X is changed: work on a copy.",
)
def test_whitening_leaves_its_argument(student, rng):
    X = mixed_features(rng, 10, 3)
    white, after = student.pca_whiten.with_arguments(X)
    white = array(white, X.shape, "The whitened array")
    close(white.T @ white / len(X), np.eye(3), "The covariance", tolerance=0.1)
    unchanged([X], after[:1], "`pca_whiten`")


@grades(
    "image_means",
    points=2,
    section="sec-init-preprocessing",
    message="The mean image has one value for each pixel and channel: the mean over the images.",
)
def test_the_mean_image_is_subtracted(student, rng):
    images = rng.uniform(0, 255, (5, 3, 4, 2))
    wanted = images - sum(images) / 5
    close(student.subtract_mean_image(images), wanted, "The images without their mean")


@grades(
    "image_means",
    points=2,
    section="sec-init-preprocessing",
    message="Each channel minus one number: its mean over all images and pixels.",
)
def test_the_mean_of_each_channel_is_subtracted(student, rng):
    for C in (3, 4):
        images = rng.uniform(0, 255, (2, 4, 5, C)) + np.array([0, 50, 200, 100])[:C]
        wanted = np.stack([x - x.mean() for x in np.moveaxis(images, 3, 0)], axis=3)
        got = student.subtract_channel_mean(images)
        close(got, wanted, "The images without their channel means")


@grades(
    "image_means",
    points=1,
    section="sec-init-preprocessing",
    message="The argument is changed: work on a copy.",
)
def test_subtracting_means_leaves_the_images(student, rng):
    images = rng.uniform(0, 255, (3, 2, 2, 3))
    for function, axes in [("subtract_mean_image", 0), ("subtract_channel_mean", (0, 1, 2))]:
        got, after = getattr(student, function).with_arguments(images)
        close(got, images - images.mean(axis=axes), f"The array of `{function}`")
        unchanged([images], after[:1], f"`{function}`")


# ------------------------------------------------------------------------------ what the layers see


class Recorder:
    """An `init` that hands out new random weights and keeps them."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng, self.asked, self.weights = rng, [], []

    def __call__(self, fan_in: int, fan_out: int, rng: object = None) -> np.ndarray:
        self.asked.append((fan_in, fan_out))
        self.weights.append(self._rng.normal(size=(fan_in, fan_out)) / np.sqrt(fan_in))
        return self.weights[-1]


def bent(h: np.ndarray) -> np.ndarray:
    """An activation that is neither odd nor linear, and not 0 at 0."""
    h = np.asarray(h)
    return np.where(h > 0, h, 0.2 * h) + 0.1 * np.cos(h)


@grades(
    "activation_statistics",
    points=2,
    section="sec-init-statistics",
    message="The list begins with the mean and standard deviation of the input X itself, and X "
    "is left as it was.",
)
def test_the_first_entry_is_the_input(student, rng):
    X = features(rng, 4, 3)
    got, after = student.activation_statistics.with_arguments(
        Recorder(rng), bent, X, layers=2, units=5
    )
    expect(isinstance(got, list | tuple | np.ndarray), "The statistics should be a list.")
    expect(len(got) > 0, "The list of statistics is empty.")
    close(got[0], [X.mean(), X.std()], "The first entry")
    unchanged([X], after[2:3], "`activation_statistics`")


@grades(
    "activation_statistics",
    points=5,
    section="sec-init-statistics",
    message="Each layer is activation(h @ W) with weights of its own; its mean and biased "
    "standard deviation are those of all entries.",
)
def test_the_statistics_are_those_of_every_layer(student, rng):
    for N, D, layers, units in [(5, 4, 3, 6), (2, 7, 5, 3)]:
        X, init = features(rng, N, D), Recorder(rng)
        got = student.activation_statistics(init, bent, X, layers=layers, units=units)
        h, wanted = X, [(X.mean(), X.std())]
        for W in init.weights[:layers]:
            expect(len(W) == h.shape[1], "`init` is asked for weights of a wrong shape.")
            h = bent(h @ W)
            wanted.append((h.mean(), h.std()))
        got = array(got, (layers + 1, 2), "The list of statistics")
        close(got, wanted, "The list of statistics", "The statistics of the layers are not right.")


@grades(
    "activation_statistics",
    points=2,
    section="sec-init-statistics",
    message="init(fan_in, fan_out, rng) is called for each layer: first with the number of "
    "features, then with the number of units.",
)
def test_init_is_called_once_for_each_layer(student, rng):
    init = Recorder(rng)
    student.activation_statistics(init, bent, features(rng, 3, 8), layers=4, units=5)
    assert init.asked[:4] == [(8, 5), (5, 5), (5, 5), (5, 5)]  # a draw too many harms nobody


@grades(
    "activation_statistics",
    points=2,
    section="sec-init-statistics",
    message="Hand rng on to `init`; where it is None, hand on a fresh generator, one for all "
    "layers, so that their weights differ.",
)
def test_the_generator_is_handed_on(student, rng):
    X, given, drawn = features(rng, 3, 4), [], []

    def init(fan_in, fan_out, rng):
        given.append(rng is not None)
        W = rng.normal(0.0, 1.0, (fan_in, fan_out)) if given[-1] else np.eye(fan_in, fan_out)
        drawn.append(W)
        return W

    def run(**options):
        got = student.activation_statistics(init, bent, X, layers=2, units=4, **options)
        return array(got, (3, 2), "The list of statistics")

    first, again, other = (run(rng=student.generator(seed)) for seed in (1, 1, 2))
    assert all(given)
    assert np.allclose(first, again)
    assert not np.allclose(first[1:], other[1:])
    run()
    assert all(given)
    assert not np.array_equal(drawn[-2], drawn[-1])


@grades(
    "activation_statistics",
    points=1,
    section="sec-init-statistics",
    message="By default there are 10 hidden layers of 500 units.",
)
def test_there_are_ten_layers_of_500_units_by_default(student, rng):
    X = features(rng, 2, 3)
    array(student.activation_statistics(Recorder(rng), bent, X, units=2), (11, 2), "The list")
    init = Recorder(rng)
    student.activation_statistics(init, bent, X, layers=1)
    assert init.asked[:1] == [(3, 500)]


# -------------------------------------------------------------------------------------- derivations

variances = Derivation(
    var_product=lambda EX, VX, EY, VY: EX**2 * VY + EY**2 * VX + VX * VY,
    var_linear=lambda n, Ew, Vw, Ex, Vx: n * (Ew**2 * Vx + Ex**2 * Vw + Vw * Vx),
    var_linear_zero_mean=lambda n, Vw, Vx: n * Vw * Vx,
    forward_condition=lambda n: 1 / n,
    backward_condition=lambda m: 1 / m,
    xavier_variance=lambda n, m: 2 / (n + m),
    xavier_bound=lambda n, m: (6 / (n + m)) ** 0.5,
    relu_second_moment=lambda Vy: Vy / 2,
    var_relu_layer=lambda n, Vw, Vy_prev: n / 2 * Vw * Vy_prev,
    kaiming_variance=lambda n: 2 / n,
    leaky_kaiming_variance=lambda n, a: 2 / (n * (1 + a**2)),
    kaiming_bound=lambda n: (6 / n) ** 0.5,
)


@grades(
    "linear_variance",
    points=5,
    section="sec-init-variance",
    message="var_product: for independent X and Y, E[X²Y²] = E[X²]E[Y²], and E[X²] = Var(X) + "
    "E[X]². Three terms remain.",
)
def test_variance_of_a_product(student, rng):
    variances.check(student, rng, "var_product")


@grades(
    "linear_variance",
    points=4,
    section="sec-init-variance",
    message="var_linear: the variances of independent terms add up; each term is a product.",
)
def test_variance_of_a_sum_of_products(student, rng):
    variances.check(
        student,
        rng,
        "var_linear",
        earlier=("var_product",),
        follows=lambda product, got, n, Ew, Vw, Ex, Vx: (got, n * product(Ew, Vw, Ex, Vx)),
    )


@grades(
    "linear_variance",
    points=1,
    section="sec-init-variance",
    message="var_linear_zero_mean: put 0 for both means.",
)
def test_variance_of_a_sum_of_products_without_means(student, rng):
    variances.check(
        student,
        rng,
        "var_linear_zero_mean",
        earlier=("var_linear",),
        follows=lambda linear, got, n, Vw, Vx: (got, linear(n, 0, Vw, 0, Vx)),
    )


@grades(
    "linear_variance",
    points=2,
    section="sec-init-variance",
    message="forward_condition: set Var(y) = Var(x) and solve for Var(w).",
)
def test_forward_condition(student, rng):
    variances.check(
        student,
        rng,
        "forward_condition",
        earlier=("var_linear_zero_mean",),
        follows=lambda linear, got, n: (linear(n, got, 1.7), 1.7),
    )


@grades(
    "linear_variance",
    points=2,
    section="sec-init-variance",
    message="backward_condition: a gradient is a sum over the m outputs, so that m takes the "
    "place of n.",
)
def test_backward_condition(student, rng):
    variances.check(
        student,
        rng,
        "backward_condition",
        earlier=("var_linear_zero_mean",),
        follows=lambda linear, got, m: (linear(m, got, 1.7), 1.7),
    )


@grades(
    "xavier_derivation",
    points=3,
    section="sec-init-xavier",
    message="xavier_variance: the mean of the numbers of inputs and outputs takes the place of n.",
)
def test_xavier_variance(student, rng):
    variances.check(
        student,
        rng,
        "xavier_variance",
        earlier=("forward_condition", "backward_condition"),
        follows=lambda forward, backward, got, n, m: (got * (1 / forward(n) + 1 / backward(m)), 2),
    )


@grades(
    "xavier_derivation",
    points=3,
    section="sec-init-xavier",
    message="xavier_bound: the variance of the uniform distribution on [-c, c] is c²/3.",
)
def test_xavier_bound(student, rng):
    variances.check(
        student,
        rng,
        "xavier_bound",
        earlier=("xavier_variance",),
        follows=lambda variance, got, n, m: (got**2 / 3 if got > 0 else 0, variance(n, m)),
    )


# ----------------------------------------------------------------------------------- random weights


@grades(
    "xavier",
    points=3,
    section="sec-init-xavier",
    message="xavier_normal: the variance is 2 / (fan_in + fan_out); `normal` takes its root.",
)
def test_xavier_normal_has_the_variance(student, rng):
    for W, fan_in, fan_out in drawn_weights(student, rng, "xavier_normal"):
        check_moments(W, 2 / (fan_in + fan_out))


@grades(
    "xavier",
    points=3,
    section="sec-init-xavier",
    message="xavier_uniform: the variance is 2 / (fan_in + fan_out), and that of [-c, c] is c²/3.",
)
def test_xavier_uniform_has_the_variance(student, rng):
    for W, fan_in, fan_out in drawn_weights(student, rng, "xavier_uniform"):
        check_moments(W, 2 / (fan_in + fan_out))


@grades(
    "xavier",
    points=1,
    section="sec-init-xavier",
    message="xavier_normal draws from a normal distribution.",
)
def test_xavier_normal_is_bell_shaped(student, rng):
    for W, _, _ in drawn_weights(student, rng, "xavier_normal"):
        assert is_bell_shaped(W)
        assert are_distinct(W)


@grades(
    "xavier",
    points=1,
    section="sec-init-xavier",
    message="xavier_uniform draws from [-c, c] with c = sqrt(6 / (fan_in + fan_out)), evenly.",
)
def test_xavier_uniform_is_flat_within_its_bound(student, rng):
    for W, fan_in, fan_out in drawn_weights(student, rng, "xavier_uniform"):
        bound = np.sqrt(6 / (fan_in + fan_out))
        assert 0.98 * bound < np.abs(W).max() < bound * (1 + 1e-6)
        assert is_flat(W)
        assert are_distinct(W)


@grades(
    "xavier",
    points=1,
    section="sec-init-xavier",
    message="Each call draws new weights, and every draw comes from rng.",
)
def test_xavier_draws_anew_from_the_generator(student, rng):
    for name in ("xavier_normal", "xavier_uniform"):
        check_draws(student, rng, name, 4, 3)


@grades(
    "kaiming_derivation",
    points=4,
    section="sec-init-kaiming",
    message="relu_second_moment: ReLU keeps one half of a symmetric distribution, and puts 0 for "
    "the other.",
)
def test_second_moment_of_a_relu(student, rng):
    variances.check(student, rng, "relu_second_moment")


@grades(
    "kaiming_derivation",
    points=3,
    section="sec-init-kaiming",
    message="var_relu_layer: with weights of mean 0 the variance of a product is Var(w) E[x²], "
    "with the second moment of x and not its variance.",
)
def test_variance_of_a_relu_layer(student, rng):
    variances.check(
        student,
        rng,
        "var_relu_layer",
        earlier=("relu_second_moment",),
        follows=lambda moment, got, n, Vw, Vy_prev: (got, n * Vw * moment(Vy_prev)),
    )


@grades(
    "kaiming_derivation",
    points=2,
    section="sec-init-kaiming",
    message="kaiming_variance: set the variance of a ReLU layer to that of the layer before.",
)
def test_kaiming_variance(student, rng):
    variances.check(
        student,
        rng,
        "kaiming_variance",
        earlier=("var_relu_layer",),
        follows=lambda layer, got, n: (layer(n, got, 1.7), 1.7),
    )


@grades(
    "kaiming_derivation",
    points=2,
    section="sec-init-kaiming",
    message="leaky_kaiming_variance: the other half counts a² times as much, not a times, and "
    "not nothing.",
)
def test_leaky_kaiming_variance(student, rng):
    variances.check(
        student,
        rng,
        "leaky_kaiming_variance",
        earlier=("kaiming_variance",),
        follows=lambda variance, got, n, a: (got, variance(n) / (1 + a**2)),
    )


@grades(
    "kaiming_derivation",
    points=2,
    section="sec-init-kaiming",
    message="kaiming_bound: the variance of the uniform distribution on [-c, c] is c²/3.",
)
def test_kaiming_bound(student, rng):
    variances.check(
        student,
        rng,
        "kaiming_bound",
        earlier=("kaiming_variance",),
        follows=lambda variance, got, n: (got**2 / 3 if got > 0 else 0, variance(n)),
    )


@grades(
    "kaiming",
    points=2,
    section="sec-init-kaiming",
    message="kaiming_normal: the variance is 2 / fan_in; `normal` takes its root.",
)
def test_kaiming_normal_has_the_variance(student, rng):
    for W, fan_in, _ in drawn_weights(student, rng, "kaiming_normal"):
        check_moments(W, 2 / fan_in)


@grades(
    "kaiming",
    points=2,
    section="sec-init-kaiming",
    message="kaiming_uniform: the variance is 2 / fan_in, and that of [-c, c] is c²/3.",
)
def test_kaiming_uniform_has_the_variance(student, rng):
    for W, fan_in, _ in drawn_weights(student, rng, "kaiming_uniform"):
        check_moments(W, 2 / fan_in)


@grades(
    "kaiming",
    points=1,
    section="sec-init-kaiming",
    message="kaiming_normal is normal; kaiming_uniform is uniform on [-c, c].",
)
def test_kaiming_distributions_have_their_shapes(student, rng):
    for W, _, _ in drawn_weights(student, rng, "kaiming_normal"):
        assert is_bell_shaped(W)
        assert are_distinct(W)
    for W, _, _ in drawn_weights(student, rng, "kaiming_uniform"):
        assert is_flat(W)
        assert are_distinct(W)


@grades(
    "kaiming",
    points=1,
    section="sec-init-kaiming",
    message="Each call draws new weights, and every draw comes from rng.",
)
def test_kaiming_draws_anew_from_the_generator(student, rng):
    for name in ("kaiming_normal", "kaiming_uniform"):
        check_draws(student, rng, name, 4, 3)


@grades(
    "sparse_init",
    points=2,
    section="sec-init-sparse",
    message="Each column has exactly k entries other than 0, in an array (fan_in, fan_out).",
)
def test_each_column_has_k_nonzero_weights(student, rng):
    for fan_in, fan_out, k in [(20, 300, 5), (7, 3, 7), (9, 40, 1)]:
        W = student.sparse_init(fan_in, fan_out, k, student.generator(int(rng.integers(1 << 30))))
        W = array(W, (fan_in, fan_out), "The array of weights")
        assert ((W != 0).sum(axis=0) == k).all()


@grades(
    "sparse_init",
    points=2,
    section="sec-init-sparse",
    message="The places are random, drawn anew for each column, and each is as likely as any.",
)
def test_the_places_are_random_in_each_column(student, rng):
    fan_in, fan_out, k = 20, 400, 5
    W = student.sparse_init(fan_in, fan_out, k, student.generator(int(rng.integers(1 << 30))))
    places = array(W, (fan_in, fan_out), "The array of weights") != 0
    # A row holds 100 of the 400 on average; that one of the 20 rows is off by 75 or more has a
    # probability below 20 * 2 exp(-2 * 75² / 400) = 3e-11 (Hoeffding's bound).
    assert (np.abs(places.sum(axis=1) - 100) < 75).all()
    # Of C(20, 5) = 15,504 choices, 400 columns hit about 395; fewer than 200 never (below 1e-100).
    assert len(np.unique(places, axis=1).T) > 200


@grades(
    "sparse_init",
    points=1,
    section="sec-init-sparse",
    message="The weights are independent draws from a continuous distribution, new in each call, "
    "and every draw comes from rng.",
)
def test_sparse_weights_are_drawn_anew_from_the_generator(student, rng):
    W = array(student.sparse_init(8, 5, 3, student.generator(0)), (8, 5), "The array of weights")
    expect((W == 0).any(axis=0).all(), "`sparse_init` leaves no entry at 0.")
    check_draws(student, rng, "sparse_init", 8, 5, 3)
