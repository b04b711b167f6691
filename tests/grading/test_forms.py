"""What the solution returns keeps full marks in every form that the tasks leave open."""

import numpy as np
import pytest

from autograder.bank import judge_locally
from autograder.notebook import stems
from autograder.reference import namespace
from autograder.student import LocalStudent
from autograder.suite import load_suite


def in_fortran_order(value):
    array = np.array(value, order="F")
    array.flags.writeable = False
    return array


def is_float(value):
    return isinstance(value, float)


def is_int(value):
    return type(value) is int and abs(value) < 2**63


def is_array(value):
    return isinstance(value, np.ndarray)


def every_second_entry(value):
    return np.repeat(value, 2)[::2].reshape(value.shape)


FORMS = {  # what is meant, and what becomes of it
    "lists for tuples": (lambda value: type(value) is tuple, list),
    "tuples for lists": (lambda value: type(value) is list, tuple),
    "nested lists for arrays": (is_array, np.ndarray.tolist),
    "read-only arrays in Fortran order": (is_array, in_fortran_order),
    "views of every second entry": (
        is_array,
        every_second_entry,
    ),
    "0-d arrays for floats": (is_float, np.array),
    "numpy's floats": (is_float, np.float64),
    "numpy's ints": (is_int, np.int64),
    "numpy's bools": (lambda value: type(value) is bool, np.bool_),
}


class Reforming(LocalStudent):
    """The solution, whose answers come in another form."""

    def __init__(self, stem, form):
        super().__init__(namespace(stem))
        self._meant, self._change = FORMS[form]

    def _answer(self, value):
        return self._reform(super()._answer(value))

    def _reform(self, value):
        if isinstance(value, tuple | list):
            value = type(value)(map(self._reform, value))
        elif isinstance(value, dict):
            value = {key: self._reform(item) for key, item in value.items()}
        return self._change(value) if self._meant(value) else value


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stem", stems())
def test_the_solution_keeps_full_marks_in_another_form(stem, form):
    outcomes = judge_locally(load_suite(stem), Reforming(stem, form))
    assert {o.test.name: o.message for o in outcomes if not o.passed} == {}
