"""The activation functions of one variable: their values, their slopes, and how both are judged.

A `Curve` has the right value and slope, written in other forms than the solution's. It also knows
what a student may build the function from. A mistake in such a part has been paid for where that
part is graded: what follows from it correctly counts, and so does the slope of a wrong function.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.expect import TOLERANCE, Wrong, array, expect, is_close, real_array, unchanged
from autograder.student import StudentFault

# λ and α of SELU, by mpmath's quadrature to 20 digits (tests/assignments/test_07_activations.py).
SELU_SCALE, SELU_ALPHA = 1.0507009873554804934, 1.6732632423543772848

Function = Callable[..., np.ndarray]


@dataclass(frozen=True)
class Curve:
    """A function of one variable.

    Attributes:
        value, slope: of (x, **parameters).
        value_from, slope_from: the same, of (student, x, **parameters), from other functions of
            the student's.
    """

    value: Function
    slope: Function
    value_from: tuple[Function, ...] = ()
    slope_from: tuple[Function, ...] = ()


# ------------------------------------------------------------------------- values and slopes


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def _sigmoid_slope(x):
    return 1 / (2 * np.cosh(x / 2)) ** 2


def _below(x):
    """The negative part, so that no exponential overflows."""
    return np.minimum(x, 0)


def _normal(x):
    """The cumulative distribution of the standard normal."""
    return np.array([math.erfc(-value / math.sqrt(2)) / 2 for value in x.ravel()]).reshape(x.shape)


def _gelu_slope(x):
    return _normal(x) + x * np.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)


def _swish(x, beta=1.0):
    return x * _sigmoid(beta * x)


def _swish_slope(x, beta=1.0):
    return _sigmoid(beta * x) + beta * x * _sigmoid_slope(beta * x)


def _softplus(x, beta=1.0):
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(beta * x))) / beta


def _elu(x, alpha=1.0):
    return np.maximum(x, 0) + alpha * np.expm1(_below(x))


def _elu_slope(x, alpha=1.0):
    return (x > 0) + (x <= 0) * alpha * np.exp(_below(x))


def _celu(x, alpha=1.0):
    return np.maximum(x, 0) + alpha * np.expm1(_below(x) / alpha)


def _celu_slope(x, alpha=1.0):
    return np.exp(_below(x) / alpha)


def _leaky(x, slope=0.01):
    return np.maximum(x, 0) + slope * _below(x)


def _leaky_slope(x, slope=0.01):
    return (x > 0) + (x <= 0) * slope


def _hardswish_slope(x):
    return np.select([x < -3, x > 3], [0.0, 1.0], x / 3 + 0.5)


# -------------------------------------------------------- what the student may build them from


def _gated(beta: float | None = None) -> Function:
    """x times the student's sigmoid."""
    return lambda student, x, **p: x * student.sigmoid(_rate(beta, p) * x)


def _gated_slope(beta: float | None = None) -> Function:
    """Its slope, from the student's sigmoid alone."""

    def slope(student, x, **p):
        s = np.asarray(student.sigmoid(_rate(beta, p) * x))
        return s + _rate(beta, p) * x * s * (1 - s)

    return slope


def _gated_slope_by_parts(beta: float | None = None) -> Function:
    """Its slope, from the student's sigmoid and its derivative."""

    def slope(student, x, **p):
        z = _rate(beta, p) * x
        return student.sigmoid(z) + z * student.sigmoid_grad(z)

    return slope


def _rate(beta: float | None, parameters: dict[str, float]) -> float:
    return parameters.get("beta", 1.0) if beta is None else beta


def _own_constants(shape: Function) -> Function:
    """SELU or its slope with the student's constants."""

    def value(student, x):
        scale, alpha = student.selu_constants()
        return scale * shape(x, alpha)

    return value


def _own_parts(name: str) -> Function:
    """SELU or its slope from the student's ELU, with the right constants or with the student's."""

    def value(student, x):
        scale, alpha = student.selu_constants()
        return scale * np.asarray(getattr(student, name)(x, alpha))

    return value


def _right_constants(name: str) -> Function:
    return lambda student, x: SELU_SCALE * np.asarray(getattr(student, name)(x, SELU_ALPHA))


CURVES = {
    "sigmoid": Curve(
        _sigmoid,
        _sigmoid_slope,
        slope_from=(lambda student, x: (s := np.asarray(student.sigmoid(x))) * (1 - s),),
    ),
    "tanh": Curve(
        np.tanh,
        lambda x: 1 / np.cosh(x) ** 2,
        value_from=(lambda student, x: 2 * np.asarray(student.sigmoid(2 * x)) - 1,),
        slope_from=(
            lambda student, x: 1 - np.asarray(student.tanh(x)) ** 2,
            lambda student, x: 4 * np.asarray(student.sigmoid_grad(2 * x)),
        ),
    ),
    "relu": Curve(lambda x: np.maximum(x, 0), lambda x: 1.0 * (x > 0)),
    "softplus": Curve(
        _softplus,
        lambda x, beta=1.0: _sigmoid(beta * x),
        slope_from=(lambda student, x, beta=1.0: student.sigmoid(beta * x),),
    ),
    "leaky_relu": Curve(_leaky, _leaky_slope),
    "elu": Curve(_elu, _elu_slope),
    "celu": Curve(
        _celu,
        _celu_slope,
        value_from=(lambda student, x, alpha=1.0: alpha * np.asarray(student.elu(x / alpha)),),
        slope_from=(lambda student, x, alpha=1.0: student.elu_grad(x / alpha),),
    ),
    "selu": Curve(
        lambda x: SELU_SCALE * _elu(x, SELU_ALPHA),
        lambda x: SELU_SCALE * _elu_slope(x, SELU_ALPHA),
        value_from=(_own_constants(_elu), _own_parts("elu"), _right_constants("elu")),
        slope_from=(
            _own_constants(_elu_slope),
            _own_parts("elu_grad"),
            _right_constants("elu_grad"),
        ),
    ),
    "gelu": Curve(lambda x: x * _normal(x), _gelu_slope),
    "gelu_sigmoid": Curve(
        lambda x: _swish(x, 1.702),
        lambda x: _swish_slope(x, 1.702),
        value_from=(_gated(1.702), lambda student, x: student.swish(x, 1.702)),
        slope_from=(
            _gated_slope(1.702),
            _gated_slope_by_parts(1.702),
            lambda student, x: student.swish_grad(x, 1.702),
        ),
    ),
    "swish": Curve(
        _swish,
        _swish_slope,
        value_from=(_gated(),),
        slope_from=(_gated_slope(), _gated_slope_by_parts()),
    ),
    "hardswish": Curve(lambda x: x * np.clip(x / 6 + 0.5, 0, 1), _hardswish_slope),
}


# ------------------------------------------------------------------------------------ inputs


def ordinary(rng: np.random.Generator) -> np.ndarray:
    """Inputs of either sign, up to 6, away from the kinks at 0 and ±3."""
    sizes = rng.uniform([0.1, 1.1, 3.1], [0.9, 2.9, 6.0], size=(8, 3)).ravel()
    return rng.permutation(np.concatenate([sizes, -sizes]))


def extreme(rng: np.random.Generator) -> np.ndarray:
    """Inputs of either sign, from 6 up to 1e3."""
    sizes = [*range(6, 20), 40, 90, 350, 720, 1e3, *rng.uniform(20, 1e3, size=6)]
    sizes = np.array(sizes, dtype=float)
    return np.concatenate([sizes, -sizes])


# ----------------------------------------------------------------------------------- judging


def value_is_right(student: Any, name: str, x: np.ndarray, **parameters: float) -> None:
    """The student's function `name` has the right values, or those that follow."""
    curve = CURVES[name]
    got = getattr(student, name)(x, **parameters)
    if not is_close(got, curve.value(x, **parameters)):
        made = _from_parts(student, curve.value_from, x, parameters)
        _right_or_paid_for(student, got, x, made)


def slope_is_right(student: Any, name: str, x: np.ndarray, **parameters: float) -> None:
    """The student's `name`_grad is the derivative, or what follows, or that of their function."""
    curve = CURVES[name]
    got = getattr(student, f"{name}_grad")(x, **parameters)
    if not is_close(got, curve.slope(x, **parameters)):
        made = _from_parts(student, curve.slope_from, x, parameters)
        own = own_slope(lambda x: getattr(student, name)(x, **parameters), x)
        _right_or_paid_for(student, got, x, [*made, own])


def family_is_safe(student: Any, rng: np.random.Generator, *cases: tuple[str, dict]) -> None:
    """What is right at ordinary inputs is right at extreme ones; the rest has been paid for.

    Args:
        student, rng: of the test.
        cases: names of functions with their parameters; value and slope of each are judged.
    """
    x, far, right, fault = ordinary(rng), extreme(rng), 0, None
    for name, parameters in cases:
        for is_right in (value_is_right, slope_is_right):
            try:
                is_right(student, name, x, **parameters)
            except (AssertionError, StudentFault) as error:
                fault = fault or error
                continue
            is_right(student, name, far, **parameters)
            right += 1
    if not right:
        raise fault


def family_leaves_x(student: Any, rng: np.random.Generator, *names: str) -> None:
    """Functions with right values take arrays of any shape and leave them as they were."""
    x, far = ordinary(rng).reshape(4, 3, 4).transpose(2, 0, 1), extreme(rng)
    right, fault = 0, None
    for name in (name + ending for name in names for ending in ("", "_grad")):
        curve = CURVES[name.removesuffix("_grad")]
        wanted = (curve.slope if name.endswith("_grad") else curve.value)(x)
        try:
            got, after = getattr(student, name).with_arguments(x)
        except StudentFault as error:
            fault = fault or error
            continue
        student.trace[-1:] = [(got, after)]
        if is_close(np.ravel(real_array(got, f"`{name}`")), np.ravel(wanted)):
            array(got, x.shape, f"`{name}`")
            unchanged([x], after[:1], f"`{name}`")
            right += 1
            with contextlib.suppress(StudentFault):  # of large inputs, and paid for there
                _, after = getattr(student, name).with_arguments(far)
                unchanged([far], after[:1], f"`{name}`")
    if not right:
        raise fault or AssertionError("wrong values")


def follows(student: Any, got: Any, x: np.ndarray, makers: Iterable[Callable[[], Any]]) -> bool:
    """Whether `got` is what one of the makers gives, NaN where that is NaN.

    Constants and the input itself never count: they follow from a function not written yet.
    """
    try:
        got = real_array(got, "The value")
    except Wrong:
        return False
    finite = got[np.isfinite(got)]
    if not finite.size or np.ptp(finite) < TOLERANCE or is_close(got, x):
        return False
    return any(_same(got, value) for value in _made(student, makers))


def own_slope(function: Callable, x: np.ndarray) -> Callable[[], np.ndarray]:
    """The slope of a student's function by central differences, unless it is a straight line."""

    def slope() -> np.ndarray:
        h = 1e-3
        steps = h * np.array([-2, -1, 1, 2]).reshape(-1, *[1] * x.ndim)
        values = real_array(function(x + steps), "The function")
        slopes = (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h)
        expect(np.ptp(slopes) > 1e-3, "The function is a straight line.")
        return slopes

    return slope


def _right_or_paid_for(student: Any, got: Any, x: np.ndarray, makers: Iterable) -> None:
    """Fails: with words where the shape is wrong, else with the test's own."""
    if np.shape(got) != x.shape or not follows(student, got, x, makers):
        array(got, x.shape, "The array that comes back")
        raise AssertionError("wrong values")


def _from_parts(student: Any, functions: Iterable[Function], x: np.ndarray, parameters: dict):
    return [lambda f=f: f(student, x, **parameters) for f in functions]


def _made(student: Any, makers: Iterable[Callable[[], Any]]):
    """What the makers give; the calls leave no trace, so that the diagnosis compares `got`."""
    calls = len(student.trace)
    for make in makers:
        try:
            yield real_array(make(), "The value")
        except (StudentFault, Wrong, TypeError, ValueError):
            continue
        finally:
            del student.trace[calls:]


def _same(got: np.ndarray, want: np.ndarray) -> bool:
    if got.shape != want.shape:
        return False
    with np.errstate(all="ignore"):
        close = np.abs(got - want) <= TOLERANCE * np.maximum(1, np.abs(want))
    return bool(np.all(close | (got == want) | (np.isnan(got) & np.isnan(want))))
