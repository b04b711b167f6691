"""The solutions of assignment 9 against SciPy's updates and minimizers, SymPy and mpmath."""

import mpmath
import numpy as np
import pytest
import sympy
from scipy import optimize

from autograder.reference import load
from autograder.suites.minimizers import (
    himmelblau,
    quadratic,
    rosenbrock,
    sphere,
    steep,
)

solution = load("09-quasi-newton")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def definite(rng, n):
    root = rng.normal(size=(n, n))
    return root @ root.T + np.eye(n) / 2


def a_pair(rng, n):
    p = rng.normal(size=n)
    return p, definite(rng, n) @ p


def scipy_update(strategy, kind, matrix, p, q, **options):
    """What SciPy's quasi-Newton strategy makes of a matrix."""
    updater = strategy(init_scale=matrix, **options)
    updater.initialize(len(p), kind)
    updater.update(p, q)
    return updater.get_matrix()


@pytest.mark.parametrize("n", [2, 6])
def test_updates_of_the_inverse_are_those_of_scipy(rng, n):
    B, (p, q) = definite(rng, n), a_pair(rng, n)
    want = scipy_update(optimize.BFGS, "inv_hess", B, p, q)
    assert np.allclose(solution.bfgs_update(B, p, q), want, rtol=1e-9)
    want = scipy_update(optimize.SR1, "inv_hess", B, p, q)
    assert np.allclose(solution.sr1_update(B, p, q), want, rtol=1e-9)


@pytest.mark.parametrize("n", [2, 6])
def test_update_of_the_hessian_is_that_of_scipy(rng, n):
    H, (p, q) = definite(rng, n), a_pair(rng, n)
    want = scipy_update(optimize.BFGS, "hess", H, p, q)
    assert np.allclose(solution.bfgs_update_hessian(H, p, q), want, rtol=1e-9)


def test_dfp_is_scipys_bfgs_of_the_hessian_with_p_and_q_exchanged(rng):
    B, (p, q) = definite(rng, 5), a_pair(rng, 5)
    want = scipy_update(optimize.BFGS, "hess", B, q, p)
    assert np.allclose(solution.dfp_update(B, p, q), want, rtol=1e-9)


def test_the_two_forms_of_bfgs_are_inverse_to_each_other(rng):
    H, (p, q) = definite(rng, 5), a_pair(rng, 5)
    B = solution.bfgs_update(np.linalg.inv(H), p, q)
    assert np.allclose(B @ solution.bfgs_update_hessian(H, p, q), np.eye(5), atol=1e-8)


def test_scipys_sr1_skips_where_the_solution_does(rng):
    B, q = definite(rng, 3), rng.normal(size=3)
    sideways = np.cross(q, [1.0, 0.0, 0.0])
    for tilt, skips in ((1e-10, True), (1e-6, False), (-1e-6, False)):
        p = B @ q + sideways + tilt * q
        got = solution.sr1_update(B, p, q)
        want = scipy_update(optimize.SR1, "inv_hess", B, p, q)
        assert np.allclose(got, B) == np.allclose(want, B) == skips


def test_sherman_morrison_is_the_inverse_in_symbols():
    A = sympy.Matrix([[2, 1], [sympy.Rational(1, 2), 3]])
    u, v = sympy.Matrix(sympy.symbols("u:2")), sympy.Matrix(sympy.symbols("v:2"))
    inverse = sympy.lambdify([[*u, *v]], (A + u * v.T).inv())
    got = solution.sherman_morrison(
        np.array(A.inv(), dtype=float), np.array([0.3, -2.0]), np.array([1.5, 0.7])
    )
    assert np.allclose(got, inverse([0.3, -2.0, 1.5, 0.7]), rtol=1e-12)


def test_newton_step_goes_to_where_scipy_finds_the_root_of_the_linear_model(rng):
    H, center = definite(rng, 4), rng.normal(size=4)
    want = optimize.root(lambda x: H @ (x - center), np.zeros(4)).x
    got = solution.newton_step(np.zeros(4), lambda x: H @ (x - center), lambda x: H)
    assert np.allclose(got, want, atol=1e-8)


@pytest.mark.parametrize(
    ("f", "a", "b"),
    [
        (lambda x: (x - 2) ** 2, 0, 5),
        (lambda x: np.exp(x) - 3 * x, -2, 4),
        (lambda x: x + 4 / x, 0.1, 9),
        (lambda x: np.cosh(x + 30), -31, -29.5),
    ],
)
def test_golden_section_is_that_of_scipy(f, a, b):
    want = optimize.minimize_scalar(f, bounds=(a, b), method="bounded", options={"xatol": 1e-9}).x
    assert abs(solution.golden_section(f, a, b, 1e-6) - want) <= 1e-6


@pytest.mark.parametrize("tol", [1e-2, 1e-6])
def test_golden_section_costs_one_evaluation_a_step(tol):
    seen = []
    solution.golden_section(lambda x: seen.append(x) or (x - 2) ** 2, 0, 5, tol)
    assert len(seen) == 2 + np.ceil(np.log(5 / tol) / np.log((1 + 5**0.5) / 2))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_direction_is_that_of_scipys_product(rng, count):
    pairs, g = [a_pair(rng, 4) for _ in range(count)], rng.normal(size=4)
    p, q = pairs[-1]
    root = np.sqrt(q @ p / (q @ q))  # SciPy starts from I: measure x in units in which B₀ is I
    P, Q = (np.array(rows) for rows in zip(*pairs, strict=True))
    product = optimize.LbfgsInvHessProduct(P / root, Q * root)
    assert np.allclose(solution.lbfgs_direction(g, pairs), -root * (product @ (root * g)))


PROBLEMS = {
    "Rosenbrock": lambda rng: rosenbrock(),
    "Himmelblau": lambda rng: himmelblau(),
    "condition 1e4": lambda rng: quadratic(rng, 6, 1e4),
    "condition 100 in 60 dimensions": lambda rng: quadratic(rng, 60, 100.0, -1.5),
    "steep": lambda rng: steep(20),
    "sphere": lambda rng: sphere(np.ones(3)),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_gradients_of_the_problems_are_right(rng, name):
    problem = PROBLEMS[name](rng)
    numeric = optimize.approx_fprime(problem.start, problem.f, 1e-7)
    assert np.allclose(numeric, problem.gradient(problem.start), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("method", ["bfgs", "lbfgs"])
def test_loops_arrive_at_values_as_low_as_scipys(rng, name, method):
    problem = PROBLEMS[name](rng)
    scipys = {"bfgs": "BFGS", "lbfgs": "L-BFGS-B"}[method]
    want = optimize.minimize(problem.f, problem.start, jac=problem.gradient, method=scipys)
    got = getattr(solution, method)(problem.f, problem.gradient, problem.start)
    assert got["fun"] <= want.fun + 1e-8
    assert problem.steepness(got["x"]) <= 1e-6
    assert len(got["path"]) == got["iterations"] + 1


def test_rosenbrock_in_ten_dimensions_ends_where_the_gradient_vanishes():
    start = np.tile([-1.2, 1.0], 5)  # there is a second minimum, of value 3.99
    for method in (solution.bfgs, solution.lbfgs):
        result = method(optimize.rosen, optimize.rosen_der, start)
        assert np.sqrt(np.sum(optimize.rosen_der(result["x"]) ** 2)) <= 1e-6


def test_bounty_is_the_algebra_in_symbols():
    """On a symbolic B, step by step, from the definitions with H = B⁻¹."""
    B = sympy.Matrix([[2, sympy.Rational(1, 2)], [sympy.Rational(1, 2), 1]])
    p, q = sympy.Matrix(sympy.symbols("p:2")), sympy.Matrix(sympy.symbols("q:2"))
    H, qp = B.inv(), (q.T * p)[0]
    D_inverse = (H + q * q.T / qp).inv()
    below = (p.T * H * p - p.T * H * D_inverse * H * p)[0]
    updated = (H - H * p * p.T * H / (p.T * H * p)[0] + q * q.T / qp).inv()
    steps = {
        "D_inverse": D_inverse,
        "D_inverse_H_p": D_inverse * H * p,
        "denominator": below,
        "assembled_update": updated,
    }
    for numbers in ([0.7, -0.4, 1.9, 0.3], [0.7, -0.4, -0.3, 0.6], [1.0, 2.0, 0.5, 3.0]):
        arguments = np.array(B, dtype=float), np.array(numbers[:2]), np.array(numbers[2:])
        for name, expression in steps.items():
            want = sympy.lambdify([[*p, *q]], expression)(numbers)
            assert np.allclose(np.ravel(getattr(solution, name)(*arguments)), np.ravel(want))


def test_bounty_keeps_all_digits_where_b_is_nearly_singular(rng):
    axes, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    B = axes * [1e-15, 0.7, 1.0, 1.5] @ axes.T
    B, (p, q) = (B + B.T) / 2, a_pair(rng, 4)
    with mpmath.workdps(80):
        exact_B, exact_q = mpmath.matrix(B.tolist()), mpmath.matrix(q.tolist())
        D = exact_B**-1 + exact_q * exact_q.T / mpmath.fdot(p.tolist(), q.tolist())
        want = np.array((D**-1).tolist(), dtype=float)
    assert np.allclose(solution.D_inverse(B, p, q), want, rtol=0, atol=1e-14)
    inverted = np.linalg.inv(np.linalg.inv(B) + np.outer(q, q) / (q @ p))
    assert not np.allclose(inverted, want, rtol=0, atol=1e-6)
