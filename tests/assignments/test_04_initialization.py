"""The solutions of assignment 4 against SymPy, SciPy and the tables that the lectures print."""

import numpy as np
import pytest
import sympy
import sympy.stats
from scipy import integrate, stats
from scipy.spatial import distance

from autograder.reference import load

solution = load("04-initialization")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def test_clipping_is_the_projection_onto_a_ball(rng):
    # The nearest point of a convex set is the one from which no point of it lies on g's side.
    g = rng.normal(size=(3, 4))
    for max_norm in (0.5, 2.0, 100.0):
        nearest = solution.clip_gradient(g, max_norm)
        others = rng.normal(size=(1000, 3, 4))
        norms = np.sqrt((others**2).sum(axis=(1, 2), keepdims=True))
        others *= max_norm * rng.random((1000, 1, 1)) / norms
        assert np.sqrt((nearest**2).sum()) <= max_norm * (1 + 1e-12)
        assert (((g - nearest) * (others - nearest)).sum(axis=(1, 2)) <= 1e-12).all()


@pytest.mark.parametrize("n", [1, 2, 5])
def test_gradient_of_a_chain_is_that_of_sympy(rng, n):
    W = rng.normal(size=(3, 3))
    x = sympy.Matrix(sympy.symbols("x1:4"))
    out = x
    for _ in range(n):
        out = sympy.Matrix(W) * out
    gradient = [sympy.diff(sum(out), symbol) for symbol in x]
    assert np.allclose(solution.chain_gradient(W, n), np.array(gradient, dtype=float))


def test_standardizing_is_the_z_score_of_scipy(rng):
    X = rng.normal(3, 2, (7, 4))
    assert np.allclose(solution.center(X).sum(axis=0), 0)
    assert np.allclose(solution.standardize(X, eps=0), stats.zscore(X))


def test_distances_between_whitened_rows_are_those_of_mahalanobis(rng):
    X = rng.normal(size=(9, 4)) @ rng.normal(size=(4, 4)) + 5
    white = solution.pca_whiten(X, eps=1e-12)
    inverse = np.linalg.inv(np.cov(X, rowvar=False, bias=True))
    wanted = distance.cdist(X, X, "mahalanobis", VI=inverse)
    assert np.allclose(distance.cdist(white, white), wanted, atol=1e-6)


def test_without_the_mean_image_nothing_is_left_of_equal_images(rng):
    image = rng.uniform(size=(3, 5, 2))
    assert np.allclose(solution.subtract_mean_image(np.stack([image] * 4)), 0)


def test_the_mean_of_a_channel_is_that_of_its_histogram(rng):
    images = rng.integers(0, 4, (3, 4, 5, 2)).astype(float)
    for channel in range(2):
        values, counts = np.unique(images[..., channel], return_counts=True)
        mean = stats.rv_discrete(values=(values, counts / counts.sum())).mean()
        shifted = solution.subtract_channel_mean(images)[..., channel]
        assert np.allclose(shifted, images[..., channel] - mean)


# Derivations


def symbols(names):
    return sympy.symbols(names, positive=True)


def test_variance_of_a_product_is_that_of_two_independent_normals():
    EX, VX, EY, VY = symbols("EX VX EY VY")
    X, Y = sympy.stats.Normal("X", EX, sympy.sqrt(VX)), sympy.stats.Normal("Y", EY, sympy.sqrt(VY))
    # Moments one by one: SymPy's variance(X * Y) integrates for minutes.
    moment = {(name, k): sympy.stats.E(Z**k) for name, Z in (("X", X), ("Y", Y)) for k in (1, 2)}
    wanted = moment["X", 2] * moment["Y", 2] - (moment["X", 1] * moment["Y", 1]) ** 2
    assert sympy.simplify(solution.var_product(EX, VX, EY, VY) - wanted) == 0


def test_variance_of_a_linear_layer_by_enumerating_all_cases():
    # Each weight and each input takes two values: 2^6 equally likely cases for n = 3.
    Ew, Vw, Ex, Vx = 0.7, 2.0, -1.5, 0.3
    signs = np.array(np.meshgrid(*[[-1, 1]] * 6)).reshape(6, -1)
    y = ((Ew + Vw**0.5 * signs[:3]) * (Ex + Vx**0.5 * signs[3:])).sum(axis=0)
    assert np.isclose(solution.var_linear(3, Ew, Vw, Ex, Vx), y.var())


def test_conditions_keep_the_variance():
    n, m, V = symbols("n m V")
    assert solution.var_linear(n, 0, solution.forward_condition(n), 0, V) == V
    assert solution.var_linear_zero_mean(m, solution.backward_condition(m), V) == V
    moment = solution.var_relu_layer(n, solution.kaiming_variance(n), V)
    assert sympy.simplify(moment - V) == 0


def test_xavier_lies_between_both_conditions_and_is_either_where_they_agree():
    n, m = symbols("n m")
    assert sympy.simplify(solution.xavier_variance(n, n) - solution.forward_condition(n)) == 0
    harmonic = sympy.stats.E(sympy.stats.DiscreteUniform("fan", [n, m]))
    assert sympy.simplify(solution.xavier_variance(n, m) - 1 / harmonic) == 0


@pytest.mark.parametrize(
    ("bound", "variance", "sizes"),
    [("xavier_bound", "xavier_variance", (300, 100)), ("kaiming_bound", "kaiming_variance", (50,))],
)
def test_bounds_are_those_of_uniform_distributions(bound, variance, sizes):
    c = float(getattr(solution, bound)(*sizes))
    wanted = stats.uniform(-c, 2 * c).var()
    assert np.isclose(float(getattr(solution, variance)(*sizes)), wanted)


def test_second_moment_of_a_relu_is_the_same_for_all_symmetric_distributions():
    for distribution in (stats.norm(0, 1.3), stats.uniform(-2, 4), stats.laplace(0, 0.7)):
        moment = distribution.expect(lambda y: max(0, y) ** 2)
        assert np.isclose(float(solution.relu_second_moment(distribution.var())), moment)


def test_leaky_variance_keeps_the_second_moment():
    y = stats.norm(0, 1.3)
    for a in (0.01, 0.5, 1.0):
        moment = y.expect(lambda y, a=a: max(a * y, y) ** 2)
        assert np.isclose(7 * solution.leaky_kaiming_variance(7, a) * moment, y.var())


# Random weights


@pytest.mark.parametrize(
    ("init", "distribution"),
    [
        ("xavier_normal", stats.norm(0, (2 / 400) ** 0.5)),
        ("xavier_uniform", stats.uniform(-((6 / 400) ** 0.5), 2 * (6 / 400) ** 0.5)),
        ("kaiming_normal", stats.norm(0, (2 / 300) ** 0.5)),
        ("kaiming_uniform", stats.uniform(-((6 / 300) ** 0.5), 2 * (6 / 300) ** 0.5)),
    ],
)
def test_weights_have_their_distribution(rng, init, distribution):
    W = getattr(solution, init)(300, 100, rng)
    assert W.shape == (300, 100)
    assert stats.kstest(W.ravel(), distribution.cdf).pvalue > 1e-3
    wider = distribution.std() * 1.05 * W.ravel() / W.std()
    assert stats.kstest(wider, distribution.cdf).pvalue < 1e-3  # the test can tell 5%


def test_sparse_places_are_equally_likely(rng):
    W = solution.sparse_init(12, 3000, 4, rng)
    assert stats.chisquare((W != 0).sum(axis=1)).pvalue > 1e-3
    pairs = (W != 0).astype(float) @ (W != 0).T
    assert stats.chisquare(pairs[np.triu_indices(12, 1)]).pvalue > 1e-3


# Activation statistics


def scaled(scale):
    return lambda fan_in, fan_out, rng: rng.normal(size=(fan_in, fan_out)) * scale(fan_in)


def test_statistics_follow_the_recursion_of_infinite_width(rng):
    """In a wide net each pre-activation is normal, with n Var(w) E[h²] for its variance."""
    X = rng.normal(size=(300, 500))
    got = solution.activation_statistics(scaled(lambda n: n**-0.5), np.tanh, X, layers=6, rng=rng)
    variance = 1.0
    for mean, std in got[1:]:
        variance = integrate.quad(
            lambda z, v=variance: np.tanh(v**0.5 * z) ** 2 * stats.norm.pdf(z), -9, 9
        )[0]
        assert abs(mean) < 0.02
        assert np.isclose(std, variance**0.5, rtol=0.03)


@pytest.mark.parametrize(
    ("scale", "activation", "printed", "tolerance"),
    [
        (lambda n: 0.01, np.tanh, [0.213081, 0.047551, 0.010630, 0.002378, 0.000532], 0.05),
        (lambda n: 1.0, np.tanh, [0.981879, 0.981649, 0.981601, 0.981755, 0.981614], 0.002),
        (
            lambda n: n**-0.5,
            lambda h: np.maximum(0, h),
            [0.582273, 0.403795, 0.276912, 0.198685, 0.140299],
            0.15,
        ),
        (
            lambda n: (n / 2) ** -0.5,
            lambda h: np.maximum(0, h),
            [0.825232, 0.827835, 0.813855, 0.826902, 0.834092],
            0.15,
        ),
    ],
)
def test_statistics_are_those_of_the_printed_tables(rng, scale, activation, printed, tolerance):
    X = rng.normal(size=(200, 500))
    got = solution.activation_statistics(scaled(scale), activation, X, layers=5, rng=rng)
    assert np.allclose([std for _, std in got[1:]], printed, rtol=tolerance)
