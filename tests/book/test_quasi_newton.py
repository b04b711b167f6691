"""The methods behind the experiments of chapter 9 are those that the assignment asks for."""

import numpy as np
import pytest
from newton_pictures import descend, golden_brackets
from quasi_newton import (
    CLASSICS,
    Dense,
    Limited,
    bfgs_weight,
    dfp_weight,
    minimize,
    nearest,
    softmax_regression,
    sr1_weight,
    wolfe_step,
)

from autograder.reference import load

reference = load("09-quasi-newton")
UPDATES = {
    "sr1_update": sr1_weight,
    "dfp_update": dfp_weight,
    "bfgs_update": bfgs_weight,
}
PICTURED = np.array([[3.05, -4.59], [-4.59, 8.35]])  # the Hessian of the first surface


def random_pair(seed: int, size: int = 4):
    rng = np.random.default_rng(seed)
    A, (p, q) = rng.normal(size=(size, size)), rng.normal(size=(2, size))
    return A @ A.T + np.eye(size), p, q if q @ p > 0 else -q


def numerical_gradient(f, x, h=1e-6):
    return np.array([(f(x + e) - f(x - e)) / (2 * h) for e in h * np.eye(len(x))])


@pytest.mark.parametrize("name", UPDATES)
@pytest.mark.parametrize("seed", range(5))
def test_one_formula_gives_each_update_of_the_reference(name, seed):
    B, p, q = random_pair(seed)
    expected = getattr(reference, name)(B, p, q)
    np.testing.assert_allclose(nearest(B, p, q, UPDATES[name](B, p, q)), expected, rtol=1e-6)


@pytest.mark.parametrize("count", [0, 1, 4])
def test_the_recursion_gives_the_direction_of_the_two_loops(count):
    pairs = [random_pair(seed)[1:] for seed in range(count)]
    rule, g = Limited(10), np.random.default_rng(9).normal(size=4)
    for pair in pairs:
        rule.learn(*pair)
    np.testing.assert_allclose(rule.direction(g), reference.lbfgs_direction(g, pairs), rtol=1e-9)


def test_the_oldest_pairs_are_forgotten():
    rule = Limited(2)
    for seed in range(5):
        rule.learn(*random_pair(seed)[1:])
    assert [p[0] for p, _ in rule.pairs] == [random_pair(seed)[1][0] for seed in (3, 4)]


@pytest.mark.parametrize("name", CLASSICS)
def test_gradients_of_the_classic_functions(name):
    f, grad, x0 = CLASSICS[name]
    x = x0 + np.random.default_rng(0).normal(size=len(x0))
    np.testing.assert_allclose(grad(x), numerical_gradient(f, x), rtol=1e-5, atol=1e-3)


@pytest.mark.parametrize("name", CLASSICS)
@pytest.mark.parametrize("rule", [lambda n: Dense(n, bfgs_weight), lambda n: Limited(10)])
def test_the_loops_end_at_a_minimum(name, rule):
    f, grad, x0 = CLASSICS[name]
    end = minimize(f, grad, x0, rule(len(x0)))[-1]
    assert np.linalg.norm(grad(end)) <= 1e-6
    assert f(end) < 1e-8


def test_a_length_satisfies_both_conditions_of_wolfe():
    f, grad, x0 = CLASSICS["Wood"]
    g = grad(x0)
    length = wolfe_step(f, grad, x0, -g)
    assert f(x0 - length * g) <= f(x0) - 1e-4 * length * (g @ g)
    assert grad(x0 - length * g) @ -g >= -0.9 * (g @ g)


def test_gradient_of_softmax_regression():
    rng = np.random.default_rng(0)
    X, y, theta = rng.normal(size=(9, 4)), rng.integers(3, size=9), rng.normal(size=12)
    numeric = numerical_gradient(lambda t: softmax_regression(t, X, y, 0.3)[0], theta)
    np.testing.assert_allclose(softmax_regression(theta, X, y, 0.3)[1], numeric, atol=1e-8)


def test_the_pictured_bfgs_learns_the_hessian_of_the_bowl():
    path, matrices = descend((-1.9, 0.6), "bfgs", 8)
    assert np.linalg.norm(path[-1]) < 1e-6
    np.testing.assert_allclose(matrices[6] @ PICTURED, np.eye(2), atol=0.05)


def test_the_pictured_brackets_agree_with_the_search_of_the_reference():
    def f(x):
        return x - np.log(x)

    x1, _, _, x3 = golden_brackets(f, 0.1, 4.1, 30)[-1]
    assert x1 <= reference.golden_section(f, 0.1, 4.1, tol=1e-6) + 1e-5 <= x3 + 2e-5
