"""Properties of the verdict: what must be accepted, what must be refused, and at what cost."""

import numpy as np
import pytest

from autograder.gradcheck import check_gate, check_gradient, check_layer, check_vjp

rng = np.random.default_rng(5)
X = rng.standard_normal((4, 5))


def tanh_vjp(dy, x):
    return (dy * (1 - np.tanh(x) ** 2),)


def affine_forward(x, W, b):
    return x @ W + b, (x, W)


def affine_backward(dout, cache):
    x, W = cache
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)


AFFINE = rng.standard_normal((4, 3)), rng.standard_normal((3, 2)), rng.standard_normal(2)


class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dz):
        return [dz * self.y, dz * self.x]


def test_result_is_true_exactly_when_right():
    right = check_vjp(np.tanh, tanh_vjp, (X,))
    wrong = check_vjp(np.tanh, lambda dy, x: (dy,), (X,))
    assert (right.ok, right.verdict, bool(right)) == (True, "right", True)
    assert (wrong.ok, wrong.verdict, bool(wrong)) == (False, "wrong", False)


@pytest.mark.parametrize("seed", range(5))
def test_ordinary_function_takes_at_most_four_evaluations(seed):
    assert check_vjp(np.tanh, tanh_vjp, (X,), seed=seed).evaluations <= 4
    assert check_layer(affine_forward, affine_backward, *AFFINE, seed=seed).evaluations <= 4
    assert check_gate(Multiply(), 3.0, -4.0, seed=seed).evaluations <= 4


@pytest.mark.parametrize(
    ("f", "derivative"),
    [
        (lambda x: x**5, lambda x: 5 * x**4),
        (lambda x: 1 / x, lambda x: -1 / x**2),
        (lambda x: np.log(np.abs(x)), lambda x: 1 / x),
        (lambda x: np.sin(10 * x), lambda x: 10 * np.cos(10 * x)),
    ],
    ids=["fifth power", "reciprocal", "logarithm", "sine of 10x"],
)
@pytest.mark.parametrize("seed", range(20))
def test_strongly_curved_function_takes_at_most_four_evaluations(f, derivative, seed):
    x = np.random.default_rng(seed).standard_normal((4, 5))
    result = check_vjp(f, lambda dy, x: (dy * derivative(x),), (x,), seed=seed)
    assert result.ok
    assert result.evaluations <= 4


@pytest.mark.parametrize("seed", range(20))
def test_loss_of_small_slope_takes_at_most_four_evaluations(seed):
    result = check_gradient(lambda x: 500 + np.sum(np.sin(x)), np.cos, X, seed=seed)
    assert result.ok
    assert result.evaluations <= 4


def scaled_bias(influence):
    """An affine map before a normalization: the bias has no influence, or the given small one."""

    def f(x, W, b):
        z = x @ W + b
        return (z - z.mean(axis=0)) ** 3 + influence * b

    def vjp(dy, x, W, b):
        z = x @ W + b
        dz = 3 * dy * (z - z.mean(axis=0)) ** 2
        dz = dz - dz.mean(axis=0)
        return dz @ W.T, x.T @ dz, np.zeros_like(b)

    return f, vjp


@pytest.mark.parametrize("seed", range(10))
def test_argument_without_influence_costs_no_evaluation(seed):
    assert check_vjp(*scaled_bias(0.0), AFFINE, seed=seed).evaluations == 3


@pytest.mark.parametrize("influence", [1e-2, 1e-6, 1e-10])
def test_small_influence_is_not_taken_for_none(influence):
    result = check_vjp(*scaled_bias(influence), AFFINE)
    assert result.verdict == "wrong"
    assert {entry[0] for entry in result.wrong} == {"db"}


def test_same_seed_gives_the_same_slopes():
    a, b = (check_vjp(np.tanh, tanh_vjp, (X,), seed=3) for _ in range(2))
    assert (a.analytic, a.numeric) == (b.analytic, b.numeric)
    assert a.analytic != check_vjp(np.tanh, tanh_vjp, (X,), seed=4).analytic


def test_numeric_slope_lies_within_its_error_of_the_true_one():
    for seed in range(10):
        result = check_vjp(lambda x: np.sin(100 * x), lambda dy, x: (100 * dy * np.cos(100 * x),), (X,), seed=seed)  # fmt: skip # noqa: E501
        assert abs(result.analytic - result.numeric) <= result.error


@pytest.mark.parametrize("relative", [1e-2, 1e-3, 1e-4, 1e-6])
def test_small_error_in_one_entry_is_found_and_located(relative):
    def vjp(dy, x):
        g = tanh_vjp(dy, x)[0]
        g[2, 3] *= 1 + relative
        return (g,)

    result = check_vjp(np.tanh, vjp, (X,))
    assert result.verdict == "wrong"
    assert [entry[:2] for entry in result.wrong] == [("dx", (2, 3))]


def test_guided_relu_is_refused():
    result = check_vjp(lambda x: np.maximum(x, 0), lambda dy, x: (dy * (x > 0) * (dy > 0),), (X,))
    assert result.verdict == "wrong"
    assert "not linear in the upstream" in result.diagnosis


def test_clipped_backward_is_refused_though_common_cotangents_are_small():
    clipped = check_vjp(np.tanh, lambda dy, x: tanh_vjp(np.clip(dy, -10, 10), x), (X,))
    assert clipped.verdict == "wrong"


def test_checker_shares_no_random_stream_with_data_of_the_same_seed():
    """With dy = x the gradient of batch normalization vanishes, and so would the test of it."""
    x = np.random.default_rng(0).standard_normal((8, 3))
    seen = []

    def vjp(dy, x):
        seen.append(dy)
        return tanh_vjp(dy, x)

    check_vjp(np.tanh, vjp, (x,), seed=0)
    assert not np.array_equal(seen[0], x)


def test_kink_is_reported_and_stepped_around():
    result = check_vjp(lambda x: np.maximum(x, 0), lambda dy, x: (dy * (x > 0),), (np.zeros(6),))
    assert result.ok
    assert "kink" in result.notes[0]


def test_tie_that_goes_to_both_sides_is_refused_at_the_tie():
    class Max:
        def forward(self, x, y):
            self.x, self.y = x, y
            return np.maximum(x, y)

        def backward(self, dz):
            return [dz * (self.x >= self.y), dz * (self.y >= self.x)]

    assert check_gate(Max(), 2.0, 1.0).ok
    assert check_gate(Max(), 2.0, 2.0).verdict == "wrong"


def test_piecewise_constant_function_has_gradient_zero():
    x = X + 0.3
    assert check_vjp(np.sign, lambda dy, x: (0 * x,), (x,)).ok
    assert not check_vjp(np.sign, lambda dy, x: (dy,), (x,)).ok


def test_tiny_gradient_beside_a_large_one_is_not_overlooked():
    def f(x, b):
        return np.sin(x) + 1e-12 * b

    point = (X, X[::-1].copy())
    assert check_vjp(f, lambda dy, x, b: (dy * np.cos(x), 1e-12 * dy), point).ok
    assert not check_vjp(f, lambda dy, x, b: (dy * np.cos(x), 0 * b), point).ok
    assert not check_vjp(f, lambda dy, x, b: (dy * np.cos(x), 1.1e-12 * dy), point).ok


@pytest.mark.parametrize("column", [0, 1, 2])
def test_outputs_of_very_different_scales_count_alike(column):
    scale = np.array([1e8, 1.0, 1e-8])

    def vjp(dy, x):
        g = dy * scale * np.cos(x)
        g[:, column] *= 1.01
        return (g,)

    assert not check_vjp(lambda x: scale * np.sin(x), vjp, (X[:, :3].copy(),)).ok


def test_float32_forward_is_accepted_with_a_note_and_still_tests_to_a_percent():
    def f(x):
        return np.tanh(x.astype(np.float32))

    result = check_vjp(f, tanh_vjp, (X,))
    assert result.ok
    assert "float32" in result.notes[0]
    assert not check_vjp(f, lambda dy, x: (1.01 * tanh_vjp(dy, x)[0],), (X,)).ok


def test_float32_backward_of_a_double_forward_is_refused():
    result = check_vjp(np.tanh, lambda dy, x: (tanh_vjp(dy, x)[0].astype(np.float32),), (X,))
    assert result.verdict == "wrong"
    assert "float32" in result.diagnosis


def test_noise_that_hides_the_gradient_is_unresolved_not_right():
    def f(x):
        return 1e12 + np.sin(x)  # its last bit is 1e-4

    result = check_vjp(f, lambda dy, x: (dy * np.cos(x),), (1e-3 * X,))
    assert result.verdict != "wrong"


@pytest.mark.parametrize("seed", range(10))
def test_offset_of_a_million_rejects_nothing_right_and_misses_no_error_of_1e_4(seed):
    def f(x):
        return np.sum(np.sin(x)) + 1e6

    assert check_gradient(f, np.cos, X[0], seed=seed).ok
    assert not check_gradient(f, lambda x: 1.0001 * np.cos(x), X[0], seed=seed).ok


def test_gradient_wrong_at_exact_zeros_of_a_smooth_function_is_refused():
    x = X.copy()
    x[0] = 0
    assert check_vjp(np.sin, lambda dy, x: (dy * np.cos(x),), (x,)).ok
    assert not check_vjp(np.sin, lambda dy, x: (dy * np.cos(x) * (x != 0),), (x,)).ok


def test_function_that_ends_close_by_is_resolved():
    def log(x):
        if np.any(x <= 0):
            raise ValueError("log of a negative number")
        return np.log(x)

    assert check_vjp(log, lambda dy, x: (dy / x,), (np.array([1e-9, 1.0, 2.0]),)).ok


def test_search_finds_one_wrong_entry_among_many():
    w = np.random.default_rng(0).standard_normal(5_000)

    def grad(w):
        g = 4 * w * w * w
        g[1_234] *= 1.01
        return g

    result = check_gradient(lambda w: np.sum(w * w * w * w), grad, w)
    assert [entry[:2] for entry in result.wrong] == [("dw", (1_234,))]


def test_influence_on_a_small_output_is_seen_beside_a_large_one():
    def f(x, b):
        return np.stack([1e8 * np.cos(x), 1e-8 * b])

    def vjp(dy, x, b):
        return -1e8 * dy[0] * np.sin(x), 1e-8 * dy[1]

    point = (X[0], X[1])
    assert check_vjp(f, vjp, point).ok
    assert not check_vjp(f, lambda dy, x, b: (vjp(dy, x, b)[0], 0 * b), point).ok


@pytest.mark.parametrize("size", [1e-250, 1e-200, 1e200])
def test_gradients_whose_squares_overflow_or_vanish_are_judged(size):
    def f(x):
        return size * np.sin(x)

    assert check_vjp(f, lambda dy, x: (dy * size * np.cos(x),), (X,)).ok
    assert not check_vjp(f, lambda dy, x: (dy * size * np.cos(x) * 1.01,), (X,)).ok
