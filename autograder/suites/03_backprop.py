"""The hidden suite of assignment 3: gates, the graph, layers, softmax, IoU, forward mode.

Expected values come from formulas written out in the tests, which share nothing with the solution.
The graph is judged with gates of the grader, so that a wrong gate costs nothing there.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable

import numpy as np

from autograder.expect import (
    array,
    close,
    expect,
    is_close,
    number,
    raises_value_error,
    results_are,
    several,
    unchanged,
)
from autograder.gradcheck import check_gradient
from autograder.student import (
    Made,
    Shared,
    StudentFault,
    attributes_later,
    later,
    quietly,
)
from autograder.suite import grades

GATES, PATTERNS, FORK = "sec-backprop-gates", "sec-backprop-patterns", "sec-backprop-fork"
SIGMOID, ALGORITHM, GRAPHS = "sec-backprop-sigmoid", "sec-backprop-algorithm", "sec-backprop-graphs"
VECTORS, NETWORK, SOFTMAX = "sec-backprop-vectors", "sec-backprop-network", "sec-backprop-softmax"
IOU, LOGISTIC, MODES = "sec-backprop-iou", "sec-backprop-logistic", "sec-backprop-modes"


# ------------------------------------------------------------------------------------ helpers


def a_number(rng: np.random.Generator) -> float:
    """A random number of either sign, away from 0 and from ±1."""
    low, high = ((0.3, 0.8), (1.2, 2.5))[rng.integers(2)]
    return float(signs(rng) * rng.uniform(low, high))


def an_array(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Random numbers of either sign, away from 0."""
    return signs(rng, *shape) * rng.uniform(0.3, 2.5, size=shape)


def signs(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """1 and −1, each with probability one half."""
    return 2 * rng.integers(2, size=shape) - 1


def value_is(gate, inputs, want, message: str = "") -> None:
    """The gate's forward pass returns `want`."""
    later(gate.forward, *inputs, then=lambda got: close(got, want, "The gate's value", message))


def gradients_are(gate, inputs, dz, want, message: str = "") -> None:
    """After a forward pass, the gate's backward pass returns the list `want`."""
    quietly(gate.forward, *inputs)
    backward_is(gate, dz, want, message)


def backward_is(gate, dz, want, message: str = "") -> None:
    """The gate's backward pass returns the list `want`."""
    later(gate.backward, dz, then=lambda got: gradients_equal(got, want, message))


def gradients_equal(got, want, message: str = "") -> None:
    """What a backward pass returned is the list `want`."""
    for one, right in zip(several(got, len(want), "backward"), want, strict=True):
        close(one, right, "The gate's gradient", message)


def gradient_is(loss_and_gradient: Callable, x: np.ndarray, want: np.ndarray, what: str) -> None:
    """The gradient is `want`, or that of the student's own loss: a wrong loss is paid for once."""
    got = loss_and_gradient(x)[1]
    if is_close(got, want):
        return
    got = array(got, want.shape, what)
    own = np.any(got) and check_gradient(
        lambda x: number(loss_and_gradient(x)[0], "The loss"), lambda x: loss_and_gradient(x)[1], x
    )
    if not own:
        close(got, want, what)


# ------------------------------------------------------------------- tasks 1 to 4: the gates


def takes_arrays(student, name, value, slopes, inputs, earlier, dz) -> None:
    """A gate works on arrays and leaves them alone; nothing is left over from other calls.

    Args:
        name: of the gate.
        value: its function.
        slopes: of the inputs: the list of the local derivatives.
        inputs, earlier: two points, lists of arrays of one shape.
        dz: the upstream gradient, of that shape.
    """
    gate, twin = getattr(student, name)(), getattr(student, name)()
    quietly(gate.forward, *earlier)
    got, after = student.call_with_arguments(gate.forward, *inputs)
    close(got, value(*inputs), "The gate's value")
    unchanged(inputs, after, "A gate's forward")
    quietly(twin.forward, *(2 * array for array in earlier))
    got, after = student.call_with_arguments(gate.backward, dz)
    gradients_equal(got, [dz * slope for slope in slopes(*inputs)])
    unchanged([dz], after, "A gate's backward")
    gradients_are(gate, earlier, 2 * dz, [2 * dz * slope for slope in slopes(*earlier)])


@grades(
    "arithmetic_gates",
    points=1,
    section=GATES,
    message="The forward passes return the sum and the product of the inputs.",
)
def test_add_and_multiply_gates_have_the_right_values(student, rng):
    x, y = a_number(rng), a_number(rng)
    value_is(student.AddGate(), (x, y), x + y)
    gate = student.MultiplyGate()
    value_is(gate, (x, y), x * y)
    value_is(gate, (3, -4), -12)


@grades(
    "arithmetic_gates",
    points=1,
    section=PATTERNS,
    message="An add gate hands the upstream gradient to each of its inputs, as it is.",
)
def test_add_gate_distributes_the_gradient(student, rng):
    x, y, dz = a_number(rng), a_number(rng), a_number(rng)
    gradients_are(student.AddGate(), (x, y), dz, [dz, dz])


@grades(
    "arithmetic_gates",
    points=1,
    section=PATTERNS,
    message="A multiply gate switches: each input's gradient is the upstream gradient times the "
    "other input.",
)
def test_multiply_gate_switches_its_inputs(student, rng):
    x, dz = a_number(rng), a_number(rng)
    gradients_are(student.MultiplyGate(), (x, 3.5), dz, [dz * 3.5, dz * x])


@grades(
    "arithmetic_gates",
    points=1,
    section=GATES,
    message="Gates work on arrays too, elementwise, zeros among them, and leave them as they are. "
    "What a gate keeps belongs to that object (`self`) and to its latest forward pass.",
)
def test_arithmetic_gates_take_arrays_and_keep_their_own_inputs(student, rng):
    x, y, u, v, dz = (an_array(rng, 2, 3) for _ in range(5))
    x[0, 1] = y[1, 0] = 0
    ones = np.ones((2, 3))
    takes_arrays(student, "AddGate", np.add, lambda x, y: [ones, ones], [x, y], [u, v], dz)
    takes_arrays(student, "MultiplyGate", np.multiply, lambda x, y: [y, x], [x, y], [u, v], dz)


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="The value is the larger of the two inputs, also where both are negative.",
)
def test_max_gate_has_the_right_value(student, rng):
    low, high = sorted((a_number(rng), a_number(rng) + 7))
    gate = student.MaxGate()
    for inputs in ((low, high), (high, low), (-high, -low), (-low, -high)):
        value_is(gate, inputs, max(inputs))


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="A max gate routes: the whole upstream gradient goes to the larger input, 0 to the "
    "other, whatever the gradient's sign.",
)
def test_max_gate_routes_the_gradient_to_the_larger_input(student, rng):
    low, high = sorted((a_number(rng), a_number(rng) + 7))
    gate = student.MaxGate()
    for dz in (abs(a_number(rng)), -abs(a_number(rng))):
        gradients_are(gate, (low, high), dz, [0, dz])
        gradients_are(gate, (high, low), dz, [dz, 0])
        gradients_are(gate, (-low, -high), dz, [dz, 0])


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="At a tie the whole gradient goes to the first input, elementwise, and nothing to the "
    "second.",
)
def test_max_gate_gives_a_tie_to_the_first_input(student, rng):
    gate = student.MaxGate()
    x, y = np.array([1.0, -2.0, 0.0, 3.0, 2.0]), np.array([1.0, 5.0, -0.0, 2.0, 2 + 1e-6])
    first, dz = np.array([1, 0, 1, 1, 0]), an_array(rng, 5)
    gradients_are(gate, (x, y), dz, [dz * first, dz * (1 - first)])
    x, dz = a_number(rng), a_number(rng)
    gradients_are(gate, (x, x), dz, [dz, 0])


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="ReLU returns positive inputs as they are and 0 for all others.",
)
def test_relu_gate_has_the_right_value(student, rng):
    x = abs(a_number(rng))
    gate = student.ReLUGate()
    for value in (x, -x, 12, -12):
        value_is(gate, (value,), max(value, 0))


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="ReLU lets the upstream gradient through, whatever its sign, exactly where the input "
    "of the forward pass is positive. The result is a list of one.",
)
def test_relu_gate_passes_the_gradient_where_the_input_is_positive(student, rng):
    x = abs(a_number(rng))
    gate = student.ReLUGate()
    for dz in (abs(a_number(rng)), -abs(a_number(rng))):
        gradients_are(gate, (x,), dz, [dz])
        gradients_are(gate, (-x,), dz, [0])


@grades(
    "routing_gates",
    points=1,
    section=PATTERNS,
    message="The derivative of ReLU at 0 is 0 in this course.",
)
def test_relu_gate_has_derivative_zero_at_zero(student, rng):
    dz = abs(a_number(rng))
    gate = student.ReLUGate()
    gradients_are(gate, (1e-3,), -dz, [-dz])
    for zero in (0.0, -0.0):
        gradients_are(gate, (zero,), dz, [0])


@grades(
    "routing_gates",
    points=1,
    section=GATES,
    message="Gates work on arrays too, elementwise: some entries may pass and others not. They "
    "leave the arrays as they are. What a gate keeps belongs to that object (`self`) and to its "
    "latest forward pass.",
)
def test_routing_gates_take_arrays(student, rng):
    x, dz = an_array(rng, 2, 3), np.abs(an_array(rng, 2, 3))
    x[0, :2] = [-1.7, 1.3]
    y = x + np.array([[1.0, -1.0, 2.0], [-3.0, 0.5, -0.5]])
    takes_arrays(
        student,
        "MaxGate",
        lambda x, y: np.where(y > x, y, x),
        lambda x, y: [x > y, y > x],
        [x, y],
        [-x, -y],
        dz,
    )
    takes_arrays(
        student, "ReLUGate", lambda x: np.where(x > 0, x, 0), lambda x: [x > 0], [x], [-x], dz
    )


@grades(
    "function_gates",
    points=1,
    section=GATES,
    message="The values are e to the power of x and the natural logarithm of x, of a tiny x too.",
)
def test_exp_and_log_gates_have_the_right_values(student, rng):
    exp, log = student.ExpGate(), student.LogGate()
    for x in of_all_sizes(rng)[1:3]:
        value_is(exp, (x,), np.exp(x))
        value_is(log, (abs(x),), np.log(abs(x)))
        value_is(log, (1e-9 * abs(x),), np.log(1e-9 * abs(x)))


@grades(
    "function_gates",
    points=1,
    section=GATES,
    message="The value is 1/x, also for a negative x and for a Python int.",
)
def test_reciprocal_gate_has_the_right_value(student, rng):
    x = a_number(rng)
    gate = student.ReciprocalGate()
    for value in (x, -x, 4):
        value_is(gate, (value,), 1 / value)


@grades(
    "function_gates",
    points=1,
    section=GATES,
    message="The derivative of the exponential is the exponential itself, at the input of the "
    "forward pass; times the upstream gradient; in a list of one.",
)
def test_exp_gate_has_the_right_gradient(student, rng):
    x, dz = a_number(rng), a_number(rng)
    gradients_are(student.ExpGate(), (x,), dz, [dz * np.exp(x)])


@grades(
    "function_gates",
    points=1,
    section=GATES,
    message="The derivative of the natural logarithm is 1/x, at the input of the forward pass; "
    "times the upstream gradient; in a list of one.",
)
def test_log_gate_has_the_right_gradient(student, rng):
    x, dz = abs(a_number(rng)), a_number(rng)
    gradients_are(student.LogGate(), (x,), dz, [dz / x])


@grades(
    "function_gates",
    points=2,
    section=GATES,
    message="The derivative of 1/x is −1/x²: mind the minus sign and the square; times the "
    "upstream gradient; in a list of one.",
)
def test_reciprocal_gate_has_the_right_gradient(student, rng):
    x, dz = a_number(rng), a_number(rng)
    gate = student.ReciprocalGate()
    for value in (x, -x):
        gradients_are(gate, (value,), dz, [-dz / value**2])


@grades(
    "function_gates",
    points=1,
    section=GATES,
    message="Gates work on arrays too, elementwise, and leave them as they are. What a gate keeps "
    "belongs to that object (`self`) and to its latest forward pass.",
)
def test_function_gates_take_arrays_and_keep_their_own_inputs(student, rng):
    x, other, dz = (np.abs(an_array(rng, 3, 2)) for _ in range(3))
    for name, value, slope in (
        ("ExpGate", np.exp, np.exp),
        ("LogGate", np.log, lambda x: 1 / x),
        ("ReciprocalGate", lambda x: 1 / x, lambda x: -1 / x**2),
    ):
        takes_arrays(student, name, value, lambda x, f=slope: [f(x)], [x], [other], -dz)


def of_all_sizes(rng) -> list[float]:
    """Numbers near 0 and away from it, of both signs."""
    return [float(size * rng.uniform(0.8, 1.2)) for size in (0.4, -0.4, 2.5, -2.5)]


def sigmoid(x):
    """The logistic function by way of tanh, which does not overflow."""
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x)))


@grades(
    "SigmoidGate",
    points=1,
    section=SIGMOID,
    message="The value is 1/(1 + exp(−x)): mind the sign.",
)
def test_sigmoid_gate_has_the_right_value(student, rng):
    gate = student.SigmoidGate()
    for x in (*of_all_sizes(rng), 0.0):
        value_is(gate, (x,), sigmoid(x))


@grades(
    "SigmoidGate",
    points=2,
    section=SIGMOID,
    message="The derivative is σ(x)(1 − σ(x)), with x the input of the forward pass, times the "
    "upstream gradient. Is σ applied twice?",
)
def test_sigmoid_gate_has_the_right_gradient(student, rng):
    gate = student.SigmoidGate()
    for x in (*of_all_sizes(rng), 0.0):
        dz = a_number(rng)
        gradients_are(gate, (x,), dz, [dz * sigmoid(x) * sigmoid(-x)])


@grades(
    "SigmoidGate",
    points=1,
    section=SIGMOID,
    message="For inputs of ±1000 the value must be right and finite. Which exponential overflows?",
)
def test_sigmoid_gate_value_is_safe_at_a_thousand(student, rng):
    gate = student.SigmoidGate()
    for x in (1000.0, -1000.0, np.array([1000.0, a_number(rng), -1000.0, -750.0, 740.0])):
        value_is(gate, (x,), sigmoid(x))


@grades(
    "SigmoidGate",
    points=1,
    section=SIGMOID,
    message="For inputs of ±1000 the gradient must be right and finite. Can you get it from the "
    "value?",
)
def test_sigmoid_gate_gradient_is_safe_at_a_thousand(student, rng):
    x, dz = np.array([1000.0, a_number(rng), -1000.0, -750.0, 740.0]), an_array(rng, 5)
    gradients_are(student.SigmoidGate(), (x,), dz, [dz * sigmoid(x) * sigmoid(-x)])


@grades(
    "SigmoidGate",
    points=1,
    section=SIGMOID,
    message="The gate works on integers, and on arrays, which it leaves as they are; it keeps what "
    "belongs to its own latest forward pass.",
)
def test_sigmoid_gate_takes_arrays_and_integers(student, rng):
    value_is(student.SigmoidGate(), (2,), sigmoid(2.0))
    x, dz = an_array(rng, 2, 3), an_array(rng, 2, 3)
    slopes = lambda x: [sigmoid(x) * sigmoid(-x)]  # noqa: E731
    takes_arrays(student, "SigmoidGate", sigmoid, slopes, [x], [-2 * x], dz)


# ---------------------------------------------------------------------------- task 5: the graph


class Gate:
    """A gate of the grader: a function, its vector-Jacobian product, and counts of both calls."""

    def __init__(self, function, pull_back):
        self.function, self.pull_back = function, pull_back
        self.forwards = self.backwards = 0

    def forward(self, *inputs):
        self.forwards += 1
        self.inputs = [+x for x in inputs]
        return self.function(*inputs)

    def backward(self, dz):
        self.backwards += 1
        return self.pull_back(dz, *self.inputs)


GATE = inspect.getsource(Gate)
PLUS = "Gate(lambda x, y: x + y, lambda dz, x, y: [+dz, +dz])"
TIMES = "Gate(lambda x, y: x * y, lambda dz, x, y: [dz * y, dz * x])"
MINUS = "Gate(lambda x, y: x - y, lambda dz, x, y: [+dz, -dz])"
EXPONENTIAL = "Gate(np.exp, lambda dz, x: [dz * np.exp(x)])"
MATRIX_VECTOR = """Gate(lambda W, x, b: W @ x + b,
    lambda dz, W, x, b: [np.outer(dz, x), W.T @ dz, +dz])"""  # of three shapes
SQUARE_NORM = "Gate(lambda v: float(v @ v), lambda dz, v: [2 * dz * v])"


def graph_of(student, nodes):
    """The student's graph of the grader's gates, which are made where the graph is."""
    return student.ComputationalGraph(with_gates(nodes))


def with_gates(nodes):
    """The nodes, with a gate in the place of its source."""
    return [(name, Made(GATE, source), list(needs)) for name, source, needs in nodes]


def graph_returns(graph, inputs, want) -> None:
    """The forward pass of the graph gives the right value."""
    later(graph.forward, inputs, then=lambda got: close(got, want, "The graph's value"))


def graph_gradients_are(graph, want, message: str = "") -> None:
    """The backward pass gives a dict with the right gradients; more names cost elsewhere."""
    later(graph.backward, then=lambda got: gradients_by_name(got, want, message))


def gradients_by_name(got, want, message: str = "") -> None:
    """What the graph's backward pass returned holds the right gradients."""
    expect(isinstance(got, dict), "backward should return a dict from names to gradients.")
    expect(not set(want) - set(got), "backward leaves out the gradient of an input.")
    for name, gradient in want.items():
        close(got[name], gradient, "A gradient of the graph", message)


def circuit():
    """((x + y)·z, gates in topological order)."""
    return [("q", PLUS, ["x", "y"]), ("f", TIMES, ["q", "z"])]


@grades(
    "ComputationalGraph",
    points=1,
    section=GRAPHS,
    message="The forward pass returns the value of the one node that no other node uses, and "
    "leaves the list of nodes and the dict of inputs as they were.",
)
def test_graph_forward_returns_the_value_of_the_last_node(student, rng):
    x, y, z = a_number(rng), a_number(rng), a_number(rng)
    inputs = {"x": x, "y": y, "z": z}
    nodes = with_gates(circuit())
    graph, (after,) = student.ComputationalGraph.with_arguments(nodes)
    names = [(name, needs) for name, _, needs in nodes]
    expect(
        [(name, needs) for name, _, needs in after] == names,
        "The constructor changes the list of nodes that it is given. Work on a copy instead.",
    )
    value, (given,) = student.call_with_arguments(graph.forward, inputs)
    close(value, (x + y) * z, "The graph's value")
    expect(given == inputs, "forward changes the dict that it is given. Work on a copy instead.")
    graph_returns(graph_of(student, [("f", EXPONENTIAL, ["x"])]), {"x": -2}, np.exp(-2))


@grades(
    "ComputationalGraph",
    points=2,
    section=ALGORITHM,
    message="In a graph without forks each gate gets the gradient that the node after it returns "
    "for its value.",
)
def test_graph_backward_follows_the_chain_rule(student, rng):
    x, y, z, w = (a_number(rng) for _ in range(4))
    graph = graph_of(
        student,
        [
            ("a", MINUS, ["x", "y"]),
            ("b", EXPONENTIAL, ["a"]),
            ("c", TIMES, ["z", "b"]),
            ("f", MINUS, ["w", "c"]),
        ],
    )
    e = np.exp(x - y)
    graph_returns(graph, {"x": x, "y": y, "z": z, "w": w}, w - z * e)
    graph_gradients_are(graph, {"x": -z * e, "y": z * e, "z": -e, "w": 1})


@grades(
    "ComputationalGraph",
    points=2,
    section=ALGORITHM,
    message="The nodes may be listed in any order: sort them topologically first.",
)
def test_graph_takes_the_nodes_in_any_order(student, rng):
    x, y = a_number(rng), a_number(rng)
    for order in ([4, 3, 2, 1, 0], [2, 4, 0, 3, 1]):
        nodes = [
            ("e", PLUS, ["x", "y"]),
            ("d", EXPONENTIAL, ["x"]),
            ("c", TIMES, ["d", "y"]),
            ("b", MINUS, ["c", "e"]),
            ("a", TIMES, ["b", "y"]),
        ]
        graph = graph_of(student, [nodes[i] for i in order])
        graph_returns(graph, {"y": y, "x": x}, (np.exp(x) * y - x - y) * y)
        graph_gradients_are(
            graph, {"x": (np.exp(x) * y - 1) * y, "y": 2 * np.exp(x) * y - x - 2 * y}
        )


@grades(
    "ComputationalGraph",
    points=2,
    section=FORK,
    message="A node may use one value for two of its inputs, as in x·x: both gradients add up.",
)
def test_graph_adds_where_one_node_uses_a_value_twice(student, rng):
    x, y = a_number(rng), a_number(rng)
    square = graph_of(student, [("f", TIMES, ["x", "x"])])
    graph_returns(square, {"x": x}, x * x)
    graph_gradients_are(square, {"x": 2 * x})
    double = graph_of(student, [("f", PLUS, ["x", "x"])])
    graph_returns(double, {"x": x}, 2 * x)
    graph_gradients_are(double, {"x": 2})
    nothing = graph_of(student, [("f", MINUS, ["x", "x"])])
    graph_returns(nothing, {"x": x}, 0)
    graph_gradients_are(nothing, {"x": 0})
    inner = graph_of(student, [("q", MINUS, ["x", "y"]), ("f", TIMES, ["q", "q"])])
    graph_returns(inner, {"x": x, "y": y}, (x - y) ** 2)
    graph_gradients_are(inner, {"x": 2 * (x - y), "y": -2 * (x - y)})


@grades(
    "ComputationalGraph",
    points=3,
    section=ALGORITHM,
    message="Where paths of unequal length meet again, a node may send its gradient on only after "
    "all nodes that use its value have sent theirs: reverse topological order.",
)
def test_graph_waits_for_all_paths_before_it_goes_on(student, rng):
    x, y = a_number(rng), a_number(rng)
    p = np.exp(x)
    # x → p → f, and the longer way x → p → q → r → f
    for operands, order in ((["p", "r"], [0, 1, 2, 3]), (["r", "p"], [2, 0, 3, 1])):
        nodes = [
            ("p", EXPONENTIAL, ["x"]),
            ("q", TIMES, ["p", "y"]),
            ("r", MINUS, ["q", "y"]),
            ("f", PLUS, operands),
        ]
        graph = graph_of(student, [nodes[i] for i in order])
        graph_returns(graph, {"x": x, "y": y}, p + p * y - y)
        graph_gradients_are(graph, {"x": p * (1 + y), "y": p - 1})


@grades(
    "ComputationalGraph",
    points=1,
    section=FORK,
    message="A value can have more than two uses, in arrays and in numbers (ints too): every "
    "gradient counts.",
)
def test_graph_adds_over_three_uses_and_more(student, rng):
    x, y = an_array(rng, 3), an_array(rng, 3)
    graph = graph_of(
        student,
        [
            ("q", TIMES, ["x", "y"]),
            ("a", EXPONENTIAL, ["x"]),
            ("b", PLUS, ["q", "a"]),
            ("c", TIMES, ["b", "q"]),
            ("d", MINUS, ["c", "q"]),
            ("e", PLUS, ["d", "x"]),
        ],
    )
    q, a = x * y, np.exp(x)
    dq = 2 * q + a - 1
    graph_returns(graph, {"x": x, "y": y}, (q + a) * q - q + x)
    graph_gradients_are(graph, {"x": dq * y + a * q + 1, "y": dq * x})
    graph = graph_of(
        student,
        [("e", EXPONENTIAL, ["n"]), ("p", TIMES, ["e", "n"]), ("f", PLUS, ["p", "n"])],
    )
    graph_returns(graph, {"n": 2}, 2 * np.exp(2) + 2)
    graph_gradients_are(graph, {"n": 3 * np.exp(2) + 1})


@grades(
    "ComputationalGraph",
    points=2,
    section=ALGORITHM,
    message="One forward pass calls each gate's forward once, and one backward pass calls each "
    "gate's backward once, however many paths lead through it.",
)
def test_graph_visits_each_node_once(student, rng):
    x, y = a_number(rng), a_number(rng)
    levels = 6
    gates = [Made(GATE, source).make() for source in (TIMES, *[PLUS] * levels)]  # here they count
    needs = [["x", "y"], *([f"v{i}", f"v{i}"] for i in range(levels))]
    shared = [Shared(gate, methods=("forward", "backward")) for gate in gates]
    nodes = list(zip((f"v{i}" for i in range(levels + 1)), shared, needs, strict=True))
    graph = student.ComputationalGraph(nodes[::-1])
    graph_returns(graph, {"x": x, "y": y}, 2**levels * x * y)
    student.settle()
    once = "A gate's {} is not called exactly once in a {} pass."
    expect(all(g.forwards == 1 for g in gates), once.format("forward", "forward"))
    graph_gradients_are(graph, {"x": 2**levels * y, "y": 2**levels * x})
    student.settle()
    expect(all(g.forwards == 1 for g in gates), "backward runs a gate's forward again.")
    expect(all(g.backwards == 1 for g in gates), once.format("backward", "backward"))


@grades(
    "ComputationalGraph",
    points=2,
    section=VECTORS,
    message="A gate may have any number of inputs, of any shapes; each input's gradient has the "
    "shape of that input.",
)
def test_graph_takes_gates_of_any_number_of_inputs_and_any_shapes(student, rng):
    W, x, b = an_array(rng, 4, 3), an_array(rng, 3), an_array(rng, 4)
    graph = graph_of(student, [("f", SQUARE_NORM, ["v"]), ("v", MATRIX_VECTOR, list("Wxb"))])
    v = W @ x + b
    graph_returns(graph, {"W": W, "x": x, "b": b}, v @ v)
    graph_gradients_are(graph, {"W": 2 * np.outer(v, x), "x": 2 * W.T @ v, "b": 2 * v})


@grades(
    "ComputationalGraph",
    points=1,
    section=VECTORS,
    message="The backward pass starts from ones of the output's shape.",
)
def test_graph_starts_from_ones_of_the_output_shape(student, rng):
    x, y = an_array(rng, 2, 3), an_array(rng, 2, 3)
    graph = graph_of(student, [("f", PLUS, ["x", "y"])])
    graph_returns(graph, {"x": x, "y": y}, x + y)
    graph_gradients_are(graph, {"x": np.ones((2, 3)), "y": np.ones((2, 3))})
    W, x, b = an_array(rng, 4, 3), an_array(rng, 3), an_array(rng, 4)
    graph = graph_of(student, [("f", MATRIX_VECTOR, ["W", "x", "b"])])
    graph_returns(graph, {"W": W, "x": x, "b": b}, W @ x + b)
    graph_gradients_are(graph, {"W": np.outer(np.ones(4), x), "x": W.sum(axis=0), "b": np.ones(4)})


@grades(
    "ComputationalGraph",
    points=2,
    section=ALGORITHM,
    message="Called again, forward and backward know nothing of earlier calls: start the gradients "
    "afresh each time.",
)
def test_graph_can_be_called_again(student, rng):
    graph = graph_of(
        student, [("s", TIMES, ["x", "x"]), ("t", TIMES, ["s", "y"]), ("f", PLUS, ["t", "x"])]
    )
    x, y = a_number(rng), a_number(rng)
    u, v = an_array(rng, 3), an_array(rng, 3)
    graph_returns(graph, {"x": u, "y": v}, u * u * v + u)
    graph_returns(graph, {"x": x, "y": y}, x * x * y + x)
    for _ in range(2):
        graph_gradients_are(graph, {"x": 2 * x * y + 1, "y": x * x})
    graph_returns(graph, {"x": u, "y": v}, u * u * v + u)
    graph_gradients_are(graph, {"x": 2 * u * v + 1, "y": u * u})


@grades(
    "ComputationalGraph",
    points=1,
    section=ALGORITHM,
    message="Extra entries in the inputs are ignored, and the gradients are those of exactly the "
    "inputs that nodes use.",
)
def test_graph_returns_gradients_for_exactly_the_inputs_that_nodes_use(student, rng):
    x, y, z = a_number(rng), a_number(rng), a_number(rng)
    graph = graph_of(student, circuit())
    inputs = {"unused": a_number(rng), "z": z, "x": x, "another": np.ones(3), "y": y}
    graph_returns(graph, inputs, (x + y) * z)
    got = graph.backward()
    gradients_by_name(got, {"x": z, "y": z, "z": x + y})
    expect(
        set(got) == {"x", "y", "z"},
        "backward returns names that are not inputs of the graph: give the inputs that nodes use, "
        "no intermediate values, no extra entries.",
    )


@grades(
    "ComputationalGraph",
    points=1,
    section=ALGORITHM,
    message="A cycle has no topological order: raise ValueError, in the constructor or in forward.",
)
def test_graph_refuses_a_cycle(student, rng):
    inputs = {"x": a_number(rng), "y": a_number(rng)}

    def run(second_input: str, own: str = "y") -> float:
        nodes = [
            ("a", PLUS, ["x", second_input]),
            ("b", EXPONENTIAL, ["a"]),
            ("c", MINUS, ["b", "y"]),
            ("f", TIMES, ["c", own]),
        ]
        return graph_of(student, nodes).forward(inputs)

    x, y = inputs["x"], inputs["y"]
    close(run("y"), (np.exp(x + y) - y) * y, "The graph's value")
    raises_value_error(student, lambda: run("c"), "A cycle")
    raises_value_error(student, lambda: run("y", own="f"), "A node that uses its own value")


@grades(
    "ComputationalGraph",
    points=1,
    section=ALGORITHM,
    message="An input that a node uses and forward is not given: raise ValueError.",
)
def test_graph_refuses_a_missing_input(student, rng):
    inputs = {"x": a_number(rng), "y": a_number(rng), "z": a_number(rng)}
    for given in (inputs, {**inputs, "x": 0.0}, {**inputs, "z": 0}):  # a 0 is not missing
        graph = graph_of(student, circuit())
        graph_returns(graph, given, (given["x"] + given["y"]) * given["z"])
    for name in "xz":
        rest = {other: value for other, value in inputs.items() if other != name}
        for g in (graph_of(student, circuit()), graph):  # the second has had all of them before
            raises_value_error(student, lambda g=g, rest=rest: g.forward(rest), "A missing input")


def own_gates_work(student, x, dz) -> bool:
    """Whether the student's add and exp gates are right by themselves."""
    student.settle()  # what has been asked before is not a question here
    try:
        gradients_are(student.AddGate(), (x, dz), dz, [dz, dz])
        value_is(student.AddGate(), (x, dz), x + dz)
        gradients_are(student.ExpGate(), (x,), dz, [dz * np.exp(x)])
        value_is(student.ExpGate(), (x,), np.exp(x))
        student.settle()
    except (StudentFault, AssertionError):
        return False
    return True


@grades(
    "ComputationalGraph",
    points=1,
    section=FORK,
    message="The graph must work with your own gates, on arrays too.",
)
def test_graph_works_with_the_students_own_gates(student, rng):
    x, y = an_array(rng, 3), an_array(rng, 3)

    def run(add: Callable, exp: Callable, message: str = "") -> None:
        nodes = [("e", exp(), ["x"]), ("a", add(), ["x", "e"]), ("f", add(), ["a", "y"])]
        graph = student.ComputationalGraph(nodes)
        graph_returns(graph, {"x": x, "y": y}, x + np.exp(x) + y)
        graph_gradients_are(graph, {"x": 1 + np.exp(x), "y": np.ones(3)}, message)

    run(lambda: Made(GATE, PLUS), lambda: Made(GATE, EXPONENTIAL))
    if own_gates_work(student, x, y):  # a wrong gate costs only the gate
        run(
            student.AddGate,
            student.ExpGate,
            "With your own gates on arrays the gradients are wrong, though gates and graph are "
            "right apart. Does `+=` write into an array that a gate has handed to two inputs?",
        )


# ------------------------------------------------------------------- tasks 6 and 7: the layers


def affine_cases(rng):
    """(x, W, b, dout) for a batch and for a single example, with N ≠ D ≠ H."""
    for N, D, H in ((4, 3, 5), (1, 4, 2)):
        yield an_array(rng, N, D), an_array(rng, D, H), an_array(rng, H), an_array(rng, N, H)


def affine_gradients_are(student, inputs, dout, **wants) -> None:
    """The student's backward pass returns these gradients, after their forward pass."""
    cache = student.affine_forward.cache(*inputs)
    results_are(student.affine_backward, (dout, cache), ("dx", "dW", "db"), wants)


@grades(
    "affine",
    points=2,
    section=NETWORK,
    message="out is x @ W + b, of shape (N, H): one row an example, b added to each row.",
)
def test_affine_forward_multiplies_and_adds_the_bias(student, rng):
    for x, W, b, _ in affine_cases(rng):
        (out, _), after = student.affine_forward.with_arguments(x, W, b)
        close(out, np.einsum("nd,dh->nh", x, W) + b[None, :], "out")
        unchanged((x, W, b), after, "affine_forward")


@grades(
    "affine",
    points=1,
    section=VECTORS,
    message="dx is the upstream gradient times W transposed: let the shapes guide you.",
)
def test_affine_backward_gives_dx_for_random_upstream(student, rng):
    for *inputs, dout in affine_cases(rng):
        _, W, _ = inputs
        affine_gradients_are(student, inputs, dout, dx=np.einsum("nh,dh->nd", dout, W))


@grades(
    "affine",
    points=2,
    section=VECTORS,
    message="dW has the shape of W: x transposed times the upstream gradient, summed over the "
    "batch and not averaged.",
)
def test_affine_backward_gives_dW_for_random_upstream(student, rng):
    for *inputs, dout in affine_cases(rng):
        x, _, _ = inputs
        affine_gradients_are(student, inputs, dout, dW=np.einsum("nd,nh->dh", x, dout))


@grades(
    "affine",
    points=2,
    section=VECTORS,
    message="b is used once by every example, so db is the sum of dout over the batch (axis 0).",
)
def test_affine_backward_sums_db_over_the_batch(student, rng):
    for *inputs, dout in affine_cases(rng):
        affine_gradients_are(student, inputs, dout, db=np.einsum("nh->h", dout))


@grades(
    "affine",
    points=1,
    section=VECTORS,
    message="affine_backward goes by the cache that it is given, and by nothing that another "
    "forward pass has left behind; dout stays as it was.",
)
def test_affine_backward_belongs_to_its_cache(student, rng):
    for x, W, b, dout in affine_cases(rng):
        cache = student.affine_forward.cache(x, W, b)
        at_once = several(student.affine_backward(dout, cache), 3, "affine_backward")
        want = dout @ W.T, x.T @ dout, dout.sum(axis=0)
        expect(any(map(is_close, at_once, want)), "No gradient is right.")
        cache = student.affine_forward.cache(x, W, b)
        student.affine_forward.cache(2 * x, -W, b)
        answer, after = student.affine_backward.with_arguments(dout, cache)
        unchanged([dout], after[:1], "affine_backward")
        same = all(map(is_close, several(answer, 3, "affine_backward"), at_once))
        expect(same, "The gradients are those of another forward pass.")


@grades(
    "relu",
    points=1,
    section=PATTERNS,
    message="relu_forward keeps positive entries and sets all others to 0, for any shape.",
)
def test_relu_forward_has_the_right_values(student, rng):
    for shape in ((3, 4), (2, 3, 2), (5,)):
        x = an_array(rng, *shape)
        out, _ = student.relu_forward.layer(x)
        close(out, (np.abs(x) + x) / 2, "out")


@grades(
    "relu",
    points=1,
    section=PATTERNS,
    message="relu_backward lets dout through, whatever its sign, where the input was positive.",
)
def test_relu_backward_is_masked_by_the_sign_of_the_input(student, rng):
    for shape in ((3, 4), (2, 3, 2), (5,)):
        x, dout = an_array(rng, *shape), an_array(rng, *shape)
        x.flat[:4], dout.flat[:4] = (-1, 1, -2, 2), (1, 1, -1, -1)
        relu_gradient_is(student, x, dout)


@grades(
    "relu",
    points=1,
    section=PATTERNS,
    message="The derivative of ReLU at 0 is 0 in this course.",
)
def test_relu_backward_is_zero_at_zero(student, rng):
    x, dout = np.array([[0.0, 1.0, -0.0], [2.0, 0.0, 1e-3]]), an_array(rng, 2, 3)
    relu_gradient_is(student, x, dout)


def relu_gradient_is(student, x, dout) -> None:
    """The student's backward pass masks dout by the sign of x, after their forward pass."""
    want, cache = np.where(x > 0, dout, 0), student.relu_forward.cache(x)
    later(student.relu_backward, dout, cache, then=lambda got: close(got, want, "dx"))


@grades(
    "relu",
    points=1,
    section=PATTERNS,
    message="relu_forward must not write into x, nor relu_backward into dout: somebody else may "
    "still need them. And relu_backward goes by the cache that it is given.",
)
def test_relu_leaves_its_arguments_as_they_were(student, rng):
    x, dout = an_array(rng, 3, 4), an_array(rng, 3, 4)
    x[0, :2] = [-1.0, 1.0]
    (out, _), after = student.relu_forward.with_arguments(x)
    close(out, np.where(x > 0, x, 0), "out")
    unchanged((x,), after, "relu_forward")
    cache = student.relu_forward.cache(x)
    student.relu_forward.cache(-x)
    dx, after = student.relu_backward.with_arguments(dout, cache)
    close(dx, np.where(x > 0, dout, 0), "dx")
    unchanged((dout,), after[:1], "relu_backward")


# ------------------------------------------------------- tasks 8 to 11: functions of vectors


def norm_case(rng, n: int = 4, m: int = 3):
    """(W, x, target) with W of n rows and m columns."""
    return an_array(rng, n, m), an_array(rng, m), an_array(rng, n)


@grades(
    "squared_norm_loss",
    points=2,
    section=VECTORS,
    message="L is the sum of the squares of Wx − target: no mean, no ½, no root.",
)
def test_squared_norm_loss_has_the_right_value(student, rng):
    W, x, target = norm_case(rng)
    L, _, _ = several(student.squared_norm_loss(W, x, target), 3, "squared_norm_loss")
    close(L, np.linalg.norm(np.einsum("nm,m->n", W, x) - target) ** 2, "L")


@grades(
    "squared_norm_loss",
    points=2,
    section=VECTORS,
    message="dW is 2(q − q̃)xᵀ with q = Wx, of W's shape.",
)
def test_squared_norm_loss_has_the_right_gradient_for_W(student, rng):
    W, x, target = norm_case(rng)

    def loss_and_gradient(W):
        L, dW, _ = several(student.squared_norm_loss(W, x, target), 3, "squared_norm_loss")
        return L, dW

    gradient_is(loss_and_gradient, W, np.einsum("n,m->nm", 2 * (W @ x - target), x), "dW")


@grades(
    "squared_norm_loss",
    points=2,
    section=VECTORS,
    message="dx is Wᵀ2(q − q̃) with q = Wx, of x's shape.",
)
def test_squared_norm_loss_has_the_right_gradient_for_x(student, rng):
    for n, m in ((4, 3), (3, 3)):
        W, x, target = norm_case(rng, n, m)

        def loss_and_gradient(x, W=W, target=target):
            L, _, dx = several(student.squared_norm_loss(W, x, target), 3, "squared_norm_loss")
            return L, dx

        gradient_is(loss_and_gradient, x, np.einsum("nm,n->m", W, 2 * (W @ x - target)), "dx")


@grades(
    "squared_norm_loss",
    points=1,
    section=VECTORS,
    message="W, x and target must be the same after the call. (This is judged together with the "
    "results, of which one at least must be right.)",
)
def test_squared_norm_loss_leaves_its_arguments_as_they_were(student, rng):
    W, x, target = norm_case(rng)
    answer, after = student.squared_norm_loss.with_arguments(W, x, target)
    q = W @ x - target
    want = q @ q, 2 * np.outer(q, x), 2 * W.T @ q
    assert any(map(is_close, several(answer, 3, "squared_norm_loss"), want))
    unchanged((W, x, target), after, "squared_norm_loss")


def log_softmax(o):
    """By `logaddexp`, which is safe for any scores."""
    return o - np.logaddexp.reduce(o)


def jacobian_of_softmax(o):
    """σ_i(δ_ij − σ_j), entry by entry."""
    p = np.exp(log_softmax(o))
    return np.array([[p[i] * ((i == j) - p[j]) for j in range(len(o))] for i in range(len(o))])


def jacobian_is_right(student, o) -> None:
    """The student's Jacobian has the right entries."""
    want = jacobian_of_softmax(o)
    later(student.softmax_jacobian, o, then=lambda got: close(got, want, "The Jacobian"))


@grades(
    "softmax_jacobian",
    points=3,
    section=SOFTMAX,
    message="The entries are σ_i(1 − σ_i) on the diagonal and −σ_iσ_j beside it: each score moves "
    "every probability.",
)
def test_softmax_jacobian_has_the_right_entries(student, rng):
    for classes in (2, 4, 7):
        o = an_array(rng, classes)
        jacobian_is_right(student, o)


@grades(
    "softmax_jacobian",
    points=2,
    section=SOFTMAX,
    message="Scores of ±1000 must not overflow, nor may all exponentials vanish: subtract the "
    "largest score first.",
)
def test_softmax_jacobian_is_safe_for_large_scores(student, rng):
    o = an_array(rng, 4)
    for shift in (1000.0, -1000.0, np.array([1000.0, 1000.0, -1000.0, 0.0])):
        jacobian_is_right(student, o + shift)


@grades(
    "softmax_jacobian",
    points=1,
    section=SOFTMAX,
    message="The scores must be the same after the call: `o -= o.max()` changes them. (This is "
    "judged together with the diagonal, roughly and up to its sign.)",
)
def test_softmax_jacobian_leaves_the_scores_as_they_were(student, rng):
    o = an_array(rng, 4)
    J, after = student.softmax_jacobian.with_arguments(o)
    diagonal = np.abs(np.diag(array(J, (4, 4), "The Jacobian")))
    close(diagonal, np.diag(jacobian_of_softmax(o)), "The diagonal", tolerance=0.01)
    unchanged([o], after, "softmax_jacobian")


def a_distribution(rng, classes: int) -> np.ndarray:
    """Probabilities, all positive and clearly different from equal ones."""
    q = rng.uniform(0.2, 1.0, size=classes)
    q[0] += 1
    return q / q.sum()


def one_hot(rng, classes: int) -> np.ndarray:
    """All on one class."""
    return np.eye(classes)[rng.integers(classes)]


def cross_entropy(student, o, q):
    """What the student returns, as (L, do)."""
    return several(student.softmax_cross_entropy(o, q), 2, "softmax_cross_entropy")


def cross_entropy_is(student, o, q, *names: str) -> None:
    """What the student returns under these names, "L" and "do", is right."""
    log_p = log_softmax(o)
    right = {"L": -np.sum(q * log_p), "do": np.exp(log_p) - q}
    wants = {name: right[name] for name in names}
    results_are(student.softmax_cross_entropy, (o, q), ("L", "do"), wants)


@grades(
    "softmax_cross_entropy",
    points=1,
    section=SOFTMAX,
    message="For a one-hot q the loss is minus the natural logarithm of the probability of that "
    "class.",
)
def test_cross_entropy_has_the_right_value_for_one_hot(student, rng):
    o = an_array(rng, 5)
    for q in np.eye(5)[1:4]:
        cross_entropy_is(student, o, q, "L")


@grades(
    "softmax_cross_entropy",
    points=2,
    section=SOFTMAX,
    message="The loss is the sum over all classes of −q_i ln σ_i, for any distribution q, without "
    "mean and without the entropy of q.",
)
def test_cross_entropy_has_the_right_value_for_any_distribution(student, rng):
    for classes in (3, 6):
        o, q = an_array(rng, classes), a_distribution(rng, classes)
        cross_entropy_is(student, o, q, "L")


@grades(
    "softmax_cross_entropy",
    points=3,
    section=SOFTMAX,
    message="The gradient with respect to the scores is σ(o) − q, for any distribution q.",
)
def test_cross_entropy_has_the_right_gradient(student, rng):
    for q in (one_hot(rng, 5), a_distribution(rng, 5)):
        o = an_array(rng, 5)
        gradient_is(
            lambda o, q=q: cross_entropy(student, o, q), o, np.exp(log_softmax(o)) - q, "do"
        )


@grades(
    "softmax_cross_entropy",
    points=1,
    section=SOFTMAX,
    message="Scores around 1000 or −1000 must not overflow, nor may all exponentials vanish: "
    "subtract the largest score first.",
)
def test_cross_entropy_is_safe_for_large_scores(student, rng):
    o, q = an_array(rng, 4), a_distribution(rng, 4)
    for shift in (1000.0, -1000.0):
        cross_entropy_is(student, o + shift, q, "L", "do")


@grades(
    "softmax_cross_entropy",
    points=1,
    section=SOFTMAX,
    message="A probability that rounds to 0 has a logarithm that you can still compute: take the "
    "logarithm by formula and not of the rounded probability, and do not cut it off.",
)
def test_cross_entropy_is_safe_where_a_probability_vanishes(student, rng):
    o = np.array([1000.0, 0.0, -1000.0, 999.0]) + an_array(rng, 4)
    some = np.array([0.0, 1e-4, 0.2999, 0.7])
    for q in (*np.eye(4), some, a_distribution(rng, 4)):
        cross_entropy_is(student, o, q, "L", "do")


@grades(
    "softmax_cross_entropy",
    points=1,
    section=SOFTMAX,
    message="Neither o nor q may be changed: work on copies.",
)
def test_cross_entropy_leaves_its_arguments_as_they_were(student, rng):
    o, q = an_array(rng, 4), a_distribution(rng, 4)
    (_, do), after = student.softmax_cross_entropy.with_arguments(o, q)
    close(do, np.exp(log_softmax(o)) - q, "do")
    unchanged((o, q), after, "softmax_cross_entropy")


def masks(rng, shape, kind=float):
    """(X, Y): a soft mask strictly inside (0, 1) and a true one with both values."""
    Y = rng.integers(0, 2, size=shape)
    Y.flat[:2] = 0, 1
    return rng.uniform(0.1, 0.9, size=shape), Y.astype(kind)


def overlap(X, Y):
    """Intersection and union, entry by entry."""
    pairs = list(zip(X.flat, Y.flat, strict=True))
    return sum(x * y for x, y in pairs), sum(x + y - x * y for x, y in pairs)


def iou_is(student, X, Y, wants) -> None:
    """What the student returns holds what is wanted, by the names "The IoU" and "dX"."""
    results_are(student.iou_and_gradient, (X, Y), ("The IoU", "dX"), wants)


@grades(
    "iou_and_gradient",
    points=2,
    section=IOU,
    message="The IoU is ΣXY divided by Σ(X + Y − XY), over all entries of a mask of any shape, "
    "with X as it is, not rounded.",
)
def test_iou_has_the_right_value(student, rng):
    for shape, kind in (((7,), float), ((3, 4), np.int64), ((2, 3, 2), float)):
        X, Y = masks(rng, shape, kind)
        inter, union = overlap(X, Y)
        iou_is(student, X, Y, {"The IoU": inter / union})


@grades(
    "iou_and_gradient",
    points=3,
    section=IOU,
    message="By the quotient rule the derivative is 1/U where Y = 1 and −I/U² where Y = 0: the "
    "union moves with X as well.",
)
def test_iou_has_the_right_gradient(student, rng):
    for shape, kind in (((7,), float), ((3, 4), np.int64)):
        X, Y = masks(rng, shape, kind)
        inter, union = overlap(X, Y)
        gradient_is(
            lambda X, Y=Y: several(student.iou_and_gradient(X, Y), 2, "iou_and_gradient"),
            X,
            np.where(Y == 1, 1 / union, -inter / union**2),
            "dX",
        )


@grades(
    "iou_and_gradient",
    points=1,
    section=IOU,
    message="Look at the extremes: masks that do not overlap, and masks that are equal.",
)
def test_iou_is_right_for_disjoint_and_equal_masks(student, rng):
    Y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    X = np.where(Y == 1, 0, rng.uniform(0.2, 0.8, size=Y.shape))
    union = 2 + X.sum()
    iou_is(student, X, Y, {"The IoU": 0, "dX": np.where(Y == 1, 1 / union, 0)})
    iou_is(student, Y, Y, {"The IoU": 1, "dX": np.where(Y == 1, 1 / 2, -1 / 2)})


# ------------------------------------------------------------- tasks 12 and 13: two directions


def traces_hold(student, rng, key: str, right: Callable) -> None:
    """Under this key the student's dict holds `right(X, y, W)`, for both classes, W·X of either
    sign, and integers.
    """
    X, W = a_number(rng), a_number(rng)
    for case in ((X, 1.0, W), (-X, 1.0, W), (X, 0.0, W), (2, 1, -3)):
        want = right(*case)
        later(
            student.logistic_trace, *case, then=lambda trace, want=want: entry_is(trace, key, want)
        )


def entry_is(trace, key: str, want) -> None:
    """The entry of the trace is the number `want`, or a list of those numbers."""
    expect(isinstance(trace, dict), "logistic_trace should return a dict.")
    expect(key in trace, f"The dict has no entry {key!r}.")
    got = trace[key]
    if not isinstance(want, list):
        close(got, want, key)
        return
    for one, right in zip(several(got, len(want), f"The entry {key!r}"), want, strict=True):
        close(one, right, f"An entry of {key!r}")


@grades(
    "logistic_trace",
    points=1,
    section=LOGISTIC,
    message="The values are those of ξ1 = −WX, ξ2 = exp ξ1, ξ3 = 1 + ξ2, ξ4 = 1/ξ3, ξ5 = ln ξ4 and "
    "L_A = −y ξ5, in this order.",
)
def test_logistic_trace_has_the_six_values(student, rng):
    def values(X, y, W):
        e = np.exp(-W * X)
        log_p = -np.log1p(e)
        return [-W * X, e, 1 + e, 1 / (1 + e), log_p, -y * log_p]

    traces_hold(student, rng, "values", values)


@grades(
    "logistic_trace",
    points=2,
    section=LOGISTIC,
    message="Each partial is local: the derivative of one step by the step before it, the first by "
    "W. None of them is multiplied up.",
)
def test_logistic_trace_has_the_six_local_derivatives(student, rng):
    def partials(X, y, W):
        e = np.exp(-W * X)
        return [-X, e, 1, -1 / (1 + e) ** 2, 1 + e, -y]

    traces_hold(student, rng, "partials", partials)


@grades(
    "logistic_trace",
    points=1,
    section=LOGISTIC,
    message="dL_dW is the product of the six local derivatives. For y = 1 and X > 0 the loss falls "
    "as W grows: the sign is minus.",
)
def test_logistic_trace_has_the_right_derivative(student, rng):
    traces_hold(student, rng, "dL_dW", lambda X, y, W: -y * X / (1 + np.exp(W * X)))


def dual_is(dual, value: float, derivative: float) -> None:
    """A dual number of the student has this value and this derivative."""

    def check(got):
        close(got[0], value, "The value of a dual number")
        close(got[1], derivative, "The derivative of a dual number")

    attributes_later(dual, "value", "derivative", then=check)


def two_duals(student, rng):
    """(a, b, a', b') and the duals of the student."""
    a, b, da, db = (a_number(rng) for _ in range(4))
    return a, b, da, db, student.Dual(a, da), student.Dual(b, db)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="The derivative of a sum is the sum of the derivatives, that of a difference their "
    "difference.",
)
def test_dual_adds_and_subtracts(student, rng):
    a, b, da, db, x, y = two_duals(student, rng)
    dual_is(x + y, a + b, da + db)
    dual_is(x - y, a - b, da - db)
    dual_is(x, a, da)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="Product rule: (uv)′ = u′v + uv′. Every operation gives a new Dual.",
)
def test_dual_multiplies_by_the_product_rule(student, rng):
    a, b, da, db, x, y = two_duals(student, rng)
    dual_is(x * y, a * b, da * b + a * db)
    dual_is(x * x, a * a, 2 * a * da)
    dual_is(x, a, da)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="Quotient rule: (u/v)′ = (u′v − uv′)/v². Mind the sign, the order and the square.",
)
def test_dual_divides_by_the_quotient_rule(student, rng):
    a, b, da, db, x, y = two_duals(student, rng)
    dual_is(x / y, a / b, (da * b - a * db) / b**2)
    dual_is(x, a, da)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="Unary minus, exp and log: the derivative is that of the function at the value, times "
    "the derivative that comes in.",
)
def test_dual_has_unary_minus_exp_and_log(student, rng):
    a, _, da, _, x, _ = two_duals(student, rng)
    dual_is(-x, -a, -da)
    dual_is(x.exp(), np.exp(a), np.exp(a) * da)
    dual_is(student.Dual(abs(a), da).log(), np.log(abs(a)), da / abs(a))


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="A plain number on the right is a constant: its derivative is 0.",
)
def test_dual_takes_plain_numbers_on_the_right(student, rng):
    a, b, da, _, x, _ = two_duals(student, rng)
    dual_is(x + b, a + b, da)
    dual_is(x - 3, a - 3, da)
    dual_is(x * 3, a * 3, da * 3)
    dual_is(x / b, a / b, da / b)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="A plain number on the left of + and ·: write `__radd__` and `__rmul__`.",
)
def test_dual_takes_plain_numbers_on_the_left_of_plus_and_times(student, rng):
    a, b, da, _, x, _ = two_duals(student, rng)
    dual_is(3 + x, 3 + a, da)
    dual_is(b * x, b * a, b * da)


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="A plain number on the left of − and /: the order matters, c − x is not x − c, and the "
    "derivative of c/x is −c·x′/x².",
)
def test_dual_takes_plain_numbers_on_the_left_of_minus_and_divided_by(student, rng):
    a, b, da, _, x, _ = two_duals(student, rng)
    dual_is(b - x, b - a, -da)
    dual_is(3 / x, 3 / a, -3 * da / a**2)


@grades(
    "forward_mode",
    points=2,
    section=MODES,
    message="forward_mode returns (f(x), df/dx): start from the derivative of x by itself.",
)
def test_forward_mode_differentiates_a_composed_function(student, rng):
    x = abs(a_number(rng))
    e, s = np.exp(-x), x * x + 1
    value, slope = forward_mode_of(student, lambda d: (-d).exp() * d.log() + 2 / (d * d + 1), x)
    close(value, e * np.log(x) + 2 / s, "f(x)")
    close(slope, e / x - e * np.log(x) - 4 * x / s**2, "df/dx")
    value, slope = forward_mode_of(student, lambda d: 1 - (d - 3) / d.exp(), x)
    close(value, 1 - (x - 3) * e, "f(x)")
    close(slope, (x - 4) * e, "df/dx")


@grades(
    "forward_mode",
    points=1,
    section=MODES,
    message="Where f returns a plain number, forward_mode returns it with the derivative 0; where "
    "f returns its argument, the derivative is 1.",
)
def test_forward_mode_takes_a_constant_function(student, rng):
    x, c = a_number(rng), a_number(rng)
    value, slope = forward_mode_of(student, lambda d: d, x)
    close(value, x, "f(x)")
    close(slope, 1, "df/dx")
    for constant in (c, 5):
        value, slope = forward_mode_of(student, lambda d, constant=constant: constant, x)
        close(value, constant, "f(x)")
        close(slope, 0, "df/dx")


def forward_mode_of(student, f: Callable, x: float):
    """What the student returns, as (value, derivative)."""
    return several(student.forward_mode(f, x), 2, "forward_mode")
