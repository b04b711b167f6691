"""The solutions of assignment 6 against SciPy, SymPy and exhaustive enumeration."""

import itertools
import statistics

import numpy as np
import pytest
import sympy
import sympy.stats
from scipy import ndimage, signal, stats

from autograder.reference import load

solution = load("06-regularization")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# Penalties and averages


@pytest.mark.parametrize(
    ("name", "term"), [("l2_penalty", lambda w: w**2), ("l1_penalty", lambda w: sympy.Abs(w))]
)
def test_gradient_of_a_penalty_is_that_of_sympy(rng, name, term):
    W = rng.normal(size=(2, 3))
    symbols = sympy.symbols("w:6", real=True)
    penalty = 0.3 * sum(term(w) for w in symbols)
    at = dict(zip(symbols, W.ravel(), strict=True))
    value, gradient = getattr(solution, name)(W, 0.3)
    assert np.isclose(value, float(penalty.subs(at)))
    wanted = [float(sympy.diff(penalty, w).subs(at)) for w in symbols]
    assert np.allclose(gradient.ravel(), wanted)


def test_slope_of_the_absolute_value_at_zero_is_between_those_on_either_side():
    assert np.array_equal(solution.l1_penalty(np.zeros((2, 1)), 0.5)[1], [[0], [0]])


def test_ensemble_averages_as_statistics_does(rng):
    probs = rng.dirichlet([0.5] * 4, size=(5, 30))
    for n, label in enumerate(solution.ensemble_predict(probs)):
        means = [statistics.fmean(probs[:, n, c]) for c in range(4)]
        assert means[label] == max(means)


@pytest.mark.parametrize("decay", [0.3, 0.995])
def test_polyak_average_is_a_filter_that_has_settled_on_the_first_value(rng, decay):
    history = rng.normal(size=(8, 3))
    b, a = [1 - decay], [1, -decay]
    settled = signal.lfilter_zi(b, a)[:, None] * history[:1]
    filtered, _ = signal.lfilter(b, a, history, axis=0, zi=settled)
    assert np.allclose(solution.polyak_average(list(history), decay), filtered[-1])


@pytest.mark.parametrize("T", [1, 4, 25])
def test_cyclic_cosine_is_the_falling_half_of_a_hann_window(T):
    falling = signal.windows.hann(2 * T, sym=False)[T:]
    rates = [solution.cyclic_cosine(step, T, 0.3) for step in range(3 * T)]
    assert np.allclose(rates, 0.3 * np.tile(falling, 3))


# Dropout


def test_expected_activation_is_that_of_sympy(rng):
    w, x, p = rng.normal(size=3), rng.normal(size=3), sympy.Rational(3, 10)
    masks = [sympy.stats.Bernoulli(f"m{i}", p) for i in range(3)]
    activation = sum(a * m * b for a, m, b in zip(w, masks, x, strict=True))
    wanted = float(sympy.stats.E(activation))
    assert np.isclose(solution.expected_activation(w, x, 0.3), wanted)
    assert np.isclose(w @ solution.vanilla_dropout_predict(x, 0.3), wanted)


@pytest.mark.parametrize("p", [0.25, 0.9])
def test_number_of_kept_units_is_binomial(rng, p):
    _, mask = solution.dropout_forward(np.ones((8000, 3)), p, rng)
    assert stats.binomtest(int(np.sum(mask > 0)), mask.size, p).pvalue > 1e-3
    counts = np.bincount(np.sum(mask > 0, axis=1), minlength=4)
    assert stats.chisquare(counts, 8000 * stats.binom(3, p).pmf(range(4))).pvalue > 1e-3


def test_units_are_dropped_independently_of_their_neighbors(rng):
    _, mask = solution.dropout_forward(np.ones((3000, 2)), 0.4, rng)
    for first, second in ((mask[:, 0], mask[:, 1]), (mask[1:, 0], mask[:-1, 0])):
        _, pairs = stats.contingency.crosstab(first > 0, second > 0)
        assert stats.chi2_contingency(pairs).pvalue > 1e-3


def test_scores_of_the_net_come_up_as_often_as_their_masks(rng):
    """Two units in each hidden layer: 16 masks, each with its probability, and its score."""
    p, X = 0.6, np.array([[0.7, -1.2]])
    sizes = {"W1": (2, 2), "b1": (2,), "W2": (2, 2), "b2": (2,), "W3": (2, 1), "b3": (1,)}
    params = {name: rng.uniform(0.5, 1.5, shape) for name, shape in sizes.items()}
    probability = {}
    for bits in itertools.product((0, 1), repeat=4):
        mask = np.array(bits) / p
        h = mask[:2] * np.maximum(0, X[0] @ params["W1"] + params["b1"])
        h = mask[2:] * np.maximum(0, h @ params["W2"] + params["b2"])
        score = round(float((h @ params["W3"] + params["b3"])[0]), 9)
        chance = p ** sum(bits) * (1 - p) ** (4 - sum(bits))
        probability[score] = probability.get(score, 0) + chance
    scores = solution.dropout_net(np.repeat(X, 5000, axis=0), params, p, rng)
    found, counts = np.unique(np.round(scores, 9), return_counts=True)
    assert list(found) == sorted(probability)
    expected = 5000 * np.array([probability[score] for score in found])
    assert stats.chisquare(counts, expected).pvalue > 1e-3


def test_prediction_is_the_mean_over_the_masks_where_no_relu_bends(rng):
    sizes = {"W1": (2, 3), "b1": (3,), "W2": (3, 2), "b2": (2,), "W3": (2, 2), "b3": (2,)}
    params = {name: rng.uniform(0.1, 1, shape) for name, shape in sizes.items()}
    X = rng.uniform(0.1, 1, (1, 2))
    scores = solution.dropout_net(np.repeat(X, 40000, axis=0), params, 0.5, rng)
    error = scores.std(axis=0) / 200
    assert np.all(np.abs(scores.mean(axis=0) - solution.dropout_predict(X, params)) < 4 * error)


# Augmentation


def test_flip_is_the_reflection_of_ndimage(rng):
    images = rng.uniform(size=(2, 3, 5, 2))
    reflected = ndimage.affine_transform(
        images, np.diag([1, 1, -1, 1]), offset=(0, 0, 4, 0), order=0
    )
    assert np.array_equal(solution.horizontal_flip(images), reflected)


def test_places_of_random_crops_are_uniform(rng):
    image = np.arange(30.0).reshape(5, 6, 1)
    corners = [int(solution.random_crop(image, 3, rng)[0, 0, 0]) for _ in range(6000)]
    found, counts = np.unique(corners, return_counts=True)
    assert list(found) == [6 * row + column for row in range(3) for column in range(4)]
    assert stats.chisquare(counts).pvalue > 1e-3


def test_ten_crops_stand_symmetrically(rng):
    """The crops of the mirrored or overturned image are those of the image, treated alike."""

    def in_order(crops):
        return sorted(crop.tolist() for crop in crops)

    image = rng.uniform(size=(7, 9, 3))
    crops = solution.ten_crop(image, 3)
    assert in_order(solution.ten_crop(image[:, ::-1], 3)) == in_order(crops)
    assert in_order(solution.ten_crop(image[::-1], 3)) == in_order(crops[:, ::-1])
    centers = [np.argwhere(np.all(image == crop[1, 1], axis=2))[0].tolist() for crop in crops]
    assert sorted(centers) == sorted(2 * [[1, 1], [1, 7], [5, 1], [5, 7], [3, 4]])


def test_jitter_is_normal_with_the_covariance_squared(rng):
    images = rng.normal(size=(4000, 1, 2, 3)) @ rng.normal(size=(3, 3)) + 5
    offsets = (solution.color_jitter_pca(images, 0.2, rng) - images)[:, 0, 0]
    covariance = np.cov(images.reshape(-1, 3), rowvar=False)
    wanted = stats.multivariate_normal(np.zeros(3), 0.04 * covariance @ covariance)
    distances = -2 * (wanted.logpdf(offsets) - wanted.logpdf(np.zeros(3)))
    assert stats.kstest(distances, stats.chi2(3).cdf).pvalue > 1e-3
    assert stats.kstest(1.1 * distances, stats.chi2(3).cdf).pvalue < 1e-3  # it can tell 10%


# Early stopping


@pytest.mark.parametrize("patience", [1, 2, 3])
def test_early_stopping_by_its_definition_on_all_short_runs(patience):
    for losses in itertools.product((0, 1, 2), repeat=7):
        best = min(losses)
        for start in range(1, len(losses) - patience + 1):
            if min(losses[start : start + patience]) >= min(losses[:start]):
                best = min(losses[:start])
                break
        assert solution.early_stopping(losses, patience) == losses.index(best)
