"""The hidden suite of assignment 5: batch normalization, its inference, and its family.

All layers of the chapter do the same to different parts of `x`: a *part* is what is normalized
together, and expected values are computed part by part, gradients from the part's full Jacobian.
Upstream gradients are random: ones, or the gradient of a sum of squares, would hide every mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.expect import (
    array,
    expect,
    is_close,
    raises_value_error,
    right,
    several,
    unchanged,
)
from autograder.gradcheck import check_vjp
from autograder.suite import grades

FORWARD, INFERENCE, FAMILY = "sec-norm-forward", "sec-norm-inference", "sec-norm-family"
BACKWARD, SIMPLIFIED = "sec-norm-backward", "sec-norm-simplified"
DEFAULT_EPS = 1e-5
NO_EPS = 1e-12  # so small that its place does not matter


# ------------------------------------------------------------------------------------ helpers


def per_channel(values: np.ndarray, x: np.ndarray) -> np.ndarray:
    """One number for each feature (axis 1 of x), in a shape that goes with x."""
    return values.reshape(-1, *[1] * (x.ndim - 2))


def features(x: np.ndarray) -> list[tuple]:
    """The parts of batch normalization: the columns."""
    return [(slice(None), d) for d in range(x.shape[1])]


def examples(x: np.ndarray) -> list[tuple]:
    """The parts of layer normalization: the rows."""
    return [(n,) for n in range(len(x))]


def blocks(groups: int) -> Callable[[np.ndarray], list[tuple]]:
    """The parts of group normalization: consecutive channels of one example."""

    def parts(x: np.ndarray) -> list[tuple]:
        size = x.shape[1] // groups
        return [(n, slice(g * size, (g + 1) * size)) for n in range(len(x)) for g in range(groups)]

    return parts


def normalized(x: np.ndarray, parts: list[tuple], eps: float) -> np.ndarray:
    """Each part minus its mean, over the root of its biased variance plus eps."""
    x_hat = np.empty_like(x)
    for part in parts:
        centered = x[part] - np.sum(x[part]) / x[part].size
        x_hat[part] = centered / np.sqrt(np.sum(centered**2) / centered.size + eps)
    return x_hat


def pulled_back(dx_hat: np.ndarray, x: np.ndarray, parts: list[tuple], eps: float) -> np.ndarray:
    """The gradient by x of what is normalized, from the Jacobian of each part."""
    dx = np.empty_like(x)
    for part in parts:
        values = np.ravel(x[part])
        size, centered = len(values), values - np.sum(values) / len(values)
        std = np.sqrt(centered @ centered / size + eps)
        jacobian = (np.eye(size) - 1 / size) / std
        jacobian -= np.outer(centered, centered) / (size * std**3)
        dx[part] = (jacobian.T @ np.ravel(dx_hat[part])).reshape(x[part].shape)
    return dx


@dataclass
class Layer:
    """A student's layer at one point, with what it should return there.

    Attributes:
        forward, backward: the student's functions; `forward.layer` keeps the cache over there.
        parts: what is normalized together.
        x, gamma, beta, dout: the point.
        extra: the arguments of the forward pass after beta.
        eps: the keyword argument of the forward pass; the default is left to the student.
        cache, out: of the forward pass at the point, after `pass_forward`.
    """

    forward: Any
    backward: Any
    parts: Callable[[np.ndarray], list[tuple]]
    x: np.ndarray
    gamma: np.ndarray
    beta: np.ndarray
    dout: np.ndarray
    extra: Sequence[Any] = ()
    eps: float = DEFAULT_EPS
    cache: Any = field(default=None, repr=False)
    out: Any = field(default=None, repr=False)

    @property
    def point(self) -> list[np.ndarray]:
        return [self.x, self.gamma, self.beta]

    def run(self, *point: np.ndarray) -> tuple[Any, Any]:
        """The student's forward pass, here or elsewhere: output and cache."""
        options = {} if self.eps == DEFAULT_EPS else {"eps": self.eps}
        return self.forward.layer(*(point or self.point), *self.extra, **options)

    def pass_forward(self) -> Layer:
        """Runs the forward pass and keeps its cache."""
        self.out, self.cache = self.run()
        return self

    def gradients(self) -> list[np.ndarray]:
        """The student's gradients after `pass_forward`, in the right shapes."""
        answer = several(self.backward(self.dout, self.cache), 3, "The backward pass")
        names = ("dx", "dgamma", "dbeta")
        return [
            array(value, np.shape(argument), name)
            for value, argument, name in zip(answer, self.point, names, strict=True)
        ]

    @property
    def x_hat(self) -> np.ndarray:
        return normalized(self.x, self.parts(self.x), self.eps)

    @property
    def want(self) -> np.ndarray:
        """The right output."""
        x = self.x
        return per_channel(self.gamma, x) * self.x_hat + per_channel(self.beta, x)

    @property
    def want_gradients(self) -> list[np.ndarray]:
        """The right gradients."""
        x, dout = self.x, self.dout
        axes = (0, *range(2, x.ndim))
        dx = pulled_back(dout * per_channel(self.gamma, x), x, self.parts(x), self.eps)
        return [dx, np.sum(dout * self.x_hat, axis=axes), np.sum(dout, axis=axes)]

    def output_is_right(self) -> None:
        right(self.run()[0], self.want, "out")

    def gradients_are_right(self, *indices: int) -> None:
        """These gradients are right. A wrong spread in the forward pass has been paid for: then
        the gradient of that forward pass will do, and so will the textbook's at that x_hat."""
        got, want = self.gradients(), self.want_gradients
        for index in indices:
            if is_close(got[index], want[index]):
                continue
            spread_is_paid_for = not is_close(self.out, self.want) and self._is_stretched()
            if not np.any(got[index]) or not spread_is_paid_for:
                raise AssertionError("a wrong gradient")
            if not (self._is_textbook(index, got[index]) or self._is_own(index)):
                raise AssertionError("a wrong gradient")

    @property
    def _own_x_hat(self) -> np.ndarray:
        """What the student's output says that x_hat is."""
        out = array(self.out, self.x.shape, "out")
        return (out - per_channel(self.beta, self.x)) / per_channel(self.gamma, self.x)

    def _is_stretched(self) -> bool:
        """Whether the student's x_hat is the right one but for a factor for each part."""
        return all(
            is_multiple(self._own_x_hat[part], self.x_hat[part]) for part in self.parts(self.x)
        )

    def _is_textbook(self, index: int, got: np.ndarray) -> bool:
        """Whether dx is g - mean g - x_hat · mean(g · x_hat), over some spread of each part."""
        if index:
            return False
        for part in self.parts(self.x):
            g, h = (self.dout * per_channel(self.gamma, self.x))[part], self._own_x_hat[part]
            if not is_multiple(got[part], g - np.mean(g) - h * np.mean(g * h)):
                return False
        return True

    def _is_own(self, index: int) -> bool:
        """Whether the gradient fits the student's own forward pass, by differences."""

        def at(value: np.ndarray) -> list[np.ndarray]:
            return [*self.point[:index], value, *self.point[index + 1 :]]

        def backward(dout: np.ndarray, value: np.ndarray) -> tuple[Any]:
            _, cache = self.run(*at(value))
            return (several(self.backward(dout, cache), 3, "The backward pass")[index],)

        return bool(check_vjp(lambda v: self.run(*at(v))[0], backward, (self.point[index],)))


def is_multiple(got: np.ndarray, want: np.ndarray) -> bool:
    """Whether one array is the other times a positive number."""
    factor = np.sum(got * want) / np.sum(want**2)
    return bool(factor > 0) and is_close(got / factor, want)


def an_array(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Numbers of either sign, away from 0 and from ±1."""
    signs, sizes = rng.choice([-1.0, 1.0], size=shape), rng.uniform(0.3, 0.85, size=shape)
    return signs * np.where(rng.random(shape) < 0.5, sizes, sizes + 0.85)


def data(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Examples whose features differ in mean and in spread, which is between 0.5 and 2."""
    x = rng.normal(size=shape)
    axes = (0, *range(2, len(shape)))
    if x.size > shape[1]:  # never close to constant, by whatever chance
        x = (x - x.mean(axis=axes, keepdims=True)) / x.std(axis=axes, keepdims=True)
    scale, shift = rng.uniform(0.5, 2, size=shape[1]), rng.uniform(-2, 2, size=shape[1])
    return x * per_channel(scale, x) + per_channel(shift, x)


def a_state(rng: np.random.Generator, D: int) -> dict[str, np.ndarray]:
    """Running statistics of D features."""
    return {"running_mean": rng.normal(size=D), "running_var": rng.uniform(0.5, 2, size=D)}


def batchnorm(student, rng, N: int = 5, D: int = 3, *, plain: bool = False, **options) -> Layer:
    """Batch normalization in training, at a random point; gamma = 1, beta = 0 if `plain`."""
    return Layer(
        student.batchnorm_forward,
        student.batchnorm_backward,
        features,
        x=data(rng, N, D),
        gamma=np.ones(D) if plain else an_array(rng, D),
        beta=np.zeros(D) if plain else an_array(rng, D),
        dout=rng.normal(size=(N, D)),
        extra=(a_state(rng, D), "train"),
        **options,
    )


def forward_and_arguments(student, forward: Any, *args: Any, **options) -> tuple[Any, list]:
    """The output of a forward pass, and the arguments after it."""
    value, after = forward.with_arguments(*args, **options)
    out, _ = several(value, 2, "The forward pass")
    # The diagnosis should compare these, and not the cache, which each keeps as they like.
    student.trace[-1:] = [(out, after)]
    return out, after


def left_alone(names: str, before: Sequence[Any], after: Sequence[Any]) -> None:
    """Arguments are what they were."""
    unchanged(before, after[: len(before)], f"Your code, given {names},")


# --------------------------------------------------- task 1: batchnorm_forward, in training mode


@grades(
    "batchnorm_forward",
    points=4,
    section=FORWARD,
    message="With gamma = 1 and beta = 0 every feature (column) should have mean 0 over the batch "
    "and all features the same spread: subtract the mean over axis 0, divide by the standard "
    "deviation over axis 0.",
)
def test_each_feature_is_centered_and_scaled_alike(student, rng):
    layer = batchnorm(student, rng, plain=True, eps=NO_EPS)
    scales = np.array([0.01, 1.0, 100.0])[rng.permutation(3)]
    layer.x *= scales
    out = array(layer.run()[0], layer.x.shape, "out")
    spread = np.sqrt(np.mean(out**2, axis=0))
    assert np.all(spread > 0)
    right(spread / spread[0], np.ones(3), "The spread of the features")
    right(out / spread, layer.x_hat, "out")


@grades(
    "batchnorm_forward",
    points=3,
    section=FORWARD,
    message="The variance of the batch is biased: the mean of the squares, divided by N and not by "
    "N − 1. It exists for a batch of one example too.",
)
def test_variance_is_the_mean_of_the_squares(student, rng):
    for N in (3, 4):
        layer = batchnorm(student, rng, N=N, plain=True, eps=NO_EPS)
        out = array(layer.run()[0], layer.x.shape, "out")
        right(np.mean(out**2, axis=0), np.ones(3), "The variance of out")
    layer = batchnorm(student, rng, N=1)
    right(layer.run()[0], layer.beta[None, :], "out")


@grades(
    "batchnorm_forward",
    points=3,
    section=FORWARD,
    message="Normalize first; then multiply each feature by its gamma, and then add its beta.",
)
def test_scale_and_shift_come_after_the_normalization(student, rng):
    layer = batchnorm(student, rng)
    out = array(layer.run()[0], layer.x.shape, "out")
    if not is_close(out, layer.want):  # a wrong normalization is paid for once
        own = array(layer.run(layer.x, np.ones(3), np.zeros(3))[0], layer.x.shape, "out")
        assert np.any(own)
        assert not is_close(own, layer.x)
        right(out, layer.gamma * own + layer.beta, "out")


@grades(
    "batchnorm_forward",
    points=2,
    section=FORWARD,
    message="eps stands inside the root, √(var + eps), and keeps a feature that is constant over "
    "the batch from dividing by 0. Its default is 1e-5.",
)
def test_eps_stands_inside_the_root(student, rng):
    for eps, scale in ((0.1, 0.3), (DEFAULT_EPS, 0.003)):
        layer = batchnorm(student, rng, plain=True, eps=eps)
        layer.x *= scale
        out = array(layer.run()[0], layer.x.shape, "out")
        centered = layer.x - np.mean(layer.x, axis=0)
        squares = np.sum(centered**2, axis=0)
        biased, unbiased = (centered / np.sqrt(squares / count + eps) for count in (5, 4))
        assert is_close(out, biased) or is_close(out, unbiased)  # N - 1 is paid for once
    layer = batchnorm(student, rng)
    layer.x[:, 1] = 0.75
    right(array(layer.run()[0], layer.x.shape, "out")[:, 1], np.full(5, layer.beta[1]), "out")


@grades(
    "batchnorm_forward",
    points=1,
    section=FORWARD,
    message="In training only the batch counts, not the running averages, and x, gamma and beta "
    "stay as they were.",
)
def test_training_uses_the_batch_alone_and_leaves_it_as_it_was(student, rng):
    layer = batchnorm(student, rng)
    first = array(layer.run()[0], layer.x.shape, "out")
    assert np.any(first)
    assert not is_close(first, layer.x)
    out, after = forward_and_arguments(
        student, layer.forward, *layer.point, a_state(rng, 3), "train"
    )
    right(out, first, "out")
    left_alone("x, gamma and beta", layer.point, after)


# ------------------------------------------------------- task 1: the state, and the mode "test"


def run_with_state(student, x, gamma, beta, state, mode, **options) -> tuple[Any, dict]:
    """The output, and the state after the call."""
    arguments = (x, gamma, beta, state, mode)
    out, after = forward_and_arguments(student, student.batchnorm_forward, *arguments, **options)
    state = after[3]
    expect(isinstance(state, dict), "The state should stay a dict.")
    for name in ("running_mean", "running_var"):
        expect(name in state, f"The state has lost its entry {name}.")
    return out, state


def entry(state: dict, name: str, D: int) -> np.ndarray:
    """Running statistics of D features; a row of a matrix will do."""
    value = state[name]
    if isinstance(value, np.ndarray) and value.shape == (1, D):
        value = value[0]
    return array(value, (D,), name)


def averaged(old: np.ndarray, new: np.ndarray, momentum: float) -> np.ndarray:
    """One step of a running average."""
    return momentum * old + (1 - momentum) * new


def biased_variance(x: np.ndarray) -> np.ndarray:
    """Mean of the squares of the deviations of each feature."""
    return np.sum((x - np.mean(x, axis=0)) ** 2, axis=0) / len(x)


@grades(
    "batchnorm_forward",
    points=3,
    section=INFERENCE,
    message="After a step of training running_mean should be momentum · old + (1 − momentum) · the "
    "batch's mean, stored in `state`. The default momentum is 0.9.",
)
def test_running_mean_moves_towards_the_mean_of_the_batch(student, rng):
    for options in ({"momentum": 0.7}, {}):
        x, gamma, beta, state = data(rng, 5, 3), an_array(rng, 3), an_array(rng, 3), a_state(rng, 3)
        _, after = run_with_state(student, x, gamma, beta, state, "train", **options)
        momentum = options.get("momentum", 0.9)
        want = averaged(state["running_mean"], np.mean(x, axis=0), momentum)
        right(entry(after, "running_mean", 3), want, "running_mean")


@grades(
    "batchnorm_forward",
    points=3,
    section=INFERENCE,
    message="After a step of training running_var should be momentum · old + (1 − momentum) · the "
    "batch's biased variance, without eps. (PyTorch stores the unbiased one.)",
)
def test_running_var_moves_towards_the_biased_variance_of_the_batch(student, rng):
    for N, options in ((3, {"momentum": 0.7}), (4, {"eps": 0.1})):
        x, gamma, beta, state = data(rng, N, 2), an_array(rng, 2), an_array(rng, 2), a_state(rng, 2)
        _, after = run_with_state(student, x, gamma, beta, state, "train", **options)
        momentum = options.get("momentum", 0.9)
        want = averaged(state["running_var"], biased_variance(x), momentum)
        right(entry(after, "running_var", 2), want, "running_var")


@grades(
    "batchnorm_forward",
    points=1,
    section=INFERENCE,
    message="Every step averages in the same way, also the first one from 0 and 1: no special "
    "start, no correction of the bias, no count of the steps.",
)
def test_running_averages_go_on_from_step_to_step(student, rng):
    state = {"running_mean": np.zeros(3), "running_var": np.ones(3)}
    mean, var = state["running_mean"], state["running_var"]
    for N in (4, 3, 5):
        x = data(rng, N, 3)
        _, state = run_with_state(student, x, an_array(rng, 3), an_array(rng, 3), state, "train")
        mean = averaged(mean, np.mean(x, axis=0), 0.9)
        var = averaged(var, biased_variance(x), 0.9)
        right(entry(state, "running_mean", 3), mean, "running_mean")
        right(entry(state, "running_var", 3), var, "running_var")


@grades(
    "batchnorm_forward",
    points=4,
    section=INFERENCE,
    message="In test mode x is normalized by the running mean and the root of the running "
    "variance plus eps, whatever else is in its batch; then come gamma and beta.",
)
def test_test_mode_normalizes_by_the_running_statistics(student, rng):
    for N, eps in ((1, NO_EPS), (4, 0.1)):
        x, gamma, beta, state = data(rng, N, 3), an_array(rng, 3), an_array(rng, 3), a_state(rng, 3)
        out, _ = student.batchnorm_forward.layer(x, gamma, beta, state, "test", eps=eps)
        centered, var = x - state["running_mean"], state["running_var"]
        if not is_close(out, gamma * centered / (np.sqrt(var) + eps) + beta):  # is paid for once
            right(out, gamma * centered / np.sqrt(var + eps) + beta, "out")


@grades(
    "batchnorm_forward",
    points=1,
    section=INFERENCE,
    message="Test mode reads the state and leaves it as it was, as it does x, gamma and beta.",
)
def test_test_mode_leaves_the_state_as_it_was(student, rng):
    x, gamma, beta, state = data(rng, 4, 3), an_array(rng, 3), an_array(rng, 3), a_state(rng, 3)
    out, after = run_with_state(student, x, gamma, beta, state, "test")
    assert np.any(array(out, x.shape, "out"))
    assert not is_close(out, x)
    for name, value in state.items():
        assert np.array_equal(entry(after, name, 3), value)


@grades(
    "batchnorm_forward",
    points=1,
    section=INFERENCE,
    message='A mode other than "train" and "test" raises ValueError.',
)
def test_another_mode_raises_value_error(student, rng):
    layer = batchnorm(student, rng)
    array(layer.run()[0], layer.x.shape, "out")
    for mode in ("eval", "training", ""):
        layer.extra = (a_state(rng, 3), mode)
        raises_value_error(student, layer.run, "Another mode")


# --------------------------------------------------------------------- task 2: batchnorm_backward


@grades(
    "batchnorm_backward",
    points=2,
    section=BACKWARD,
    message="beta is added to every row: dbeta is the sum of dout over the batch, of shape (D,).",
)
def test_dbeta_is_the_sum_of_dout_over_the_batch(student, rng):
    for N in (5, 3):
        batchnorm(student, rng, N=N).pass_forward().gradients_are_right(2)


@grades(
    "batchnorm_backward",
    points=3,
    section=BACKWARD,
    message="gamma multiplies the normalized input: dgamma is the sum over the batch of dout "
    "times x_hat, of shape (D,).",
)
def test_dgamma_is_the_sum_of_dout_times_the_normalized_input(student, rng):
    for N in (5, 3):
        batchnorm(student, rng, N=N).pass_forward().gradients_are_right(1)


def dx_of(layer: Layer) -> np.ndarray:
    """The student's dx, which should not be 0."""
    dx = layer.pass_forward().gradients()[0]
    expect(np.any(np.abs(dx) > 1e-3), "dx is 0, or nearly so.")
    return dx


@grades(
    "batchnorm_backward",
    points=3,
    section=BACKWARD,
    message="Adding a number to a whole feature changes nothing, so that each column of dx must "
    "sum to 0; yours does not. The path through the mean is missing, or has the wrong weight.",
)
def test_gradient_flows_through_the_mean(student, rng):
    layer = batchnorm(student, rng, eps=NO_EPS)
    if not is_close(np.sum(dx_of(layer), axis=0), np.zeros(3)):
        layer.gradients_are_right(0)


@grades(
    "batchnorm_backward",
    points=3,
    section=BACKWARD,
    message="Stretching a feature about its mean changes nothing, so that each column of dx must "
    "be orthogonal to x − mean; yours is not. The path through the variance is missing, or has "
    "the wrong weight.",
)
def test_gradient_flows_through_the_variance(student, rng):
    layer = batchnorm(student, rng, eps=NO_EPS)
    if not is_close(np.sum(dx_of(layer) * layer.x_hat, axis=0), np.zeros(3)):
        layer.gradients_are_right(0)


@grades(
    "batchnorm_backward",
    points=4,
    section=BACKWARD,
    message="At gamma = 1 dx is not right. Compare each node of your graph with differences, the "
    "last one first.",
)
def test_dx_is_right_at_gamma_one(student, rng):
    for N in (5, 3):
        layer = batchnorm(student, rng, N=N)
        layer.gamma = np.ones(3)
        layer.pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward",
    points=3,
    section=BACKWARD,
    message="dx has gamma in it, once for each feature, whatever its sign.",
)
def test_dx_is_right_for_any_gamma(student, rng):
    batchnorm(student, rng).pass_forward().gradients_are_right(0)
    layer = batchnorm(student, rng, N=4, D=6)
    layer.gamma *= 3
    layer.pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward",
    points=2,
    section=BACKWARD,
    message="With an eps that is not small, or a batch of two, dx is not right. The backward pass "
    "divides by the same √(var + eps) as the forward pass.",
)
def test_dx_is_right_for_a_large_eps_and_a_batch_of_two(student, rng):
    batchnorm(student, rng, eps=0.1).pass_forward().gradients_are_right(0)
    batchnorm(student, rng, N=2, eps=0.1).pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward",
    points=1,
    section=BACKWARD,
    message="A net has several such layers: all forward passes come first. What the backward pass "
    "needs must come out of its own cache, and not out of what the latest forward pass left.",
)
def test_each_cache_belongs_to_its_own_forward_pass(student, rng):
    first, second = (batchnorm(student, rng).pass_forward() for _ in range(2))
    for layer in (first, second):
        layer.gradients_are_right(0, 1, 2)


def dout_stays(layer: Layer) -> None:
    """The gradients, of whatever value, are got without changing dout."""
    layer.pass_forward()
    answer, after = layer.backward.with_arguments(layer.dout, layer.cache)
    several(answer, 3, "The backward pass")
    for value, argument in zip(answer, layer.point, strict=True):
        assert np.any(array(value, argument.shape, "A gradient"))
    left_alone("dout", [layer.dout], after)


def goes_by_its_cache(layer: Layer) -> None:
    """The gradients, of whatever value, are the same where another forward pass came between."""
    at_once = layer.pass_forward().gradients()
    layer.pass_forward().run(-2 * layer.x, 3 * layer.gamma, layer.beta)
    same = all(map(is_close, layer.gradients(), at_once))
    expect(same, "The gradients are those of another forward pass: take all from the cache.")


@grades(
    "batchnorm_backward",
    points=1,
    section=BACKWARD,
    message="There should be three gradients, of the shapes of x, gamma and beta, and dout should "
    "stay as it was.",
)
def test_backward_leaves_dout_as_it_was(student, rng):
    dout_stays(batchnorm(student, rng))


# ---------------------------------------------------------- task 3: batchnorm_backward_simplified


def simplified(student, rng, **options) -> Layer:
    """Batch normalization with the backward pass of task 3."""
    layer = batchnorm(student, rng, **options)
    layer.backward = student.batchnorm_backward_simplified
    return layer


@grades(
    "batchnorm_backward_simplified",
    points=3,
    section=SIMPLIFIED,
    message="dgamma and dbeta are the same as in task 2: sums over the batch of dout · x_hat and "
    "of dout. The order is dx, dgamma, dbeta.",
)
def test_simplified_dgamma_and_dbeta_are_right(student, rng):
    simplified(student, rng).pass_forward().gradients_are_right(1, 2)


@grades(
    "batchnorm_backward_simplified",
    points=3,
    section=SIMPLIFIED,
    message="At gamma = 1 the one formula is not right. It has three terms: dout, its mean over "
    "the batch, and x_hat times a mean.",
)
def test_simplified_dx_is_right_at_gamma_one(student, rng):
    layer = simplified(student, rng)
    layer.gamma = np.ones(3)
    layer.pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward_simplified",
    points=3,
    section=SIMPLIFIED,
    message="The one formula is not right for every gamma and every size of batch.",
)
def test_simplified_dx_is_right_for_any_gamma(student, rng):
    simplified(student, rng).pass_forward().gradients_are_right(0)
    simplified(student, rng, N=3, D=4).pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward_simplified",
    points=2,
    section=SIMPLIFIED,
    message="With an eps that is not small the one formula is not right: it divides by the same "
    "√(var + eps) as the forward pass, once.",
)
def test_simplified_dx_is_right_for_a_large_eps(student, rng):
    simplified(student, rng, eps=0.1).pass_forward().gradients_are_right(0)
    simplified(student, rng, N=2, eps=0.1).pass_forward().gradients_are_right(0)


@grades(
    "batchnorm_backward_simplified",
    points=1,
    section=SIMPLIFIED,
    message="There should be three gradients, of the shapes of x, gamma and beta, and dout should "
    "stay as it was.",
)
def test_simplified_backward_leaves_dout_as_it_was(student, rng):
    dout_stays(simplified(student, rng))


# ------------------------------------------------------------------ tasks 4 and 5: after training


def some_batches(rng: np.random.Generator, m: int) -> list[np.ndarray]:
    """Batches of m examples of 3 features whose means differ more than their entries."""
    return [data(rng, m, 3) + 5 * rng.normal(size=3) for _ in range(4)]


def statistics(student, batches: list[np.ndarray]) -> list[np.ndarray]:
    """The student's E and V."""
    answer = several(student.population_statistics(batches), 2, "population_statistics")
    return [array(value, (3,), name) for value, name in zip(answer, "EV", strict=True)]


@grades(
    "population_statistics",
    points=2,
    section=INFERENCE,
    message="E is the mean of the batch means, one number for each feature.",
)
def test_population_mean_is_the_mean_of_the_batch_means(student, rng):
    for m in (4, 2):
        batches = some_batches(rng, m)
        E, _ = statistics(student, batches)
        right(E, sum(batch.sum(axis=0) / m for batch in batches) / len(batches), "E")


@grades(
    "population_statistics",
    points=2,
    section=INFERENCE,
    message="V is made of the variances within the batches, feature by feature. How far the batch "
    "means lie apart does not enter.",
)
def test_population_variance_comes_from_the_variances_within_the_batches(student, rng):
    batches = some_batches(rng, 4)
    _, V = statistics(student, batches)
    within = sum(map(biased_variance, batches)) / len(batches)
    assert V[0] > 0
    right(V / V[0], within / within[0], "V")


@grades(
    "population_statistics",
    points=2,
    section=INFERENCE,
    message="V is m/(m − 1) times the mean of the biased batch variances: m is the size of a "
    "batch, not their number. The factor is due once, and the batches stay as they were.",
)
def test_population_variance_has_the_factor_of_the_batch_size(student, rng):
    for m in (3, 2):
        batches = some_batches(rng, m)
        answer, (after,) = student.population_statistics.with_arguments(batches)
        _, V = several(answer, 2, "population_statistics")
        right(V, m / (m - 1) * sum(map(biased_variance, batches)) / len(batches), "V")
        expect(len(after) == len(batches), "population_statistics changes the list of batches.")
        unchanged(batches, after, "population_statistics")


def affine_map(student, eps: float | None, *arguments: np.ndarray) -> list[np.ndarray]:
    """The student's a and c."""
    options = {} if eps is None else {"eps": eps}
    answer = several(student.fold_batchnorm(*arguments, **options), 2, "fold_batchnorm")
    return [
        array(value, arguments[0].shape, name) for value, name in zip(answer, "ac", strict=True)
    ]


@grades(
    "fold_batchnorm",
    points=2,
    section=INFERENCE,
    message="x is multiplied by gamma over the standard deviation: that is a.",
)
def test_slope_is_gamma_over_the_standard_deviation(student, rng):
    gamma, beta, mean = (an_array(rng, 4) for _ in range(3))
    var = rng.uniform(1.5, 4, size=4)
    a, _ = affine_map(student, NO_EPS, gamma, beta, mean, var)
    right(a, gamma / np.sqrt(var), "a")


@grades(
    "fold_batchnorm",
    points=2,
    section=INFERENCE,
    message="At x = mean the layer returns beta: a · mean + c = beta.",
)
def test_affine_map_takes_the_mean_to_beta(student, rng):
    gamma, beta, mean = (an_array(rng, 4) for _ in range(3))
    a, c = affine_map(student, None, gamma, beta, mean, rng.uniform(0.5, 4, size=4))
    assert np.all(a)
    right(a * mean + c, beta, "c")


@grades(
    "fold_batchnorm",
    points=2,
    section=INFERENCE,
    message="eps stands inside the root, √(var + eps); its default is 1e-5. And the arguments stay "
    "as they were.",
)
def test_affine_map_has_eps_inside_the_root(student, rng):
    for eps, var in ((0.1, 0.3), (None, 1e-4)):
        arguments = [*(an_array(rng, 4) for _ in range(3)), var * rng.uniform(0.5, 2, size=4)]
        a, _ = affine_map(student, eps, *arguments)
        right(a, arguments[0] / np.sqrt(arguments[3] + (eps or DEFAULT_EPS)), "a")
    answer, after = student.fold_batchnorm.with_arguments(*arguments)
    several(answer, 2, "fold_batchnorm")
    left_alone("four arrays", arguments, after)


# -------------------------------------------------------------------------- task 6: layernorm


def layernorm(student, rng, N: int = 4, D: int = 5, **options) -> Layer:
    """Layer normalization at a random point."""
    return Layer(
        student.layernorm_forward,
        student.layernorm_backward,
        examples,
        x=data(rng, N, D),
        gamma=an_array(rng, D),
        beta=an_array(rng, D),
        dout=rng.normal(size=(N, D)),
        **options,
    )


@grades(
    "layernorm",
    points=3,
    section=FAMILY,
    message="Each example (row) is normalized over its own features, with the biased variance; "
    "then each feature has its gamma and its beta.",
)
def test_layernorm_normalizes_each_example_over_its_features(student, rng):
    for N, D in ((4, 3), (1, 5)):
        layernorm(student, rng, N=N, D=D).output_is_right()


@grades(
    "layernorm",
    points=1,
    section=FAMILY,
    message="eps stands inside the root, √(var + eps); its default is 1e-5.",
)
def test_layernorm_has_eps_inside_the_root(student, rng):
    layernorm(student, rng, eps=0.1).output_is_right()
    layer = layernorm(student, rng)
    layer.x *= 0.003
    layer.x[1] = 0.75  # nothing but eps keeps this example from 0/0
    layer.output_is_right()


@grades(
    "layernorm",
    points=2,
    section=FAMILY,
    message="dgamma and dbeta are sums over the batch, of dout · x_hat and of dout: one number for "
    "each feature.",
)
def test_layernorm_dgamma_and_dbeta_are_sums_over_the_batch(student, rng):
    layernorm(student, rng).pass_forward().gradients_are_right(1, 2)


@grades(
    "layernorm",
    points=2,
    section=FAMILY,
    message="At gamma = 1 dx is not right. The paths through mean and variance run over the "
    "features of one example.",
)
def test_layernorm_dx_is_right_at_gamma_one(student, rng):
    layer = layernorm(student, rng)
    layer.gamma = np.ones(5)
    layer.pass_forward().gradients_are_right(0)


@grades(
    "layernorm",
    points=3,
    section=FAMILY,
    message="gamma differs within what is normalized together: multiply dout by it before the "
    "means are taken, not after.",
)
def test_layernorm_dx_is_right_for_any_gamma(student, rng):
    layernorm(student, rng).pass_forward().gradients_are_right(0)
    layernorm(student, rng, N=3, D=4, eps=0.1).pass_forward().gradients_are_right(0)


@grades(
    "layernorm",
    points=1,
    section=FAMILY,
    message="There should be three gradients, of the shapes of x, gamma and beta, out of the cache "
    "that is given, and dout and the arguments of the forward pass should stay as they were.",
)
def test_layernorm_leaves_its_arguments_as_they_were(student, rng):
    layer = layernorm(student, rng)
    dout_stays(layer)
    goes_by_its_cache(layer)
    _, after = forward_and_arguments(student, layer.forward, *layer.point)
    left_alone("x, gamma and beta", layer.point, after)


# -------------------------------------------------------------------------- task 7: groupnorm


def groupnorm(student, rng, groups: int = 2, shape=(3, 6, 2, 4), **options) -> Layer:
    """Group normalization at a random point."""
    return Layer(
        student.groupnorm_forward,
        student.groupnorm_backward,
        blocks(groups),
        x=data(rng, *shape),
        gamma=an_array(rng, shape[1]),
        beta=an_array(rng, shape[1]),
        dout=rng.normal(size=shape),
        extra=(groups,),
        **options,
    )


@grades(
    "groupnorm",
    points=2,
    section=FAMILY,
    message="At gamma = 1, beta = 0: `groups` consecutive blocks of C/groups channels, each "
    "normalized over its channels and pixels, for each example by itself.",
)
def test_groupnorm_normalizes_consecutive_blocks_of_channels(student, rng):
    for groups in (2, 3):
        layer = groupnorm(student, rng, groups)
        layer.gamma, layer.beta = np.ones(6), np.zeros(6)
        layer.output_is_right()


@grades(
    "groupnorm",
    points=2,
    section=FAMILY,
    message="After the normalization each channel has its own gamma and beta.",
)
def test_groupnorm_scales_and_shifts_each_channel(student, rng):
    layer = groupnorm(student, rng, 3)
    out = array(layer.run()[0], layer.x.shape, "out")
    if not is_close(out, layer.want):  # a wrong normalization is paid for once
        own = array(layer.run(layer.x, np.ones(6), np.zeros(6))[0], layer.x.shape, "out")
        assert np.any(own)
        assert not is_close(own, layer.x)
        gamma, beta = per_channel(layer.gamma, layer.x), per_channel(layer.beta, layer.x)
        right(out, gamma * own + beta, "out")


@grades(
    "groupnorm",
    points=1,
    section=FAMILY,
    message="With a large eps or a small variance, one group, or as many groups as channels, the "
    "output is not right. eps stands inside the root, and its default is 1e-5.",
)
def test_groupnorm_is_right_for_any_eps_and_number_of_groups(student, rng):
    groupnorm(student, rng, 2, eps=0.1).output_is_right()
    layer = groupnorm(student, rng, 2)
    layer.x *= 0.003
    layer.output_is_right()
    groupnorm(student, rng, 1, (2, 3, 1, 2)).output_is_right()
    groupnorm(student, rng, 3, (1, 3, 4, 2)).output_is_right()


@grades(
    "groupnorm",
    points=2,
    section=FAMILY,
    message="dgamma and dbeta are sums over the batch and the pixels, of dout · x_hat and of dout: "
    "one number for each channel.",
)
def test_groupnorm_dgamma_and_dbeta_have_one_entry_a_channel(student, rng):
    groupnorm(student, rng).pass_forward().gradients_are_right(1, 2)


@grades(
    "groupnorm",
    points=2,
    section=FAMILY,
    message="At gamma = 1 dx is not right. The paths through mean and variance run over all "
    "channels and pixels of a block.",
)
def test_groupnorm_dx_is_right_at_gamma_one(student, rng):
    layer = groupnorm(student, rng)
    layer.gamma = np.ones(6)
    layer.pass_forward().gradients_are_right(0)


@grades(
    "groupnorm",
    points=2,
    section=FAMILY,
    message="gamma differs within a block: multiply dout by it before the means are taken.",
)
def test_groupnorm_dx_is_right_for_any_gamma(student, rng):
    groupnorm(student, rng, 3).pass_forward().gradients_are_right(0)
    groupnorm(student, rng, 2, (2, 4, 1, 3), eps=0.1).pass_forward().gradients_are_right(0)


@grades(
    "groupnorm",
    points=1,
    section=FAMILY,
    message="There should be three gradients, of the shapes of x, gamma and beta, out of the cache "
    "that is given, and dout and the arguments of the forward pass should stay as they were.",
)
def test_groupnorm_leaves_its_arguments_as_they_were(student, rng):
    layer = groupnorm(student, rng)
    dout_stays(layer)
    goes_by_its_cache(layer)
    _, after = forward_and_arguments(student, layer.forward, *layer.point, 2)
    left_alone("x, gamma and beta", layer.point, after)


# ----------------------------------------------------------------- task 8: instancenorm_forward


def instancenorm(student, rng, shape=(3, 4, 2, 5), **options) -> Layer:
    """Instance normalization: a block is one channel of one example."""
    layer = groupnorm(student, rng, shape[1], shape, **options)
    layer.forward, layer.extra = student.instancenorm_forward, ()
    return layer


@grades(
    "instancenorm_forward",
    points=2,
    section=FAMILY,
    message="At gamma = 1, beta = 0: each channel of each example is normalized over its pixels, "
    "rows and columns together, with the biased variance.",
)
def test_instancenorm_normalizes_each_channel_of_each_example(student, rng):
    for shape in ((3, 4, 2, 5), (1, 2, 3, 1)):
        layer = instancenorm(student, rng, shape)
        layer.gamma, layer.beta = np.ones(shape[1]), np.zeros(shape[1])
        layer.output_is_right()


@grades(
    "instancenorm_forward",
    points=2,
    section=FAMILY,
    message="Each channel has its own gamma and beta, eps stands inside the root, and the "
    "arguments stay as they were.",
)
def test_instancenorm_scales_and_shifts_with_eps_inside_the_root(student, rng):
    layer = instancenorm(student, rng)
    layer.x *= 0.003
    layer.output_is_right()
    layer = instancenorm(student, rng, eps=0.1)
    out, after = forward_and_arguments(student, layer.forward, *layer.point, 0.1)
    right(out, layer.want, "out")
    left_alone("x, gamma and beta", layer.point, after)
