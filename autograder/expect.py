"""What a test of a hidden suite may expect of a value, and the words for what is wrong with it.

Fair by construction: a list or tuple for a pair, a 0-d array for a number, a numpy integer for an
int, any real dtype for an array. Strict where it matters: shapes, finiteness, and 1e-6 relative
to max(1, |value|), as the tasks say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .student import StudentError, later

TOLERANCE = 1e-6


class Wrong(AssertionError):  # noqa: N818  (it reads better at the place of use)
    """A failed expectation, with a message that the student may read."""


def expect(condition: Any, message: str) -> None:
    """Fails with a message for the student unless the condition holds."""
    if not condition:
        raise Wrong(message)


def number(value: Any, what: str) -> float:
    """A finite real number: a float, an int, a numpy scalar, or an array of one element."""
    if type(value) is float and math.isfinite(value):  # most are, and are asked for one by one
        return value
    array = real_array(value, what)
    expect(array.size == 1, f"{what} should be a single number, not {describe(value)}.")
    expect(np.isfinite(array).all(), f"{what} is not finite.")
    return float(array.reshape(()))


def array(value: Any, shape: tuple[int, ...], what: str) -> np.ndarray:
    """A finite real array of the given shape, as float64."""
    result = real_array(value, what)
    expect(
        result.shape == shape,
        f"{what} does not have the shape that the task asks for: it has {result.ndim} "
        f"dimension(s) where {len(shape)} are due."
        if result.ndim != len(shape)
        else f"{what} has the right number of dimensions but not the right shape. "
        "Is it transposed, or summed over the wrong axis?",
    )
    expect(np.isfinite(result).all(), f"{what} contains NaN or infinity.")
    return result


def real_array(value: Any, what: str) -> np.ndarray:
    """Any real numbers as a float64 array."""
    if isinstance(value, list | tuple):
        try:
            value = np.array(value)
        except ValueError:
            value = None
    if not isinstance(value, bool | int | float | np.ndarray | np.generic):
        raise Wrong(f"{what} should be made of numbers, but it is {describe(value)}.")
    result = np.asarray(value)
    expect(result.dtype.kind in "biuf", f"{what} should be made of real numbers.")
    return result.astype(float)


def several(value: Any, count: int, what: str) -> Sequence[Any]:
    """A tuple or list of the given length; an array of so many rows counts as one."""
    if isinstance(value, np.ndarray) and value.ndim:
        value = list(value)
    expect(
        isinstance(value, tuple | list) and len(value) == count,
        f"{what} should return {count} things in a tuple, not {describe(value)}.",
    )
    return value


def close(got: Any, want: Any, what: str, message: str = "", tolerance: float = TOLERANCE) -> None:
    """`got` equals `want` to `tolerance`·max(1, |want|), entry by entry, with the same shape.

    Args:
        got: the student's value.
        want: the right one, a float or an array.
        what: the name of the value in messages, such as ``"dW"``.
        message: what to say when the numbers are wrong; by default that they are.
        tolerance: relative to max(1, |want|).
    """
    wrong = "is wrong" if np.ndim(want) == 0 else "has the right shape but not the right values"
    expect(_agrees(got, want, what, tolerance), message or f"{what} {wrong}.")


def right(got: Any, want: Any, what: str, tolerance: float = TOLERANCE) -> None:
    """As `close`; where only the values are wrong, the test's own message explains."""
    if not _agrees(got, want, what, tolerance):
        raise AssertionError(f"{what} is wrong")


def _agrees(got: Any, want: Any, what: str, tolerance: float) -> bool:
    if isinstance(want, int | float):
        return abs(number(got, what) - want) <= tolerance * max(1.0, abs(want))
    want = np.asarray(want, dtype=float)
    got = array(got, want.shape, what) if want.ndim else number(got, what)
    return bool(np.all(np.abs(got - want) <= tolerance * np.maximum(1.0, np.abs(want))))


def is_close(got: Any, want: Any, tolerance: float = TOLERANCE) -> bool:
    """Whether `close` would pass, for a test that accepts one of several answers."""
    try:
        close(got, want, "", tolerance=tolerance)
    except Wrong:
        return False
    return True


def results_are(
    function: Any, args: Sequence[Any], names: Sequence[str], wants: Mapping[str, Any]
) -> None:
    """A function of the student returns several things, and some of them are checked, later.

    Args:
        function: of the student; see `autograder.student.later`.
        args: its arguments.
        names: of all that it returns, in order.
        wants: name → the right value, of those that are checked.
    """

    def check(got: Any) -> None:
        got = several(got, len(names), function.name)
        for name, want in wants.items():
            close(got[names.index(name)], want, name)

    later(function, *args, then=check)


def raises_value_error(student: Any, call: Callable[[], Any], what: str) -> None:
    """A call of the student's code raises ValueError, or an exception that extends it.

    Args:
        student: of the test.
        call: makes the call.
        what: should raise it, in messages, such as ``"A cycle"``.
    """
    student.settle()  # what earlier calls raise is not the answer to this one
    try:
        call()
    except StudentError as error:
        expect("ValueError" in error.kinds, f"{what} should raise ValueError, not {error.kind}.")
    else:
        raise Wrong(f"{what} should raise ValueError, but nothing is raised.")


def unchanged(before: Sequence[Any], after: Sequence[Any], what: str) -> None:
    """The arguments of a call are what they were before it."""
    for old, new in zip(before, after, strict=True):
        same = isinstance(new, type(old)) and np.array_equal(old, new)
        expect(same, f"{what} changes its arguments. Work on a copy instead.")


def describe(value: Any) -> str:
    """A value's kind in words that give none of its content away."""
    if value is None:
        return "None (is a `return` missing?)"
    if isinstance(value, tuple | list):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, np.ndarray):
        return f"an array with {value.ndim} dimension(s)"
    if isinstance(value, bool | int | float | str | dict | np.generic):
        return f"a {type(value).__name__}"
    return "an object of another kind"
