"""What the checker takes, converts, passes on, refuses and raises."""

import math

import numpy as np
import pytest

from autograder.gradcheck import check_gate, check_gradient, check_layer, check_vjp

X = np.random.default_rng(5).standard_normal((4, 5))


def square(x):
    return x**2


def square_vjp(dy, x):
    return (2 * dy * x,)


def square_layer(x):
    return x**2, x


class Exp:
    def forward(self, x):
        self.y = math.exp(x)
        return self.y

    def backward(self, dz):
        return [dz * self.y]


def stub(*args):
    raise NotImplementedError


@pytest.mark.parametrize(
    "check",
    [
        lambda: check_vjp(stub, stub, (X,)),
        lambda: check_vjp(square, stub, (X,)),
        lambda: check_gradient(stub, stub, X),
        lambda: check_layer(stub, stub, X),
        lambda: check_layer(square_layer, stub, X),
    ],
)
def test_exception_of_a_stub_reaches_the_caller(check):
    with pytest.raises(NotImplementedError):
        check()


@pytest.mark.parametrize(
    ("check", "error", "message"),
    [
        (lambda: check_vjp(3, stub, (X,)), TypeError, "f must be a function"),
        (lambda: check_vjp(square, square_vjp, X), TypeError, r"write \(x,\)"),
        (lambda: check_gate(Exp, 1.0), TypeError, r"write Exp\(\)"),
        (lambda: check_gate(object(), 1.0), TypeError, "no method forward"),
        (lambda: check_layer(square, square_vjp, X), TypeError, r"\(out, cache\)"),
        (lambda: check_gradient(square, square, X), ValueError, "one number"),
        (lambda: check_gradient(square, square, 2j), TypeError, "complex"),
        (lambda: check_vjp(square, square_vjp, ([1.0, 2.0],)), TypeError, "array|list"),
        (lambda: check_gradient(np.sum, np.ones_like, np.array([np.nan])), ValueError, "NaN"),
        (lambda: check_vjp(lambda x: (x, x), square_vjp, (X,)), TypeError, "one array"),
    ],
)
def test_bad_use_says_what_to_do(check, error, message):
    with pytest.raises(error, match=message):
        check()


@pytest.mark.parametrize(
    ("f", "vjp", "reason"),
    [
        (square, lambda dy, x: (dy.sum(0),), "shape"),
        (square, lambda dy, x: (2 * dy * x).T[None], "shape"),
        (square, lambda dy, x: (dy, dy), "2 gradients for 1 argument"),
        (square, lambda dy, x: None, "no gradient"),
        (square, lambda dy, x: (dy / 0.0,), "not finite"),
        (lambda x: np.log(-np.abs(x)), square_vjp, "returns nan"),
        (lambda x: np.multiply(x, 2, out=x), square_vjp, "changes its argument x"),
        (square, lambda dy, x: (np.multiply(dy, 2 * x, out=dy),), "upstream gradient in place"),
        (lambda x: x * np.random.default_rng().normal(), square_vjp, "random"),
    ],
)
def test_broken_contract_is_wrong_with_its_reason(f, vjp, reason):
    with np.errstate(all="ignore"):
        result = check_vjp(f, vjp, (X,))
    assert result.verdict == "wrong"
    assert reason in result.reason
    assert result.diagnosis


def test_random_forward_is_told_which_seed_to_fix():
    result = check_vjp(lambda x: x * np.random.default_rng().normal(), square_vjp, (X,))
    assert "default_rng(0)" in result.diagnosis


def test_arguments_keep_their_values():
    x, before = X.copy(), X.copy()
    check_vjp(square, lambda dy, x: (3 * dy * x,), (x,))
    assert np.array_equal(x, before)


@pytest.mark.parametrize(
    "check",
    [
        lambda: check_gate(Exp(), 1),
        lambda: check_gradient(lambda x: x @ x, lambda x: 2 * x, np.arange(4)),
    ],
)
def test_integers_are_converted_and_the_result_says_so(check):
    result = check()
    assert result.ok
    assert "integers" in result.notes[0]


def test_plain_float_reaches_the_gate_as_a_float():
    assert check_gate(Exp(), 0.5).ok


def test_what_is_not_a_float_passes_through():
    def forward(x, y, params, mode, act, nothing):
        return act(x[y] * params["scale"]), (x, y, params)

    def backward(dout, cache):
        x, y, params = cache
        dx = np.zeros_like(x)
        np.add.at(dx, y, dout * params["scale"] * (1 - np.tanh(x[y] * params["scale"]) ** 2))
        return dx

    assert check_layer(
        forward, backward, X, np.array([0, 2, 2]), {"scale": 2.0}, "train", np.tanh, None
    ).ok


def test_option_that_is_a_float_may_have_no_gradient():
    result = check_layer(lambda x, eps: (x + eps, None), lambda dout, cache: dout, X, 1e-5)
    assert result.ok
    assert "eps was not checked" in result.notes[0]


def test_cache_may_be_spent_by_the_backward():
    def backward(dout, cache):
        return dout * cache.pop()

    assert check_layer(lambda x: (x**2, [2 * x]), backward, X).ok


def test_running_statistics_may_change():
    def forward(x, state):
        state["mean"] = 0.9 * state.get("mean", 0) + 0.1 * x.mean()
        return x**2, x

    assert check_layer(forward, lambda dout, x: 2 * dout * x, X, {}).ok


@pytest.mark.parametrize(
    "x",
    [
        np.array(0.7), np.float64(0.7), X[:0], X[:1], X[::2, ::-2].T, np.asfortranarray(X),
        X.astype(np.float32), 1e-12 * X, 1e12 * X,
    ],
    ids=["0-d", "scalar", "empty", "one row", "strided", "Fortran", "float32", "1e-12", "1e12"],
)  # fmt: skip
def test_arrays_of_every_kind_work(x):
    assert check_vjp(square, square_vjp, (x,)).ok
    if x.size:
        assert not check_vjp(square, lambda dy, x: (2.02 * dy * x,), (x,)).ok


def test_views_and_lists_are_taken():
    assert check_layer(lambda x, y: (x.T, None), lambda dout, cache: [dout.T, None], X, "n").ok


def test_names_come_from_the_signature():
    def forward(inputs, W):
        return inputs @ W, (inputs, W)

    def backward(dout, cache):
        return dout @ cache[1].T, 2 * cache[0].T @ dout

    result = check_layer(forward, backward, X, X.T.copy())
    assert result.reason.startswith("dW is wrong")
