"""The hidden suite of assignment 2: nets of any depth, XOR, the two-layer net, its symmetries.

Expected values come from formulas written out in the tests, which share nothing with the solution.
A gradient also counts if it is that of the student's own loss: a wrong loss is paid for once.
"""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np

from autograder.expect import TOLERANCE, array, expect, is_close, number, right, several, unchanged
from autograder.gradcheck import check_gradient
from autograder.suite import grades
from autograder.suites.draws import looks_normal

LAYERS, FORWARD, XOR = "sec-networks-layers", "sec-networks-forward", "sec-networks-xor"
TWO_LAYER, SYMMETRY = "sec-networks-twolayer", "sec-networks-symmetry"
SANITY = "sec-networks-sanity"
KEYS = ("W1", "b1", "W2", "b2")


# ------------------------------------------------------------------------------------ helpers


def a_model(rng: np.random.Generator, D: int, H: int, C: int) -> dict[str, np.ndarray]:
    """A two-layer model with weights and biases of ordinary size, none of them 0."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    return {
        name: rng.choice([-1, 1], size=shape) * rng.uniform(0.2, 1.2, size=shape)
        for name, shape in shapes.items()
    }


def a_case(rng: np.random.Generator, N: int = 5, D: int = 3, H: int = 4, C: int = 6):
    """(X, model, y), hidden units away from the kink, some on and some off, labels not all 0."""
    while True:
        X, model = rng.normal(size=(N, D)), a_model(rng, D, H, C)
        z = X @ model["W1"] + model["b1"]
        if np.abs(z).min() > 0.02 and 0 < np.mean(z > 0) < 1:
            y = rng.integers(0, C, size=N)
            y[0] = rng.integers(1, C)
            return X, model, y


def hidden_of(model: dict, X: np.ndarray) -> np.ndarray:
    """Activations of the hidden layer."""
    z = np.einsum("nd,dh->nh", X, model["W1"]) + model["b1"][None, :]
    return np.where(z > 0, z, 0)


def scores_of(model: dict, X: np.ndarray) -> np.ndarray:
    """Scores of the two-layer net."""
    return np.einsum("nh,hc->nc", hidden_of(model, X), model["W2"]) + model["b2"][None, :]


def softmax_loss(scores: np.ndarray, y: np.ndarray) -> float:
    """Mean of -log softmax(scores)[y]."""
    return np.mean(np.logaddexp.reduce(scores, axis=1) - scores[np.arange(len(y)), y])


def gradients_of(X: np.ndarray, model: dict, y: np.ndarray) -> dict[str, np.ndarray]:
    """Gradients of the mean softmax loss, example by example."""
    grads = {name: np.zeros_like(value) for name, value in model.items()}
    for x, label in zip(X, y, strict=True):
        h, s = hidden_of(model, x[None])[0], scores_of(model, x[None])[0]
        ds = (np.exp(s - np.logaddexp.reduce(s)) - (np.arange(len(s)) == label)) / len(X)
        dh = (model["W2"] @ ds) * (h > 0)
        parts = {"W1": np.outer(x, dh), "b1": dh, "W2": np.outer(h, ds), "b2": ds}
        for name, part in parts.items():
            grads[name] += part
    return grads


def a_dict(value: Any, what: str) -> dict:
    """A dict with the four keys of a model."""
    expect(isinstance(value, dict), f"{what} should be a dict.")
    missing = [name for name in KEYS if name not in value]
    expect(not missing, f"{what} has no entry {', '.join(missing)}.")
    return value


def a_model_of(value: Any, D: int, H: int, C: int, what: str) -> dict[str, np.ndarray]:
    """A model of the given sizes, as float arrays."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    value = a_dict(value, what)
    return {name: array(value[name], shapes[name], f"{what}'s {name}") for name in KEYS}


def leaves(value: Any) -> list[Any]:
    """The arrays and numbers in nested lists, tuples and dicts, in order, with the dicts' keys."""
    if isinstance(value, dict):
        return [item for key in sorted(value, key=str) for item in (key, *leaves(value[key]))]
    if isinstance(value, list | tuple):
        return [len(value), *(leaf for item in value for leaf in leaves(item))]
    return [value]


def left_alone(before: Any, after: Any, what: str) -> None:
    """Arguments, however nested, are what they were."""
    before, after = leaves(before), leaves(after)
    expect(len(before) == len(after), f"{what} changes its arguments. Work on a copy instead.")
    unchanged(before, after, what)


# --------------------------------------------------------------------- task 1: count_parameters


def exact(value: Any, want: int) -> None:
    """A number that may be too large for numpy; a float counts if it is right to 1e-6."""
    if type(value) is not int:
        value = number(value, "The result")
    try:
        close_enough = abs(value - want) <= TOLERANCE * want
    except OverflowError:  # a float far beyond a large int, or the other way round
        close_enough = False
    if not close_enough:
        raise AssertionError("a wrong number")


def count(sizes: list[int]) -> int:
    """Weights and biases."""
    return sum(a * b + b for a, b in itertools.pairwise(sizes))


@grades(
    "count_parameters",
    points=3,
    section=LAYERS,
    message="From a units to b units there are a·b weights and b biases. The inputs have no bias.",
)
def test_net_with_one_hidden_layer_is_counted_with_its_biases(student, rng):
    for _ in range(3):
        D, H, C = (int(size) for size in rng.choice(np.arange(2, 60), size=3, replace=False))
        exact(student.count_parameters([D, H, C]), count([D, H, C]))


@grades(
    "count_parameters",
    points=3,
    section=LAYERS,
    message="Every pair of neighboring layers has its weights and biases, however many layers "
    "there are, and `sizes` stays as it was.",
)
def test_net_of_any_depth_is_counted(student, rng):
    for depth in (4, 5, 8):
        sizes = [int(size) for size in rng.integers(2, 60, size=depth)]
        got, (after,) = student.count_parameters.with_arguments(list(sizes))
        exact(got, count(sizes))
        expect(after == sizes, "count_parameters changes the list that it is given.")
    exact(student.count_parameters([1, 1, 1, 1]), 6)


@grades(
    "count_parameters",
    points=2,
    section=LAYERS,
    message="With two sizes there is no hidden layer: one weight matrix and one bias vector.",
)
def test_net_without_a_hidden_layer_is_counted(student, rng):
    for _ in range(2):
        D, C = (int(size) for size in rng.choice(np.arange(2, 60), size=2, replace=False))
        exact(student.count_parameters([D, C]), count([D, C]))


# ------------------------------------------------------------------------------ task 2: forward


def a_net(rng: np.random.Generator, *sizes: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Parameters of a net with these layer sizes."""
    return [
        (rng.normal(size=(a, b)) / np.sqrt(a), rng.normal(size=b))
        for a, b in itertools.pairwise(sizes)
    ]


def output_of(params: list, X: np.ndarray, activation: Any) -> np.ndarray:
    """Output of a net, layer by layer."""
    out = X
    for layer, (W, b) in enumerate(params):
        out = np.einsum("nd,dh->nh", out if layer == 0 else activation(out), W) + b[None, :]
    return out


@grades(
    "forward",
    points=3,
    section=FORWARD,
    message="A net of one layer is affine: X @ W + b, and the activation is not used.",
)
def test_one_layer_is_affine(student, rng):
    for N in (4, 1):
        X, params = rng.normal(size=(N, 3)), a_net(rng, 3, 5)
        right(student.forward(params, X, np.tanh), output_of(params, X, np.tanh), "The output")


@grades(
    "forward",
    points=6,
    section=FORWARD,
    message="Layer after layer: X @ W + b, then the activation. Only after the last layer there "
    "is none.",
)
def test_activation_stands_between_the_layers(student, rng):
    for sizes in ((3, 5, 4), (4, 2, 6, 3), (2, 5, 3, 6, 1), (3, 3, 3)):
        X, params = rng.normal(size=(4, sizes[0])), a_net(rng, *sizes)
        right(student.forward(params, X, np.tanh), output_of(params, X, np.tanh), "The output")


def wave(z: np.ndarray) -> np.ndarray:
    """An activation that is neither monotone nor 0 at 0."""
    return np.cos(z) + 0.3


def itself(z: np.ndarray) -> np.ndarray:
    """No nonlinearity."""
    return 1.0 * z


@grades(
    "forward",
    points=3,
    section=FORWARD,
    message="Use the activation that is given, whatever it is: for a net without nonlinearity, "
    "the identity.",
)
def test_any_activation_is_used_as_it_is_given(student, rng):
    for activation in (wave, itself, np.negative):
        X, params = rng.normal(size=(1, 3)), a_net(rng, 3, 5, 4, 2)
        want = output_of(params, X, activation)
        right(student.forward(params, X, activation), want, "The output")


@grades(
    "forward",
    points=2,
    section=FORWARD,
    message="The output is right only if the parameters and X stay as they were.",
)
def test_forward_leaves_parameters_and_data_as_they_were(student, rng):
    X, params = rng.normal(size=(4, 3)), a_net(rng, 3, 5, 2)
    got, after = student.forward.with_arguments(params, X, np.tanh)
    right(got, output_of(params, X, np.tanh), "The output")
    left_alone([params, X], after[:2], "forward")


# ---------------------------------------------------------------------------------- task 3: XOR


def xor_margins(student) -> np.ndarray:
    """Score of class 1 minus score of class 0 at the four points, as a share of the largest."""
    model = a_dict(student.xor_network(), "The model")
    H = array(model["b1"], np.shape(model["b1"]), "The model's b1").size
    expect(H >= 2, "The model needs two hidden units or more.")
    model = a_model_of(model, 2, H, 2, "The model")
    scores = scores_of(model, np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))
    margins = (scores[:, 1] - scores[:, 0]) / max(np.abs(scores).max(), 1e-300)
    # Two scores that differ by round-off only are a tie.
    expect((np.abs(margins) > 1e-9).all(), "At a point of the four the two scores are equal.")
    return np.sign(margins)


@grades(
    "xor_network",
    points=6,
    section=XOR,
    message="The net does not tell (0, 0) and (1, 1) from (0, 1) and (1, 0). Work out the hidden "
    "units at all four points by hand.",
)
def test_xor_network_separates_equal_from_unequal_inputs(student):
    signs = xor_margins(student)
    assert np.array_equal(signs * signs[1], [-1, 1, 1, -1])


@grades(
    "xor_network",
    points=4,
    section=XOR,
    message="The second score, that of class 1, must be the larger one at (0, 1) and (1, 0), and "
    "at no other point.",
)
def test_xor_network_gives_class_one_to_unequal_inputs(student):
    assert np.array_equal(xor_margins(student), [-1, 1, 1, -1])


# ----------------------------------------------------------------- task 4: init_two_layer_model


def drawn(student, generator: Any, D: int, H: int, C: int, **options: float) -> dict:
    """A model from the student's initialization."""
    model = student.init_two_layer_model(D, H, C, generator, **options)
    return a_model_of(model, D, H, C, "The model")


@grades(
    "init_two_layer_model",
    points=3,
    section=TWO_LAYER,
    message="The biases are 0; every weight has a value of its own, other than 0.",
)
def test_model_has_its_shapes_and_zero_biases(student, rng):
    for D, H, C in ((7, 5, 3), (3, 4, 6), (2, 1, 2)):
        model = drawn(student, student.generator(int(rng.integers(2**31))), D, H, C)
        assert not np.any(model["b1"])
        assert not np.any(model["b2"])
        weights = np.concatenate([model["W1"].ravel(), model["W2"].ravel()])
        assert np.all(weights != 0)
        assert len(set(weights)) == weights.size


@grades(
    "init_two_layer_model",
    points=3,
    section=TWO_LAYER,
    message="Both weight matrices are normal with mean 0 and standard deviation 1e-4, the default "
    "of `scale`.",
)
def test_weights_are_normal_with_the_default_scale(student, rng):
    generator = student.generator(int(rng.integers(2**31)))
    model = drawn(student, generator, 250, 160, 250)
    assert looks_normal(model["W1"], 1e-4)
    assert looks_normal(model["W2"], 1e-4)


@grades(
    "init_two_layer_model",
    points=2,
    section=TWO_LAYER,
    message="`scale` is the standard deviation of the weights: not their variance, not a bound, "
    "and the same for both matrices.",
)
def test_scale_is_the_standard_deviation_of_both_matrices(student, rng):
    generator = student.generator(int(rng.integers(2**31)))
    model = drawn(student, generator, 200, 200, 200, scale=0.3)
    assert looks_normal(model["W1"], 0.3)
    assert looks_normal(model["W2"], 0.3)


@grades(
    "init_two_layer_model",
    points=2,
    section=TWO_LAYER,
    message="Draw from `rng` and from nothing else: the same generator state gives the same "
    "weights, a second model from it gives new ones.",
)
def test_weights_are_drawn_from_rng(student, rng):
    seed = int(rng.integers(2**31))
    generator = student.generator(seed)
    first, second = (drawn(student, generator, 4, 3, 5) for _ in range(2))
    again = drawn(student, student.generator(seed), 4, 3, 5)
    other = drawn(student, student.generator(seed + 1), 4, 3, 5)
    for name in ("W1", "W2"):
        assert np.array_equal(first[name], again[name])
        assert not np.any(first[name] == second[name])
        assert not np.any(first[name] == other[name])


# --------------------------------------------------------------------- task 5: two_layer_scores


@grades(
    "two_layer_scores",
    points=3,
    section=TWO_LAYER,
    message="With biases of 0 the scores are ReLU(X @ W1) @ W2. There is no ReLU on the scores, "
    "and no softmax.",
)
def test_scores_of_a_net_without_biases(student, rng):
    X, model, _ = a_case(rng)
    model |= {"b1": np.zeros(4), "b2": np.zeros(6)}
    right(student.two_layer_scores(model, X), scores_of(model, X), "The scores")


@grades(
    "two_layer_scores",
    points=3,
    section=TWO_LAYER,
    message="b1 is added before ReLU, b2 after the second product.",
)
def test_scores_take_both_biases_into_account(student, rng):
    for N, C in ((5, 6), (3, 2)):
        X, model, _ = a_case(rng, N=N, C=C)
        right(student.two_layer_scores(model, X), scores_of(model, X), "The scores")


@grades(
    "two_layer_scores",
    points=2,
    section=TWO_LAYER,
    message="A batch of one example is a batch too, and the model and X stay as they were.",
)
def test_scores_of_one_example_leave_the_arguments_alone(student, rng):
    X, model, _ = a_case(rng, N=1)
    got, after = student.two_layer_scores.with_arguments(model, X)
    right(got, scores_of(model, X), "The scores")
    left_alone([model, X], after, "two_layer_scores")


# ------------------------------------------------------------------------ task 6: two_layer_net


def loss_and_gradients(student, X, model, y, reg: float = 0.0) -> tuple[float, dict]:
    """The loss and the gradients that the student's net returns, in the right shapes."""
    answer = student.two_layer_net(X, model, y, reg=reg)
    loss, grads = several(answer, 2, "With labels, two_layer_net")
    grads = a_dict(grads, "The gradient")
    grads = {name: array(grads[name], model[name].shape, f"d{name}") for name in KEYS}
    return number(loss, "The loss"), grads


def gradient_is(loss_and_grads: Any, model: dict, name: str, want: np.ndarray) -> None:
    """The gradient by one parameter is `want`, or it is not 0 and that of the student's loss."""
    got = loss_and_grads(model)[1][name]
    if is_close(got, want):
        return
    own = np.any(got) and check_gradient(
        lambda value: loss_and_grads({**model, name: value})[0],
        lambda value: loss_and_grads({**model, name: value})[1][name],
        model[name],
    )
    if not own:
        raise AssertionError(f"d{name} is wrong")


@grades(
    "two_layer_net",
    points=4,
    section=TWO_LAYER,
    message="Without labels two_layer_net returns the scores, whatever `reg` is: no ReLU and no "
    "softmax on them.",
)
def test_net_without_labels_returns_the_scores(student, rng):
    X, model, _ = a_case(rng)
    right(student.two_layer_net(X, model), scores_of(model, X), "What comes without labels")
    X, model, _ = a_case(rng, N=1, C=2)
    got = student.two_layer_net(X, model, reg=0.7)
    right(got, scores_of(model, X), "What comes without labels")


@grades(
    "two_layer_net",
    points=4,
    section=TWO_LAYER,
    message="The loss is the mean over the batch of -ln of the probability of the right class, in "
    "natural logarithms.",
)
def test_loss_is_the_mean_of_the_softmax_losses(student, rng):
    for N, C in ((5, 6), (7, 3), (1, 4), (1, 2)):
        X, model, y = a_case(rng, N=N, C=C)
        y *= C > 2  # labels that are all 0 are labels too
        loss, _ = loss_and_gradients(student, X, model, y)
        if is_close(loss, softmax_loss(scores_of(model, X), y)):
            continue
        own = array(student.two_layer_net(X, model), (N, C), "What comes without labels")
        right(loss, softmax_loss(own, y), "The loss")  # wrong scores are paid for once


@grades(
    "two_layer_net",
    points=3,
    section=TWO_LAYER,
    message="The penalty is reg · (ΣW1² + ΣW2²): both matrices, no ½, no mean, no biases.",
)
def test_loss_adds_the_penalty_of_both_matrices(student, rng):
    for reg in (0.3, 2.0):
        X, model, y = a_case(rng)
        with_penalty, _ = loss_and_gradients(student, X, model, y, reg)
        without, _ = loss_and_gradients(student, X, model, y)
        squares = sum(float(w) ** 2 for name in ("W1", "W2") for w in model[name].ravel())
        right(with_penalty - without, reg * squares, "The penalty")


@grades(
    "two_layer_net",
    points=4,
    section=TWO_LAYER,
    message="The gradient by the scores is (softmax − one-hot)/N; dW2 is the hidden layer, "
    "transposed, times that; db2 is its sum over the batch.",
)
def test_gradient_of_the_output_layer(student, rng):
    for N in (5, 1):
        X, model, y = a_case(rng, N=N)
        want = gradients_of(X, model, y)
        for name in ("W2", "b2"):
            gradient_is(
                lambda m, X=X, y=y: loss_and_gradients(student, X, m, y), model, name, want[name]
            )


@grades(
    "two_layer_net",
    points=6,
    section=TWO_LAYER,
    message="The gradient by the hidden layer is dscores @ W2ᵀ; ReLU lets it through where the "
    "unit is on; dW1 is Xᵀ times that, and db1 its sum over the batch.",
)
def test_gradient_of_the_hidden_layer(student, rng):
    for N in (5, 1):
        X, model, y = a_case(rng, N=N)
        want = gradients_of(X, model, y)
        for name in ("W1", "b1"):
            gradient_is(
                lambda m, X=X, y=y: loss_and_gradients(student, X, m, y), model, name, want[name]
            )


@grades(
    "two_layer_net",
    points=3,
    section=TWO_LAYER,
    message="The penalty reg · ΣW² has the gradient 2 · reg · W, for W1 and for W2, and none for "
    "the biases.",
)
def test_gradient_of_the_penalty(student, rng):
    X, model, y = a_case(rng)
    reg = 0.4

    def penalty(m: dict) -> tuple[float, dict]:
        loss, grads = loss_and_gradients(student, X, m, y, reg)
        loss_without, without = loss_and_gradients(student, X, m, y)
        return loss - loss_without, {name: grads[name] - without[name] for name in KEYS}

    for name in KEYS:
        gradient_is(penalty, model, name, 2 * reg * model[name] * name.startswith("W"))


@grades(
    "two_layer_net",
    points=1,
    section=TWO_LAYER,
    message="The derivative of ReLU at 0 is 0 in this course: a unit whose input is exactly 0 "
    "passes no gradient on.",
)
def test_unit_at_the_kink_passes_no_gradient(student, rng):
    _, model, _ = a_case(rng, N=1)
    model["b1"] = np.array([0.0, 0.7, -0.9, 1.1])
    model["W2"][0, 1:3] = 1.5, -1.5
    for label in (1, 2):  # unit 0 would be pushed up, and down
        _, grads = loss_and_gradients(student, np.zeros((1, 3)), model, np.array([label]))
        assert not np.any(grads["b1"][[0, 2]])
        assert np.all(grads["b1"][[1, 3]])


@grades(
    "two_layer_net",
    points=2,
    section=TWO_LAYER,
    message="With scores of ±1000 the loss or the gradient is not finite or not right. Subtract "
    "each row's largest score before exp, and take the logarithm of the sum, not of a quotient.",
)
def test_loss_and_gradient_are_safe_for_large_scores(student, rng):
    noise = rng.uniform(-0.4, 0.4, size=3)
    model = {
        "W1": np.array([[1.0, -1.0]]),
        "b1": np.zeros(2),
        "W2": np.array([[1000.0, 999.0, -1000.0], [-1000.0, -999.0, -998.0]]),
        "b2": noise,
    }
    X = np.array([[1.0], [-1.0]])  # scores about (1000, 999, -1000) and (-1000, -999, -998)

    def fits(got: Any, want: Any) -> bool:  # a sum in place of the mean is paid for once
        return is_close(got, want) or is_close(got, len(X) * want)

    for y in (np.array([1, 0]), np.array([2, 1]), np.array([0, 2])):
        loss, grads = several(student.two_layer_net(X, model, y), 2, "With labels, two_layer_net")
        assert fits(loss, softmax_loss(scores_of(model, X), y))
        want = gradients_of(X, model, y)
        assert all(fits(a_dict(grads, "The gradient")[name], want[name]) for name in KEYS)


@grades(
    "two_layer_net",
    points=1,
    section=TWO_LAYER,
    message="Compute the gradient without changing X, y or the model: the update is another "
    "function's work.",
)
def test_net_leaves_data_and_model_as_they_were(student, rng):
    X, model, y = a_case(rng)
    answer, after = student.two_layer_net.with_arguments(X, model, y, 0.2)
    _, grads = several(answer, 2, "With labels, two_layer_net")
    grads = a_dict(grads, "The gradient")
    for name in KEYS:
        assert np.any(array(grads[name], model[name].shape, f"d{name}"))
    left_alone([X, model, y], after[:3], "two_layer_net")


# ---------------------------------------------------------------- task 7: expected_initial_loss


@grades(
    "expected_initial_loss",
    points=3,
    section=SANITY,
    message="Each of C classes has the probability 1/C, and the loss is −ln of it.",
)
def test_first_loss_is_the_logarithm_of_the_number_of_classes(student, rng):
    for classes in (10, 2, 1000, int(rng.integers(3, 100))):
        right(student.expected_initial_loss(classes), math.log(classes), "The loss")


# -------------------------------------------------------------- task 8: equivalent_arrangements


def arrangements_are_right(student, units: int, layers: int) -> None:
    """The number is (n!)^m, exactly or as a float."""
    got = student.equivalent_arrangements(units, layers)
    if type(got) is int:  # the diagnosis compares by numpy, which has no integers of this size
        student.trace[-1:] = [float(min(got, 10**300))]
    exact(got, math.factorial(units) ** layers)


@grades(
    "equivalent_arrangements",
    points=3,
    section=SYMMETRY,
    message="The n units of one layer can stand in n! orders; each of the m layers is free to "
    "choose its own.",
)
def test_arrangements_of_small_nets(student):
    for units, layers in ((4, 1), (3, 3), (5, 2), (1, 4), (2, 5)):
        arrangements_are_right(student, units, layers)


@grades(
    "equivalent_arrangements",
    points=1,
    section=SYMMETRY,
    message="The number is wrong for large nets. An int64 overflows without a word; Python's own "
    "integers do not.",
)
def test_arrangements_of_large_nets(student):
    for units, layers in ((20, 3), (25, 2), (50, 1)):
        arrangements_are_right(student, units, layers)


# ------------------------------------------------------------- tasks 9 and 10: the same function


def a_cycle(rng: np.random.Generator, H: int) -> np.ndarray:
    """A permutation that moves every unit and is not its own inverse."""
    around = rng.permutation(H)
    order = np.empty(H, dtype=np.int64)
    order[around] = np.roll(around, 1)
    return order


def same_function(new: dict, model: dict, rng: np.random.Generator) -> bool:
    """Whether two models give the same scores, at points where every unit is on and off."""
    X = 3 * rng.normal(size=(20, model["W1"].shape[0]))
    return is_close(scores_of(new, X), scores_of(model, X))


@grades(
    "permute_hidden",
    points=3,
    section=SYMMETRY,
    message="The new model is not the same function with its units moved. A unit is a column of "
    "W1, an entry of b1 and a row of W2: move them together.",
)
def test_permuted_model_is_the_same_function(student, rng):
    _, model, _ = a_case(rng, H=5)
    new = student.permute_hidden(model, a_cycle(rng, 5))
    new = a_model_of(new, 3, 5, 6, "The new model")
    columns = {tuple(column) for column in new["W1"].T}
    assert columns == {tuple(column) for column in model["W1"].T}
    assert not np.any(new["W1"] == model["W1"])
    assert same_function(new, model, rng)


@grades(
    "permute_hidden",
    points=3,
    section=SYMMETRY,
    message="Hidden unit j of the new model is unit order[j] of the given one; the other way "
    "round is the inverse permutation.",
)
def test_hidden_unit_j_is_the_given_unit_order_j(student, rng):
    for H in (5, 3):
        _, model, _ = a_case(rng, H=H)
        order = a_cycle(rng, H)
        new = a_model_of(student.permute_hidden(model, order), 3, H, 6, "The new model")
        for j, old in enumerate(order):
            right(new["W1"][:, j], model["W1"][:, old], "W1")
            right(new["b1"][j], model["b1"][old], "b1")
            right(new["W2"][j], model["W2"][old], "W2")
        right(new["b2"], model["b2"], "b2")


@grades(
    "permute_hidden",
    points=1,
    section=SYMMETRY,
    message="Return a new model: the given one, and `order`, stay as they were.",
)
def test_permuting_leaves_the_given_model_as_it_was(student, rng):
    _, model, _ = a_case(rng, H=5)
    order = a_cycle(rng, 5)
    new, after = student.permute_hidden.with_arguments(model, order)
    new = a_model_of(new, 3, 5, 6, "The new model")
    assert not np.any(new["W1"] == model["W1"])
    left_alone([model, order], after, "permute_hidden")


@grades(
    "rescale_hidden",
    points=4,
    section=SYMMETRY,
    message="The scores of the new model are not those of the given one. What makes a unit "
    "larger must be taken back in its row of W2.",
)
def test_rescaled_model_is_the_same_function(student, rng):
    _, model, _ = a_case(rng)
    factors = np.array([0.25, 0.6, 1.7, 3.0])[rng.permutation(4)]
    new = a_model_of(student.rescale_hidden(model, factors), 3, 4, 6, "The new model")
    assert not np.any(np.isclose(new["W1"], model["W1"]))
    assert same_function(new, model, rng)


@grades(
    "rescale_hidden",
    points=3,
    section=SYMMETRY,
    message="The activation of unit j is not factors[j] times that of the given model for every "
    "input. It depends on the unit's weights and on its bias.",
)
def test_activation_of_unit_j_is_factors_j_times_as_large(student, rng):
    for H in (4, 2):
        _, model, _ = a_case(rng, H=H)
        factors = rng.uniform(1.5, 4, size=H) ** rng.choice([-1, 1], size=H)
        new = a_model_of(student.rescale_hidden(model, factors), 3, H, 6, "The new model")
        X = 3 * rng.normal(size=(20, 3))
        right(hidden_of(new, X), factors * hidden_of(model, X), "The hidden layer")


@grades(
    "rescale_hidden",
    points=1,
    section=SYMMETRY,
    message="Return a new model: the given one, and `factors`, stay as they were.",
)
def test_rescaling_leaves_the_given_model_as_it_was(student, rng):
    _, model, _ = a_case(rng)
    factors = np.array([0.25, 0.6, 1.7, 3.0])
    new, after = student.rescale_hidden.with_arguments(model, factors)
    new = a_model_of(new, 3, 4, 6, "The new model")
    assert not np.any(np.isclose(new["W1"], model["W1"]))
    left_alone([model, factors], after, "rescale_hidden")
