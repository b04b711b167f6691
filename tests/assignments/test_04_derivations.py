"""How the steps of a derivation are graded: by value, each by itself, and kindly after an error."""

import numpy as np
import pytest
import sympy as sp

from autograder.expect import Wrong
from autograder.student import LocalStudent
from autograder.suites.steps import Derivation

derivation = Derivation(first=lambda a, b: a * b + b**2, second=lambda a, b, n: n * (a * b + b**2))


def is_right(step, **answers):
    try:
        derivation.check(
            LocalStudent(answers),
            np.random.default_rng(0),
            step,
            earlier=("first",) if step == "second" else (),
            follows=(lambda first, got, a, b, n: (got, n * first(a, b)))
            if step == "second"
            else None,
        )
    except Wrong:
        raise
    except AssertionError:
        return False
    return True


def integral(a, b):
    t = sp.Symbol("t", positive=True)
    return sp.integrate(a + 2 * t, (t, 0, b))


@pytest.mark.parametrize(
    "form",
    [
        lambda a, b: a * b + b**2,
        lambda a, b: b * (a + b),
        lambda a, b: 1.0 * b**2.0 + sp.Rational(1, 2) * a / (0.5 / b),
        lambda a, b: sp.sqrt(b**2) * sp.exp(sp.log(a + b)),
        lambda a, b: [b * (a + b)],
        integral,
    ],
)
def test_every_equal_form_counts(form):
    assert is_right("first", first=form)


@pytest.mark.parametrize(
    "form", [lambda a, b: a * b, lambda a, b: 1, lambda a, b: sp.nan, lambda a, b: -b * (a + b)]
)
def test_another_value_does_not_count(form):
    assert not is_right("first", first=form)


def test_a_plain_number_counts_where_it_is_right():
    constant = Derivation(half=lambda a: 0.5)
    for answer in (0.5, np.float64(0.5), np.array([0.5]), sp.Rational(1, 2)):
        student = LocalStudent({"half": lambda a, answer=answer: answer})
        constant.check(student, np.random.default_rng(0), "half")


def test_a_symbol_of_ones_own_is_named_as_the_reason():
    with pytest.raises(Wrong, match="a symbol that it was not given"):
        is_right("first", first=lambda a, b: sp.Symbol("a", positive=True) * b + b**2)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "a*b + b**2",
        sp.Eq(sp.Symbol("x"), 1),
        sp.Integral(sp.Symbol("x"), sp.Symbol("x")),
        sp.Matrix([1, 2]),
        [sp.Integer(1), sp.Integer(2)],
        {},
    ],
)
def test_what_is_not_an_expression_is_named_as_the_reason(answer):
    with pytest.raises(Wrong, match="should return an expression"):
        is_right("first", first=lambda a, b: answer)


def test_a_step_that_follows_from_a_wrong_one_counts():
    def wrong(a, b):
        return a * b

    assert not is_right("first", first=wrong)
    assert is_right("second", first=wrong, second=lambda a, b, n: n * wrong(a, b))
    assert is_right("second", first=wrong, second=lambda a, b, n: n * (a * b + b**2))
    assert not is_right("second", first=wrong, second=lambda a, b, n: wrong(a, b))


@pytest.mark.parametrize(
    "nothing", [lambda *args: 0, lambda *args: 1, lambda *args: args[0], lambda *args: sp.oo]
)
def test_nothing_follows_from_a_step_without_content(nothing):
    assert not is_right("second", first=nothing, second=lambda a, b, n: n * nothing(a, b))


def test_nothing_follows_from_a_step_that_is_missing():
    assert not is_right("second", second=lambda a, b, n: n * a * b)
