"""Whatever a student's code does, judging ends with an outcome and a message for each test."""

import time
from types import FunctionType

import numpy as np
import pytest

from autograder.expect import close
from autograder.judge import judge
from autograder.notebook import stems
from autograder.reference import load, namespace
from autograder.student import LocalStudent, StudentDied
from autograder.suite import Suite, grades, load_suite


@grades("double", points=3, section="sec-x", message="Twice the input.")
def test_doubles(student, rng):
    x = rng.standard_normal(3)
    close(student.double(x), 2 * x, "double(x)")


@grades("layer", points=2, section="sec-x", message="The cache comes back.")
def test_layer(student):
    out, cache = student.layer_forward.layer(np.ones(2))
    close(student.layer_backward(out, cache), 3 * np.ones(2), "dx")


for _test in (test_doubles, test_layer):
    _test.__test__ = False  # tests of a suite, not of this file

SUITE = Suite("00-example", (test_doubles.grades, test_layer.grades))
RIGHT = {
    "double": lambda x: 2 * x,
    "layer_forward": lambda x: (x, {"by": object(), "factor": 3}),
    "layer_backward": lambda dout, cache: dout * cache["factor"],
}


def outcomes(**changes):
    return judge(SUITE, LocalStudent({**RIGHT, **changes}, seconds=0.2), reference=None)


def message(**changes):
    [first, second] = outcomes(**changes)
    assert not first.passed
    assert second.passed
    return first.message


def raises(error):
    def function(*_):
        raise error

    return function


def test_right_answers_pass():
    assert [outcome.points for outcome in outcomes()] == [3, 2]


def test_a_stub_is_called_one():
    assert message(double=raises(NotImplementedError())) == "Not written yet."


def test_a_missing_function_is_named():
    student = LocalStudent({name: value for name, value in RIGHT.items() if name != "double"})
    first, second = judge(SUITE, student, None)
    assert "There is no `double`" in first.message
    assert second.passed


def test_a_name_rebound_to_a_value_is_named():
    assert "no longer a function" in message(double=3.0)


def test_an_exception_is_named_but_not_its_text():
    text = message(double=raises(ValueError("the input was 42.5")))
    assert "ValueError" in text
    assert "42.5" not in text


@pytest.mark.parametrize("error", [SystemExit(0), RecursionError(), MemoryError(), KeyError(1)])
def test_no_exception_ends_the_judging(error):
    assert type(error).__name__ in message(double=raises(error))


@pytest.mark.parametrize("value", [None, "x", np.nan, object(), [], {}, np.zeros(0), np.zeros(5)])
def test_no_value_ends_the_judging(value):
    assert message(double=lambda x: value)


def test_an_endless_loop_is_stopped():
    def loop(x):
        while True:
            pass

    started = time.monotonic()
    assert "did not finish in time" in message(double=loop)
    assert time.monotonic() - started < 5


def test_a_student_changing_its_arguments_changes_only_its_own():
    def doubling_in_place(x):
        x *= 2
        return x

    assert outcomes(double=doubling_in_place)[0].passed


def test_a_dead_student_is_replaced():
    class Dying(LocalStudent):
        def call(self, function, *args, **kwargs):
            self.dead = True
            raise StudentDied("killed")

    first, second = judge(SUITE, Dying({}), None, replace=lambda: LocalStudent(RIGHT))
    assert "ended the Python process" in first.message
    assert second.passed


def test_seeds_change_the_inputs_and_the_same_seed_repeats_them():
    def inputs(seed):
        seen = []
        student = LocalStudent({**RIGHT, "double": lambda x: seen.append(x) or 2 * x})
        judge(SUITE, student, None, seed=seed, exercises=["double"])
        return seen[0]

    assert np.array_equal(inputs(0), inputs(0))
    assert not np.array_equal(inputs(0), inputs(1))


def test_an_unknown_assignment_is_refused():
    with pytest.raises(LookupError, match="no hidden suite"):
        load_suite("99-nothing")


def test_the_trace_tells_which_arguments_a_call_has_changed():
    def writes(x, options):
        options["b"][0] = 7
        return x.sum()

    student = LocalStudent({"writes": writes, "reads": lambda x, options: x.sum()})
    for name, trace in (("reads", [2.0]), ("writes", [2.0, [1]])):
        student.trace = []
        student.call_with_arguments(name, np.ones(2), {"a": 3, "b": np.zeros(2)})
        assert student.trace == trace


class Secret(BaseException):
    """What a student's code calls its exceptions may be a hidden input."""


def with_secret_names(value):
    """A solution that raises `Secret` wherever it raises anything."""
    if isinstance(value, type):
        own = {name: with_secret_names(vars(value)[name]) for name in vars(value) if name in CALLS}
        return type(value.__name__, (value,), own)
    if not isinstance(value, FunctionType):
        return value

    def call(*args, **kwargs):
        try:
            return value(*args, **kwargs)
        except Exception as error:
            kind = type(f"Secret_{args!r}", (Secret, Exception), {})
            raise kind("a secret") from error

    return call


CALLS = ("__init__", "forward", "backward")


@pytest.mark.parametrize("stem", [stem for stem in stems() if stem != "10-training"])
def test_no_message_repeats_a_name_of_the_students(stem):
    names = {name: with_secret_names(value) for name, value in namespace(stem).items()}
    outcomes = judge(load_suite(stem), LocalStudent(names), load(stem))
    assert not [outcome.message for outcome in outcomes if "ecret" in outcome.message]
    if stem in ("03-backprop", "05-normalization", "06-regularization", "09-quasi-newton"):
        assert not all(outcome.passed for outcome in outcomes)  # ValueError is due there
