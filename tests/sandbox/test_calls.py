"""Calls bring back values; objects stay behind handles; the grader's functions stay here."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.sandbox import Child, Handle, Shared
from autograder.student import (
    BadFrame,
    Function,
    Made,
    StudentDied,
    StudentError,
    StudentMissing,
    StudentTimeout,
    attributes,
    attributes_later,
    later,
    quietly,
)

SOURCE = """
import numpy as np

class MultiplyGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y
    def backward(self, dz):
        return [dz * self.y, dz * self.x]

class Dual:
    def __init__(self, value, derivative):
        self.value, self.derivative = value, derivative
    def _of(self, other):
        return other if isinstance(other, Dual) else Dual(other, 0.0)
    def __add__(self, other):
        other = self._of(other)
        return Dual(self.value + other.value, self.derivative + other.derivative)
    __radd__ = __add__
    def __neg__(self): return Dual(-self.value, -self.derivative)
    def __rsub__(self, other): return self._of(other) + (-self)
    def __sub__(self, other): return self + (-self._of(other))
    def __mul__(self, other):
        other = self._of(other)
        return Dual(self.value * other.value,
                    self.derivative * other.value + self.value * other.derivative)
    __rmul__ = __mul__
    def __truediv__(self, other): return self * Dual(1 / other, 0.0)
    def __pow__(self, n): return Dual(self.value**n, n * self.value**(n - 1) * self.derivative)
    def __matmul__(self, other): return "matmul"
    def __eq__(self, other): return True

def identity(x): return x
def kinds(*args): return [type(a).__name__ for a in args]
def fail(x):
    y = 1
    return y / x
def leave(): raise SystemExit(0)
def shout(x):
    print("hidden", x)
    return x
def layer(x): return 2 * x, {"x": x, "gate": MultiplyGate()}
def layer_back(dout, cache): return dout * 2 + cache["x"]
def triple(x): return x, x, x
def update(state): state["t"] = 1; state["m"] = np.ones(2)
def draw(rng, n=3): return rng.standard_normal(n)
def apply(f, *args, **kwargs): return f(*args, **kwargs)
def apply_all(f, n): return [f(i) for i in range(n)]
def guarded(f):
    try:
        return f(1.0)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
def use(gate, x):
    names = [name for name in dir(gate) if not name.startswith("_")]
    return gate.forward(x), hasattr(gate, "secret"), names
def make_adder(n): return lambda x: x + n
def spin():
    while True:
        pass
def stubborn():
    import signal
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    spin()
"""


@pytest.fixture
def child(child: Child) -> Child:
    assert child.run_cell(SOURCE).ok
    return child


def test_values_come_back_as_they_went(child: Child) -> None:
    value = (1, 2.5, "text", [True, None], {"W1": 3, (1, 2): -0.0})
    assert child.call("identity", value) == value
    array = np.arange(6.0).reshape(2, 3)[:, ::-1]
    assert np.array_equal(child.call("identity", array), array)
    assert type(child.call("identity", np.float32(1.5))) is np.float32


def test_the_student_sees_ordinary_types(child: Child) -> None:
    args = [1, 2.0, 3j, "s", [1], (1,), {}, np.ones(2), np.int64(1), slice(2), None, True]
    names = "int float complex str list tuple dict ndarray int64 slice NoneType bool"
    assert child.call("kinds", *args) == names.split()


def test_arguments_are_copies_and_can_be_looked_at_after_the_call(child: Child) -> None:
    state = {}
    value, (after,) = child.call_with_arguments("update", state)
    assert value is None
    assert state == {}
    assert after["t"] == 1
    assert np.array_equal(after["m"], np.ones(2))


def test_keyword_arguments_and_defaults(child: Child) -> None:
    assert child.call("draw", np.random.default_rng(0), n=5).shape == (5,)


def test_kinds_of_names(child: Child) -> None:
    child.run_cell("value = 3")
    names = ["identity", "Dual", "np", "value", "nothing"]
    assert [child.kind(n) for n in names] == ["function", "class", "module", "value", "missing"]
    assert child.has("Dual")
    assert not child.has("nothing")


def test_a_missing_name_is_not_an_error_of_the_code(child: Child) -> None:
    with pytest.raises(StudentMissing, match="nothing"):
        child.call("nothing", 1)
    with pytest.raises(StudentMissing, match="nothing"):
        child.get("nothing")


def test_a_name_that_holds_a_value_is_no_function(child: Child) -> None:
    child.run_cell("identity = 3")
    with pytest.raises(StudentMissing, match="no longer a function"):
        child.call("identity", 1)
    assert child.get("identity") == 3


def test_an_exception_comes_with_its_kind_and_place(child: Child) -> None:
    with pytest.raises(StudentError) as caught:
        child.call("fail", 0)
    assert caught.value.kind == "ZeroDivisionError"
    line = SOURCE.splitlines().index("    return y / x") + 1
    assert caught.value.where == f"cell 1, line {line}"
    assert child.call("fail", 2) == 0.5


def test_leaving_is_an_exception_too(child: Child) -> None:
    with pytest.raises(StudentError, match="SystemExit"):
        child.call("leave")
    assert child.call("identity", 1) == 1


def test_names_and_texts_of_exceptions_are_cleaned(child: Child) -> None:
    child.run_cell(
        "def f():\n"
        "    kind = type('<b>\\x1b[31m' + 'X' * 500, (Exception,), {})\n"
        "    raise kind('\\x1b[2J\\r' + 'y' * 10**5)"
    )
    with pytest.raises(StudentError) as caught:
        child.call("f")
    assert caught.value.kind == "Exception"
    assert len(caught.value.args[0]) <= 2200
    assert "<b>" not in caught.value.args[0]
    assert len(caught.value.message) <= 2000
    assert "\x1b" not in caught.value.message


def test_what_the_student_prints_in_a_call_is_dropped(child: Child) -> None:
    assert child.call("shout", 5) == 5
    assert child.run_cell("print('visible')").outputs == [
        {"output_type": "stream", "name": "stdout", "text": "visible\n"}
    ]


def test_a_gate_keeps_its_state_behind_its_handle(child: Child) -> None:
    gate, other = child.call("MultiplyGate"), child.call("MultiplyGate")
    assert isinstance(gate, Handle)
    assert gate.forward(3.0, 4.0) == 12.0
    assert other.forward(5.0, 6.0) == 30.0
    assert gate.backward(1.0) == [4.0, 3.0]
    assert gate.x == 3.0
    with pytest.raises(StudentError, match="AttributeError"):
        gate.nothing  # noqa: B018


def test_arithmetic_reaches_the_object_and_comparison_does_not(child: Child) -> None:
    x = child.call("Dual", 3.0, 1.0)
    y = 2 * x + 1 - x / 2 + x**2 - (-x) + (4 - x)
    assert (y.value, y.derivative) == (3 * 1.5 + 5 + 9, 2 - 0.5 + 6)
    assert x @ x == "matmul"
    assert x != child.call("Dual", 3.0, 1.0)  # its own __eq__ says yes to everything
    assert repr(x) == "<object of the student>"
    assert isinstance(np.ones(2) + child.call("Dual", 1.0, 1.0), Handle)


def test_handles_are_arguments_and_functions_too(child: Child) -> None:
    adder = child.call("make_adder", 5)
    assert isinstance(adder, Handle)
    assert adder(1) == 6
    assert child.call("apply", adder, 2) == 7
    assert child.call("apply", child.get("identity"), 3) == 3
    gate = child.call("MultiplyGate")
    assert child.call("apply", gate.forward, 2.0, 3.0) == 6.0
    assert child.call("apply", Function(None, "identity"), 4) == 4


def test_a_layers_cache_stays_in_the_child(child: Child) -> None:
    out, cache = child.call_layer("layer", np.ones(2))
    assert np.array_equal(out, 2 * np.ones(2))
    assert isinstance(cache, Handle)
    assert np.array_equal(child.call("layer_back", np.ones(2), cache), 3 * np.ones(2))
    with pytest.raises(StudentMissing, match="two things"):
        child.call_layer("triple", 1)
    with pytest.raises(StudentError, match="ZeroDivisionError"):
        child.call_layer("fail", 0)
    with pytest.raises(StudentMissing, match="nothing"):
        child.call_layer("nothing")


def test_handles_that_are_dropped_free_the_object(child: Child) -> None:
    child.run_cell(
        "import weakref, gc\nalive = []\n"
        "class Big:\n    pass\n"
        "def big():\n    b = Big(); alive.append(weakref.ref(b)); return b\n"
        "def count(): return sum(r() is not None for r in alive)"
    )
    kept = [child.call("big") for _ in range(5)]
    assert child.call("count") == 5
    del kept[1:]
    child.trace = []
    assert child.call("count") == 1


def test_a_generator_draws_anew_in_each_call_and_the_same_in_each_run(child: Child) -> None:
    rng = np.random.default_rng(1)
    first, second = child.call("draw", rng), child.call("draw", rng)
    assert not np.array_equal(first, second)
    assert np.array_equal(child.call("draw", np.random.default_rng(1)), first)
    assert not np.array_equal(np.random.default_rng(1).standard_normal(3), first)


def test_a_kept_generator_goes_on_where_it_was(child: Child) -> None:
    rng = child.generator(7)
    assert child.call("draw", rng).tolist() != child.call("draw", rng).tolist()
    assert rng.standard_normal(4).shape == (4,)


def test_callbacks_run_here_with_plain_values(child: Child) -> None:
    seen = []

    def loss_grad(w: np.ndarray, scale: float = 1.0) -> tuple[float, np.ndarray]:
        seen.append((w, scale))
        return float(w @ w) * scale, 2 * w * scale

    loss, grad = child.call("apply", loss_grad, np.arange(3.0), scale=2.0)
    assert loss == 10.0
    assert np.array_equal(grad, 4 * np.arange(3.0))
    assert type(seen[0][0]) is np.ndarray
    assert child.call("apply_all", lambda i: i * i, 50) == [i * i for i in range(50)]


def test_a_callback_may_call_back(child: Child) -> None:
    def double_by_student(x: float) -> float:
        return child.call("apply", lambda y: 2 * y, x)

    assert child.call("apply", double_by_student, 4.0) == 8.0


def test_a_callback_gets_a_generator_of_the_child_as_a_handle(child: Child) -> None:
    def init(fan_in: int, fan_out: int, rng: Handle) -> np.ndarray:
        return rng.standard_normal((fan_in, fan_out))

    assert child.call("apply", init, 2, 3, child.generator(0)).shape == (2, 3)


def test_an_exception_in_a_callback_says_little_there_and_all_here(child: Child) -> None:
    def secret(x: float) -> None:
        raise ValueError("the expected value is 42")

    answer = child.call("guarded", secret)
    assert answer.startswith("RuntimeError")
    assert "42" not in answer
    assert str(child.callback_errors[0]) == "the expected value is 42"


def test_what_was_lent_comes_back_as_itself(child: Child) -> None:
    def ours(x: float) -> float:
        return x

    gate = Shared(object(), ())
    assert child.call("identity", ours) is ours
    assert child.call("identity", [gate])[0] is gate


def test_a_shared_object_lends_its_named_methods_only(child: Child) -> None:
    class Gate:
        secret = 42

        def forward(self, x: float) -> float:
            return 3 * x

    assert child.call("use", Shared(Gate(), ("forward",)), 2.0) == (6.0, False, ["forward"])


def test_what_cannot_be_sent_is_our_mistake_and_costs_nothing(child: Child) -> None:
    with pytest.raises(TypeError, match="object cannot be sent"):
        child.call("identity", object())
    assert child.call("identity", 1) == 1


def test_a_slow_call_is_stopped_at_its_line_and_the_child_is_dead(child: Child) -> None:
    child.call_seconds = 0.2
    with pytest.raises(StudentTimeout, match="cell 1, line"):
        child.call("spin")
    for request in (lambda: child.call("identity", 1), lambda: child.run_cell("1")):
        started = time.monotonic()
        with pytest.raises(StudentDied):
            request()
        assert time.monotonic() - started < 0.05


def test_a_call_that_ignores_the_alarm_is_killed(child: Child) -> None:
    child.call_seconds = 0.2
    started = time.monotonic()
    with pytest.raises(StudentTimeout):
        child.call("stubborn")
    assert time.monotonic() - started < 2.0


def test_a_call_that_we_break_off_ends_the_child(child: Child) -> None:
    """Else its answer would be taken for that of the next call."""

    def interrupt(x: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        child.call("apply", interrupt, 1.0)
    with pytest.raises(StudentDied):
        child.call("identity", 1.0)


def test_callbacks_do_not_prolong_the_time(child: Child) -> None:
    child.run_cell("def forever(f):\n    while True: f(1)")
    child.call_seconds = 0.3
    started = time.monotonic()
    with pytest.raises(StudentTimeout):
        child.call("forever", lambda x: x)
    assert time.monotonic() - started < 2.0


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import os\ndef f(): os._exit(0)", r"exited \(status 0\)"),
        ("import ctypes\ndef f(): ctypes.string_at(0)", "segmentation"),
        ("import os\ndef f(): os.abort()", "segmentation|signal 6"),
    ],
)
def test_a_death_is_reported_with_its_reason(jailed: Child, source: str, reason: str) -> None:
    jailed.run_cell(source)
    with pytest.raises(StudentDied, match=reason):
        jailed.call("f")
    assert jailed.dead


def test_objects_of_a_dead_child_are_dead(child: Child) -> None:
    gate = child.call("MultiplyGate")
    gate.forward(1.0, 2.0)
    child.close()
    for use in (lambda: gate.forward(1.0, 2.0), lambda: gate.x, lambda: gate + 1):
        with pytest.raises(StudentDied):
            use()


def test_expressions_cross_both_ways(child: Child) -> None:
    sympy = pytest.importorskip("sympy")
    n, variance = sympy.symbols("n V", positive=True)
    child.run_cell("import sympy\ndef kaiming(n): return 2 / n + sympy.sqrt(n) * 0.5")
    answer = child.call("kaiming", n)
    assert answer == 2 / n + sympy.sqrt(n) * 0.5
    assert child.call("identity", {"v": variance * n}) == {"v": variance * n}


FORGERIES: dict[str, str] = {
    "a value that is none": '{"value": {"array": ["|O", [1]]}}',
    "neither value nor error": '{"score": 100}',
    "not a dict": "[1, 2]",
    "an error of the wrong shape": '{"error": "x"}',
    "a callback that was never lent": '{"callback": 7, "args": [], "kwargs": {}}',
    "a callback with a list for a number": '{"callback": [1], "args": [], "kwargs": {}}',
    "a handle with a kind of its own": '{"value": {"handle": [1, "grader", "x", []]}}',
    "an object of ours that is not": '{"value": {"yours": 99}}',
}


def forge(tree: str) -> str:
    """A function of the student's that answers for itself, then does not answer."""
    return (
        "import os, struct, time\n"
        f"def f(*args):\n    tree = {tree!r}.encode()\n"
        "    os.write(3, struct.pack('<IIQ', 0x4E4E4331, len(tree), 0) + tree)\n"
        "    time.sleep(60)"
    )


@pytest.mark.parametrize("name", FORGERIES)
def test_a_malformed_answer_is_refused(child: Child, name: str) -> None:
    child.run_cell(forge(FORGERIES[name]))
    with pytest.raises(BadFrame):
        child.call("f")
    assert child.dead


@pytest.mark.parametrize("forgery", ['{"value": [1, 2]}', '{"value": "grader"}', '{"value": {}}'])
def test_a_forged_kind_is_refused(child: Child, forgery: str) -> None:
    child.run_cell("import os\nos.read(3, 0)\n" + forge(forgery))
    child.run_cell("import threading\nt = threading.Timer(0.1, f)\nt.start()")
    time.sleep(0.3)
    with pytest.raises(BadFrame):
        child.kind("f")


def test_a_forged_answer_is_only_a_wrong_answer(child: Child) -> None:
    child.run_cell(forge('{"value": 42.0}'))
    assert child.call("f") == 42.0


def test_a_shared_objects_other_methods_cannot_be_asked_for(child: Child) -> None:
    reached = []

    class Gate:
        def forward(self, x: float) -> float:
            return x

        def solve(self) -> None:
            reached.append(True)

    child.run_cell(forge('{"callback": 1, "method": "solve", "args": [], "kwargs": {}}'))
    with pytest.raises(BadFrame):
        child.call("f", Shared(Gate(), ("forward",)))
    assert not reached


def test_endless_nesting_of_callbacks_is_cut(child: Child) -> None:
    def again(f: Callable) -> float:
        return f(again)

    child.run_cell("def f(g): return g(f)")
    with pytest.raises((BadFrame, StudentError)):
        child.call("f", again)


def test_an_exception_brings_the_names_of_its_bases(child: Child) -> None:
    child.run_cell("class Cyclic(ValueError): pass\ndef order(nodes): raise Cyclic('a cycle')")
    with pytest.raises(StudentError) as caught:
        child.call("order", [])
    assert caught.value.kind == "ValueError"  # a name of the student's own may be a message
    assert "Cyclic" not in caught.value.kinds
    assert "Exception" in caught.value.kinds


@pytest.mark.parametrize("base", ["float", "typing.NamedTuple", "dict", "tuple"])
def test_a_class_with_operators_stays_in_the_child_whatever_it_extends(
    child: Child, base: str
) -> None:
    fields = "value: float" if base == "typing.NamedTuple" else "pass"
    child.run_cell(
        f"import typing\nclass Dual({base}):\n    {fields}\n    def __add__(self, other): return 7"
    )
    made = child.call("Dual", *([1.0] if base in ("float", "typing.NamedTuple") else []))
    assert isinstance(made, Handle)
    assert made + 1 == 7


def test_a_named_tuple_without_operators_comes_back_as_a_tuple(child: Child) -> None:
    child.run_cell(
        "from collections import namedtuple\nResult = namedtuple('Result', 'loss grad')\n"
        "def f(): return Result(1.0, [2.0])"
    )
    assert child.call("f") == (1.0, [2.0])


def test_an_object_can_be_named_before_it_is_made(child: Child) -> None:
    child.run_cell(
        "made = []\n"
        "class Inverse:\n"
        "    def __init__(self, x): made.append(x); self.value = 1 / x\n"
        "    def double(self): return 2 * self.value"
    )
    assert child.call("Inverse", 4.0).double() == 0.5
    assert attributes(child.call("Inverse", 2.0), "value", "__doc__") == [0.5, None]
    third, fourth = child.call("Inverse", 3.0), child.call("Inverse", np.array([1.0, 2.0]))
    assert np.array_equal(fourth.value, [1.0, 0.5])
    assert third.double() == 2 / 3
    assert [float(np.sum(x)) for x in child.get("made")] == [4.0, 2.0, 3.0, 3.0]


def test_an_object_that_could_not_be_made_fails_where_it_is_used(child: Child) -> None:
    child.run_cell("class Inverse:\n    def __init__(self, x): self.value = 1 / x")
    good = child.call("Inverse", 4.0)
    bad, after = child.call("Inverse", 0), child.call("Inverse", 2.0)
    for _ in range(2):
        with pytest.raises(StudentError, match="ZeroDivisionError"):
            _ = bad.value
    assert (good.value, after.value) == (0.25, 0.5)


def test_a_call_that_nobody_hears_is_made_and_its_error_is_heard(child: Child) -> None:
    child.run_cell(
        "class Box:\n    def put(self, x): self.x = 1 / x\n    def get(self): return self.x"
    )
    box = child.call("Box")
    quietly(box.put, 4.0)
    assert box.get() == 0.25
    quietly(box.put, 0)
    with pytest.raises(StudentError, match="ZeroDivisionError"):
        box.get()
    assert box.get() == 0.25


def test_what_a_callback_gives_back_can_be_an_object_not_made_yet(child: Child) -> None:
    child.run_cell(
        "class Number:\n"
        "    def __init__(self, value): self.value = value\n"
        "    def __mul__(self, other): return Number(self.value * other.value)\n"
        "def apply(f, x): return f(Number(x)).value"
    )
    for _ in range(3):
        assert child.call("apply", lambda x: x * x * x, 2.0) == 8.0


def test_an_object_of_ours_can_be_made_in_the_child(child: Child) -> None:
    child.run_cell("def use(counter): return [counter.add(1), counter.add(2)], type(counter)")
    source = (
        "class Counter:\n"
        "    def __init__(self): self.total = np.zeros(2)\n"
        "    def add(self, x): self.total = self.total + x; return self.total"
    )
    for _ in range(2):  # a new one each time
        totals, _ = child.call("use", Made(source, "Counter()"))
        assert np.array_equal(totals, [[1, 1], [3, 3]])


COUNTER = (
    "seen = []\n"
    "def inverse(x): seen.append(x); return 1 / x\n"
    "class Box:\n"
    "    def put(self, x): self.x = x; return x\n"
    "    def get(self): return self.x"
)


def test_later_calls_are_made_with_the_next_request_and_answered_in_their_order(
    child: Child,
) -> None:
    child.run_cell(COUNTER)
    heard: list[Any] = []
    box = child.call("Box")
    for x in (2.0, 4.0):
        child.call_later("inverse", heard.append, np.full(2, x))
        quietly(box.put, x)
        later(box.get, then=heard.append)
    assert heard == []
    assert child.call("identity", "now") == "now"
    assert [float(np.sum(value)) for value in heard] == [1.0, 2.0, 0.5, 4.0]
    attributes_later(box, "x", "__doc__", then=heard.append)
    child.settle()
    assert heard[-1] == [4.0, None]
    assert [type(value) for value in child.trace[-6:]] == [*[np.ndarray, float] * 2, str, list]


def test_a_failed_check_is_heard_before_what_came_after_it(child: Child) -> None:
    child.run_cell(COUNTER)

    def refuse(value: float) -> None:
        raise AssertionError(value)

    heard: list[float] = []
    child.call_later("inverse", heard.append, 1.0)
    child.call_later("inverse", refuse, 2.0)
    child.call_later("inverse", heard.append, 4.0)
    with pytest.raises(AssertionError, match=r"0\.5"):
        child.call("inverse", 0)
    assert heard == [1.0]
    assert child.trace == [1.0, 0.5]  # as if nothing had been called after it
    child.settle()  # nothing waits any more


def test_a_later_call_that_fails_keeps_the_rest_from_being_made(child: Child) -> None:
    child.run_cell(COUNTER)
    heard: list[float] = []
    for x in (2.0, 0.0, 4.0):
        child.call_later("inverse", heard.append, x)
    with pytest.raises(StudentError, match="ZeroDivisionError"):
        child.call("inverse", 8.0)
    assert heard == child.trace == [0.5]
    assert child.get("seen") == [2.0, 0.0]


def test_a_later_call_of_a_missing_name_says_so(child: Child) -> None:
    child.run_cell("kept = 3")
    child.call_later("identity", lambda value: None, 1.0)
    child.call_later("unwritten", lambda value: None, 1.0)
    with pytest.raises(StudentMissing, match="no `unwritten`"):
        child.settle()
    child.call_later("kept", lambda value: None, 1.0)
    with pytest.raises(StudentMissing, match="no longer a function"):
        child.call("identity", 1.0)


def test_a_later_call_that_does_not_end_costs_only_what_follows(child: Child) -> None:
    child.run_cell("def spin():\n    while True: pass")
    heard: list[float] = []
    child.call_later("identity", heard.append, 1.0)
    child.call_later("spin", heard.append)
    with pytest.raises(StudentTimeout):
        child.settle()
    assert heard == child.trace == [1.0]
    assert child.dead
    child.settle()


def test_what_is_forgotten_is_never_called(child: Child) -> None:
    child.run_cell(COUNTER)
    child.call_later("inverse", print, 0.0)
    child.forget()
    assert child.call("inverse", 2.0) == 0.5
    assert child.get("seen") == [2.0]


def test_many_later_calls_are_all_made(child: Child) -> None:
    heard: list[float] = []
    for k in range(100):
        child.call_later("identity", heard.append, float(k))
    child.settle()
    assert heard == list(map(float, range(100)))


def test_a_cache_can_be_named_before_it_is_made(child: Child) -> None:
    child.run_cell("def forward(x): return 2 * x, [x]\ndef alone(x): return 2 * x, x, 3")
    cache = child.call_cache("forward", 3.0)
    assert child.call("identity", [cache])[0] is not None
    child.run_cell("def total(values): return sum(values)")
    assert child.call("total", cache) == 3.0
    with pytest.raises(StudentMissing, match="two things"):
        child.call("identity", child.call_cache("alone", 3.0))


def test_a_callback_may_leave_calls_for_later(child: Child) -> None:
    heard: list[float] = []

    def double(x: float) -> float:
        child.call_later("identity", heard.append, x)
        return 2 * x

    assert child.call("apply", double, 3.0) == 6.0
    assert heard == [3.0]


@pytest.mark.parametrize(
    "reply",
    [
        '{"value": 1, "answers": 7}',
        '{"value": 1, "answers": [1, 2, 3]}',
        '{"value": 1, "answers": []}',
        '{"value": 1, "answers": [{"handle": 3}]}',
    ],
)
def test_forged_answers_to_later_calls_are_refused(child: Child, reply: str) -> None:
    child.run_cell(forge(reply))
    child.call_later("identity", lambda value: None, 1.0)
    with pytest.raises(BadFrame):
        child.call("f")
    assert child.dead


@pytest.mark.parametrize("more", ["", ', "error": ["ValueError", "", "", []]', ', "pair": false'])
@pytest.mark.parametrize("answer", ['"value": 1', '"layer": [1, [1, "value", "x", []]]'])
def test_a_forged_answer_cannot_leave_out_those_to_later_calls(
    child: Child, answer: str, more: str
) -> None:
    child.run_cell(forge(f'{{{answer}, "answers": []{more}}}'))
    child.call_later(child.get("identity"), lambda value: pytest.fail("heard"), 1.0)
    with pytest.raises(BadFrame):
        child.call_layer("f")
    assert child.dead
