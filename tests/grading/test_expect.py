"""Expectations are fair about form, strict about values, and tell no secrets."""

import numpy as np
import pytest

from autograder.expect import Wrong, array, close, is_close, number, right, several, unchanged


@pytest.mark.parametrize(
    "value", [2.0, 2, np.float64(2), np.float32(2), np.int64(2), np.array(2.0)]
)
def test_a_number_may_come_in_any_form(value):
    assert number(value, "the loss") == 2.0


@pytest.mark.parametrize("value", [[[1, 2], [3, 4]], ((1, 2), (3, 4)), np.array([[1, 2], [3, 4]])])
def test_an_array_may_come_in_any_form(value):
    assert array(value, (2, 2), "dW").dtype == float


@pytest.mark.parametrize(
    "value", [None, "2", {}, [[1], [2, 3]], 1j, np.array(["a"]), np.array([1j]), object(), np.nan]
)
def test_what_is_no_number_is_refused(value):
    with pytest.raises(Wrong):
        number(value, "the loss")


def test_nan_and_infinity_are_refused_in_arrays():
    for bad in (np.nan, np.inf):
        with pytest.raises(Wrong, match="NaN or infinity"):
            array([1.0, bad], (2,), "dW")


def test_shapes_are_strict():
    with pytest.raises(Wrong, match="dimension"):
        close(np.zeros((2, 1)), np.zeros(2), "db")
    with pytest.raises(Wrong, match="transposed"):
        close(np.zeros((2, 3)), np.zeros((3, 2)), "dW")


def test_the_tolerance_is_relative_above_one_and_absolute_below():
    close(1e6 + 0.9, 1e6, "x")
    close(1e-7, 0.0, "x")
    assert not is_close(1e6 + 1.1, 1e6)
    assert not is_close(1.1e-6, 0.0)
    assert not is_close(np.array([1.0, 2.1]), np.array([1.0, 2.0]))


def test_right_leaves_the_words_for_wrong_values_to_the_test():
    right(1 + 9e-7, 1.0, "x")
    with pytest.raises(AssertionError) as caught:
        right([1.0, 2.1], np.array([1.0, 2.0]), "x")
    assert not isinstance(caught.value, Wrong)
    with pytest.raises(Wrong, match="dimension"):
        right([[1.0, 2.0]], np.array([1.0, 2.0]), "x")


def test_several_takes_a_tuple_a_list_or_the_rows_of_an_array():
    assert several([1, 2], 2, "f") == [1, 2]
    assert [row.tolist() for row in several(np.eye(2), 2, "f")] == [[1, 0], [0, 1]]
    for bad in (np.zeros(3), np.zeros(()), (1, 2, 3), None):
        with pytest.raises(Wrong):
            several(bad, 2, "f")


def test_changed_arguments_are_noticed():
    unchanged([np.ones(2), 3], [np.ones(2), 3], "f")
    with pytest.raises(Wrong, match="changes its arguments"):
        unchanged([np.ones(2)], [np.zeros(2)], "f")


def test_messages_hold_no_expected_value():
    for check in (
        lambda: close(np.zeros(2), np.array([41.5, 42.5]), "dW"),
        lambda: close(1.0, 42.5, "loss"),
        lambda: number([41.5, 42.5], "loss"),
    ):
        with pytest.raises(Wrong) as caught:
            check()
        assert "42" not in str(caught.value)
