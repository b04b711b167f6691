"""The diagnosis names the mistake, and the result reads well wherever it is shown."""

import pickle

import numpy as np
import pytest

from autograder.gradcheck import check_gradient, check_layer, check_vjp
from benchmarks.gradcheck.mistakes import MISTAKES, PLANTED

X = np.random.default_rng(5).standard_normal((4, 5))

WORDS = {
    "log: sign": "wrong sign",
    "softmax loss: 1/N missing": "1/s.shape[0]",
    "affine: db is the mean": "shape[0]",
    "affine: db not summed": "sum db over the axes",
    "affine: db zero": "path is missing",
    "affine: dW transposed": "transposed",
    "affine: dW ignores dy": "does not depend on the upstream",
    "relu: no mask": "wrong exactly where x is negative",
    "relu: mask inverted": "mask inverted",
    "tanh: straight through": "(1 − the output²)",
    "dropout: no mask": "factor (m)",
    "batch norm: variance constant": "follows x",
    "batch norm: mean constant": "constant along axis 0",
    "embedding: = for +=": "np.add.at",
    "hinge: own class missing": "entries that y names",
    "net: regularization forgotten": "0.2 · W1",
    "bias before batch norm: not zero": "should be zero",
    "tanh: float32": "rounded to float32",
    "tanh: one entry off by 1%": "1 place only",
}


@pytest.mark.parametrize("name", WORDS)
def test_diagnosis_names_the_mistake(name):
    f, vjp, args = (MISTAKES | PLANTED)[name](np.random.default_rng(0))
    assert WORDS[name] in check_vjp(f, vjp, args).diagnosis


def test_text_is_one_line_when_right_and_a_few_when_wrong():
    right = check_vjp(np.sin, lambda dy, x: (dy * np.cos(x),), (X,))
    wrong = check_vjp(np.sin, lambda dy, x: (dy * np.sin(x),), (X,))
    assert len(str(right).splitlines()) == 1
    assert 2 <= len(str(wrong).splitlines()) <= 6


def test_html_is_escaped_and_says_the_verdict_in_words():
    wrong = check_vjp(np.sin, lambda dy, x: (dy,), (X,))
    wrong.diagnosis = "<script>"
    text = wrong._repr_html_()
    assert "wrong" in text
    assert "<script>" not in text
    assert 'scope="col"' in text
    assert "color:inherit" in text  # the notebook's own colors, light or dark


def test_result_can_be_pickled():
    result = check_gradient(lambda x: x @ x, lambda x: 2 * x, X[0])
    assert pickle.loads(pickle.dumps(result)).ok


def test_plot_draws_a_curve_with_a_minimum_inside():
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    result = check_vjp(np.sin, lambda dy, x: (dy * np.cos(x),), (X,))
    axes = result.plot()
    steps, errors = axes.lines[0].get_data()
    assert len(steps) > 5
    assert 0 < np.argmin(errors) < len(errors) - 1


def test_wrong_entries_carry_the_numeric_value():
    layer = check_layer(lambda x: (x**3, x), lambda dout, x: 2 * dout * x**2, X)
    _, _, analytic, numeric = layer.wrong[0]
    assert numeric == pytest.approx(1.5 * analytic, rel=1e-6)
