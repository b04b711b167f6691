"""Assignment 1: the solutions against mpmath, SymPy, SciPy and ONNX, and degenerate answers."""

import hashlib
import itertools
import statistics

import mpmath
import numpy as np
import pytest
import scipy.optimize
import scipy.special
import scipy.stats
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

from autograder.bank import judge_locally, stub
from autograder.gradcheck import check_gradient
from autograder.notebook import SOLUTIONS, code_cells
from autograder.reference import load, namespace
from autograder.student import LocalStudent
from autograder.suite import load_suite

STEM = "01-review"
DATA = SOLUTIONS / STEM
solution = load(STEM)
suite = load_suite(STEM)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# ----------------------------------------------------------------------------------- the losses


def test_scores_are_gemm_of_onnx(rng):
    X, W, b = rng.normal(size=(5, 3)), rng.normal(size=(3, 4)), rng.normal(size=4)
    assert np.allclose(solution.linear_scores(X, W, b), onnx_value("Gemm", X, W, b), rtol=1e-14)


def onnx_value(operator, *inputs):
    """Value of one ONNX operator, by ONNX's own reference; integers are labels."""
    names = [f"i{k}" for k in range(len(inputs))]
    kinds = [TensorProto.INT64 if a.dtype.kind == "i" else TensorProto.DOUBLE for a in inputs]
    infos = [
        helper.make_tensor_value_info(name, kind, value.shape)
        for name, kind, value in zip(names, kinds, inputs, strict=True)
    ]
    out = helper.make_tensor_value_info("out", TensorProto.DOUBLE, None)
    node = helper.make_node(operator, names, ["out"])
    model = helper.make_model(helper.make_graph([node], "one", infos, [out]))
    return ReferenceEvaluator(model).run(None, dict(zip(names, inputs, strict=True)))[0]


def test_softmax_loss_is_that_of_onnx(rng):
    scores, y = 3 * rng.normal(size=(6, 4)), rng.integers(0, 4, size=6)
    got, _ = solution.softmax_loss(scores, y)
    assert np.isclose(got, onnx_value("SoftmaxCrossEntropyLoss", scores, y), rtol=1e-6)


@pytest.mark.parametrize("scale", [1, 30, 1e4])
def test_softmax_loss_and_gradient_are_right_to_all_digits(rng, scale):
    scores, y = scale * rng.uniform(-1, 1, size=(5, 3)), rng.integers(0, 3, size=5)
    loss, dscores = solution.softmax_loss(scores, y)
    with mpmath.workdps(60):  # of whatever exponent
        exps = [[mpmath.exp(mpmath.mpf(s)) for s in row] for row in scores]
        p = [[e / mpmath.fsum(row) for e in row] for row in exps]
        want = -mpmath.fsum(mpmath.log(p[i][y[i]]) for i in range(5)) / 5
        dwant = [[float((p[i][j] - (j == y[i])) / 5) for j in range(3)] for i in range(5)]
    assert np.isclose(loss, float(want), rtol=1e-14)
    assert np.allclose(dscores, dwant, rtol=1e-12, atol=1e-16)


def differentiated(expression, symbols, values):
    """Value of a SymPy expression and of its derivatives by the symbols, at these values."""
    at = dict(zip(symbols, values, strict=True))
    partials = [sympy.diff(expression, symbol) for symbol in symbols]
    return float(expression.subs(at)), [float(partial.subs(at)) for partial in partials]


def test_hinge_loss_is_the_symbolic_one(rng):
    symbols = sympy.symbols("s0:12", real=True)
    s, y = np.array(symbols).reshape(3, 4), [2, 0, 3]
    for margin in (1.0, 0.25):
        terms = [
            sympy.Max(0, s[i, j] - s[i, y[i]] + margin)
            for i, j in itertools.product(range(3), range(4))
            if j != y[i]
        ]
        values = rng.normal(size=12)
        want, dwant = differentiated(sympy.Add(*terms) / 3, symbols, values)
        loss, dscores = solution.svm_loss(values.reshape(3, 4), np.array(y), margin)
        assert np.isclose(loss, want, rtol=1e-14)
        assert np.allclose(dscores.ravel(), dwant, atol=1e-14)


def test_hinge_gradient_is_zero_where_the_margin_is_met():
    _, dscores = solution.svm_loss(np.array([[1.0, 0.0, 2.0, 0.0]]), np.array([0]))
    assert np.array_equal(dscores, [[-1, 0, 1, 0]])


@pytest.mark.parametrize("scale", [1, 30, 40, 1e3])
def test_logistic_loss_is_that_of_scipy_and_its_gradient_right_to_all_digits(rng, scale):
    w, X = np.array([scale, 0.0]), rng.uniform(-1, 1, size=(8, 2))
    y = np.arange(8) % 2
    loss, dw = solution.logistic_loss(w, X, y)
    z = X @ w
    want = -np.mean(scipy.special.log_expit(np.where(y == 1, z, -z)))
    assert np.isclose(loss, want, rtol=1e-13)
    with mpmath.workdps(60):
        p = [1 / (1 + mpmath.exp(-mpmath.mpf(value))) for value in z]
        errors = np.array([float(q - int(t)) for q, t in zip(p, y, strict=True)])
    assert np.allclose(dw, np.mean(errors[:, None] * X, axis=0), rtol=1e-12)


def test_regularized_loss_is_the_symbolic_one(rng):
    symbols = sympy.symbols("w0:6", real=True)
    W, reg = np.array(symbols).reshape(2, 3), 0.3
    X, y = rng.normal(size=(2, 2)), [1, 2]
    scores = X @ W
    data = [sympy.log(sum(sympy.exp(s) for s in scores[i])) - scores[i, y[i]] for i in range(2)]
    full = sympy.Add(*data) / 2 + reg * sum(symbol**2 for symbol in symbols)
    values = rng.normal(size=6)
    want, dwant = differentiated(full, symbols, values)
    loss, dW = solution.regularized_loss(values.reshape(2, 3), X, np.array(y), reg)
    assert np.isclose(loss, want, rtol=1e-13)
    assert np.allclose(dW.ravel(), dwant, rtol=1e-12)


def test_every_gradient_is_that_of_its_loss(rng):
    scores, y = 2 * rng.normal(size=(5, 4)), rng.integers(0, 4, size=5)
    W, w, X = rng.normal(size=(3, 4)), rng.normal(size=3), rng.normal(size=(5, 3))
    for function, x in [
        (lambda s: solution.softmax_loss(s, y), scores),
        (lambda s: solution.svm_loss(s, y, 0.7), scores),
        (lambda w: solution.logistic_loss(w, X, y % 2), w),
        (lambda W: solution.regularized_loss(W, X, y, 0.2), W),
    ]:
        assert check_gradient(lambda x, f=function: f(x)[0], lambda x, f=function: f(x)[1], x)


# -------------------------------------------------------------------------- the two regressions


@pytest.mark.parametrize(("N", "D"), [(12, 4), (3, 6)])
def test_ridge_finds_the_minimum_that_scipy_finds(rng, N, D):
    X, y, lam = rng.normal(size=(N, D)), rng.normal(size=N), 0.3
    found = scipy.optimize.minimize(
        lambda w: np.mean((X @ w - y) ** 2) + lam * w @ w, np.zeros(D), method="BFGS", tol=1e-10
    )
    assert np.allclose(solution.ridge_fit(X, y, lam), found.x, atol=1e-6)


def test_lasso_finds_the_minimum_that_scipy_finds(rng):
    X, y = rng.normal(size=(20, 5)), 2 * rng.normal(size=20)
    for lam in (0.0, 0.1, 0.5):

        def objective(uv, lam=lam):  # w = u - v with u, v >= 0 makes it smooth
            residual = X @ (uv[:5] - uv[5:]) - y
            slope = X.T @ residual / 20
            return residual @ residual / 40 + lam * uv.sum(), np.append(slope, -slope) + lam

        found = scipy.optimize.minimize(
            objective,
            np.full(10, 0.1),
            jac=True,
            bounds=[(0, None)] * 10,
            options={"ftol": 1e-15, "gtol": 1e-10},
        )
        w = solution.lasso_fit(X, y, lam)
        assert np.allclose(w, found.x[:5] - found.x[5:], atol=1e-5)


def test_lasso_satisfies_its_optimality_conditions(rng):
    X, y = rng.normal(size=(15, 6)), rng.normal(size=15)
    lam = 0.3 * np.abs(X.T @ y / 15).max()
    w = solution.lasso_fit(X, y, lam, steps=3000)
    slope = X.T @ (y - X @ w) / 15
    assert 0 < np.sum(w == 0) < 6
    assert np.allclose(slope[w != 0], lam * np.sign(w[w != 0]), atol=1e-9)
    assert np.all(np.abs(slope) <= lam + 1e-9)


# --------------------------------------------------------------------------------- the estimators


def test_most_likely_normal_distribution_is_the_one_that_scipy_fits(rng):
    x = rng.normal(3, 2, size=9)
    mean, std = scipy.stats.norm.fit(x)
    assert np.allclose(solution.gaussian_mle(x), (mean, std**2), rtol=1e-13)
    assert np.isclose(solution.unbiased_variance(x), statistics.variance(x.tolist()), rtol=1e-13)


@pytest.mark.parametrize("N", [2, 3, 4])
def test_one_variance_is_biased_by_one_minus_one_over_n_and_the_other_is_not(N):
    population = [0.0, 1.0, 5.0]
    variance = np.var(population)
    samples = [np.array(sample) for sample in itertools.product(population, repeat=N)]
    biased = np.mean([solution.gaussian_mle(x)[1] for x in samples])
    unbiased = np.mean([solution.unbiased_variance(x) for x in samples])
    assert np.isclose(biased, (1 - 1 / N) * variance, rtol=1e-12)
    assert np.isclose(unbiased, variance, rtol=1e-12)


# ------------------------------------------------------------------------ search and gradients


def test_random_search_keeps_the_best_of_normal_draws(rng):
    draws = []

    def loss(W):
        draws.append(W)
        return np.sum(W**2)

    W, best = solution.random_search(loss, (40, 5), 50, rng, scale=0.2)
    assert len(draws) == 50
    assert best == min(np.sum(draw**2) for draw in draws) == np.sum(W**2)
    assert scipy.stats.kstest(np.ravel(draws) / 0.2, "norm").pvalue > 1e-6


def test_numerical_gradient_is_the_difference_quotient_in_exact_arithmetic(rng):
    x = rng.normal(size=(2, 3))
    for h in (0.1, 1e-5):
        got = solution.numerical_gradient(lambda x: np.exp(np.sum(np.sin(x))), x, h)
        for i in np.ndindex(x.shape):
            with mpmath.workdps(40):
                others = mpmath.fsum(mpmath.sin(v) for j, v in np.ndenumerate(x) if j != i)
                up, down = (
                    mpmath.exp(others + mpmath.sin(mpmath.mpf(x[i]) + s * mpmath.mpf(h)))
                    for s in (1, -1)
                )
                want = float((up - down) / (2 * mpmath.mpf(h)))
            assert np.isclose(got[i], want, rtol=1e-9)


def test_gradient_check_sees_one_wrong_entry_and_no_error_in_two_zeros():
    x = np.array([[5.0, 3.0], [1.0, 2.0]])

    def f(x):
        return x[0, 0] ** 2 + x[0, 1] ** 2

    right = np.array([[10.0, 6.0], [0.0, 0.0]])
    assert solution.gradient_check(f, x, right) < 1e-8
    wrong = right + np.array([[0, 0.6], [0, 0]])
    assert np.isclose(solution.gradient_check(f, x, wrong), 0.6 / 12.6, rtol=1e-6)


def test_sgd_on_a_quadratic_is_the_known_power(rng):
    w = solution.sgd(lambda w, X, y: (0.0, 2 * w), *quadratic(rng), 0.1, 2, 3, rng)
    assert np.allclose(w, np.array([1.0, -3.0]) * (1 - 0.2) ** (3 * 3))


def quadratic(rng):
    """Start, X and y of five examples that a quadratic loss does not look at."""
    return np.array([1.0, -3.0]), rng.normal(size=(5, 2)), np.zeros(5)


def test_sgd_visits_every_example_once_an_epoch(rng):
    X, seen = np.arange(7.0)[:, None], []

    def loss_grad(w, X_batch, y_batch):
        assert np.array_equal(X_batch[:, 0], y_batch)
        seen.append(y_batch)
        return 0.0, 0 * w

    solution.sgd(loss_grad, np.zeros(1), X, np.arange(7.0), 0.1, 3, 4, rng)
    assert [len(batch) for batch in seen] == [3, 3, 1] * 4
    epochs = np.concatenate(seen).reshape(4, 7)
    assert np.array_equal(np.sort(epochs), np.tile(np.arange(7), (4, 1)))
    assert len({tuple(epoch) for epoch in epochs}) == 4


# ---------------------------------------------------------------------------------- the digits


def test_digits_are_whole_and_as_their_text_says():
    path = DATA / "digits.npz"
    text = (DATA / "digits.txt").read_text()
    assert hashlib.sha256(path.read_bytes()).hexdigest() in text
    assert "CC BY 4.0" in text
    digits = np.load(path)
    images, labels = digits["images"], digits["labels"]
    assert images.shape == (1797, 8, 8)
    assert images.dtype == labels.dtype == np.uint8
    assert (images.min(), images.max()) == (0, 16)
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


# --------------------------------------------------------------------------- the visible checks


@pytest.mark.parametrize("exercise", suite.exercises)
def test_visible_checks_pass_on_the_solution_and_fail_on_the_stub(exercise, capsys, monkeypatch):
    monkeypatch.chdir(DATA)
    (checks,) = [c for c in code_cells(STEM) if c.role == "checks" and c.exercise == exercise]
    exec(checks.source, namespace(STEM))
    assert capsys.readouterr().out.strip()
    with pytest.raises(NotImplementedError):
        exec(checks.source, dict(stub(STEM)._namespace))


# --------------------------------------------------------------------------- the suite's verdicts

DEGENERATE = {
    "None": lambda arguments, value: None,
    "zeros": lambda arguments, value: fill(value, 0.0),
    "ones": lambda arguments, value: fill(value, 1.0),
    "NaN": lambda arguments, value: fill(value, np.nan),
    "the first argument": lambda arguments, value: arguments[0],
    "the second argument": lambda arguments, value: arguments[1 % len(arguments)],
    "all arguments": lambda arguments, value: list(arguments),
}


def fill(value, number):
    """A value of the same structure and shapes, with one number everywhere."""
    if isinstance(value, tuple):
        return tuple(fill(item, number) for item in value)
    return np.full(np.shape(value), number)[()]


@pytest.mark.parametrize("name", DEGENERATE)
def test_degenerate_answer_earns_nothing(name):
    """Each function does its work, calls included, and then returns something of no use."""

    def spoiled(function):
        return lambda *args, **kwargs: DEGENERATE[name](args, function(*args, **kwargs))

    names = [key for key, value in vars(solution).items() if type(value) is type(fill)]
    student = {key: spoiled(namespace(STEM)[key]) for key in names}
    student["gradient_check"] = lambda f, x, analytic, h=1e-5: DEGENERATE[name](
        (f, x, analytic), 0.5
    )
    assert [o.test.name for o in judge_locally(suite, LocalStudent(student)) if o.passed] == []
