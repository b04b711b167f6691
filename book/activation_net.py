"""Networks with any activation function, trained side by side, for the experiments of chapter 7.

Every array of parameters has a first axis for the seeds: the networks of all seeds take their
steps together, each on mini-batches of its own, which is many times faster than one by one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.special import expit, ndtr

ROOT_TWO_PI = np.sqrt(2 * np.pi)
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


@dataclass
class Activation:
    """A function and its derivative, both elementwise."""

    value: Callable[[np.ndarray], np.ndarray]
    slope: Callable[[np.ndarray], np.ndarray]


def elu(scale: float, alpha: float) -> Activation:
    """scale · ELU(x, alpha)."""
    return Activation(
        lambda z: scale * np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0))),
        lambda z: scale * np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0))),
    )


def leaky(slope: float) -> Activation:
    """Leaky ReLU with a slope of at most 1; with slope 0 the ReLU."""
    return Activation(lambda z: np.maximum(z, slope * z), lambda z: slope + (1 - slope) * (z > 0))


def _swish_slope(z: np.ndarray) -> np.ndarray:
    s = expit(z)
    return s * (1 + z * (1 - s))


ACTIVATIONS = {
    "sigmoid": Activation(expit, lambda z: expit(z) * expit(-z)),
    "tanh": Activation(np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": leaky(0.0),
    "softplus": Activation(lambda z: np.logaddexp(0, z), expit),
    "leaky ReLU": leaky(0.01),
    "ELU": elu(1.0, 1.0),
    "SELU": elu(SELU_SCALE, SELU_ALPHA),
    "GELU": Activation(
        lambda z: z * ndtr(z), lambda z: ndtr(z) + z * np.exp(-z * z / 2) / ROOT_TWO_PI
    ),
    "Swish": Activation(lambda z: z * expit(z), _swish_slope),
    "hard-swish": Activation(
        lambda z: z * np.clip(z + 3, 0, 6) / 6,
        lambda z: np.where(np.abs(z) < 3, (2 * z + 3) / 6, z > 0),
    ),
}


def gain(f: Activation) -> float:
    """Variance of a weight times fan-in that keeps the mean square of the activations.

    It is 1 / E[f(z)²] for a standard normal z, as 2 is for the ReLU.
    """
    z = np.linspace(-9, 9, 3601)
    return 1 / np.trapezoid(f.value(z) ** 2 * np.exp(-z * z / 2) / ROOT_TWO_PI, z)


def make_nets(seeds, sizes: list[int], weight_gain: float) -> list[list[np.ndarray]]:
    """Random networks, a list of [W, b] for each layer, `W` of shape (seeds, inputs, outputs).

    Args:
        seeds: one for each network.
        sizes: inputs, units of each hidden layer, classes.
        weight_gain: variance of a weight times the number of inputs of its layer.
    """
    drawn = [
        [rng.normal(size=shape) * np.sqrt(weight_gain / shape[0]) for shape in pairwise(sizes)]
        for rng in map(np.random.default_rng, seeds)
    ]
    return [[np.stack(W), np.zeros((len(W), 1, W[0].shape[1]))] for W in zip(*drawn, strict=True)]


def forward(nets, f: Activation, X: np.ndarray) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Run the networks; the last of the sums are the scores.

    Returns:
        The sums of each layer, before the activation function, and the inputs of each layer.
    """
    sums, inputs = [], [X]
    for W, b in nets:
        sums.append(inputs[-1] @ W + b)
        if len(sums) < len(nets):
            inputs.append(f.value(sums[-1]))
    return sums, inputs


def accuracy(nets, f: Activation, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Share of right classes for each seed; that of guessing where the network has diverged."""
    scores = forward(nets, f, X)[0][-1]
    right = (scores.argmax(axis=2) == y).mean(axis=1)
    return np.where(np.isfinite(scores).all(axis=(1, 2)), right, 1 / scores.shape[2])


def gradients(nets, f: Activation, X: np.ndarray, y: np.ndarray):
    """Loss of every network on its mini-batch, and the gradients of its parameters.

    Args:
        nets: from `make_nets`.
        f: the activation function.
        X, y: a mini-batch for each network, (seeds, examples, inputs) and (seeds, examples).

    Returns:
        The losses, (seeds,), and a list of [dW, db] like `nets`.
    """
    sums, inputs = forward(nets, f, X)
    p = np.exp(sums[-1] - sums[-1].max(axis=2, keepdims=True))
    p /= p.sum(axis=2, keepdims=True)
    seeds, rows = np.ogrid[: y.shape[0], : y.shape[1]]
    losses = -np.log(p[seeds, rows, y] + 1e-300).mean(axis=1)

    p[seeds, rows, y] -= 1
    g = p / y.shape[1]
    found = []
    for k in reversed(range(len(nets))):
        found.append([inputs[k].transpose(0, 2, 1) @ g, g.sum(axis=1, keepdims=True)])
        if k:
            g = g @ nets[k][0].transpose(0, 2, 1) * f.slope(sums[k - 1])
    return losses, found[::-1]


def clipped(found, limit: float):
    """The gradients of each network, shortened to a norm of at most `limit`."""
    squares = sum((g**2).sum(axis=(1, 2)) for layer in found for g in layer)
    factor = np.minimum(1, limit / np.sqrt(squares + 1e-300))[:, None, None]
    return [[factor * g for g in layer] for layer in found]


def train(nets, f: Activation, X, y, *, lr, epochs: int, seeds, clip=np.inf, batch=50, watch=None):
    """Train every network on its own order of the examples, by gradient descent, in place.

    Args:
        nets, f, X, y: networks, activation function, all training examples and their classes.
        lr: the learning rate, or one for each network, (seeds, 1, 1).
        epochs: passes through the data.
        seeds: of the orders, one for each network.
        clip: longest gradient.
        batch: examples in a mini-batch.
        watch: called after each epoch; what it returns is collected.

    Returns:
        What `watch` returned, as a list.
    """
    rngs, seen = [np.random.default_rng([seed, 1]) for seed in seeds], []
    with np.errstate(all="ignore"):  # networks that diverge are part of the experiments
        for _ in range(epochs):
            order = np.stack([rng.permutation(len(X)) for rng in rngs])
            for k in range(0, len(X), batch):
                rows = order[:, k : k + batch]
                _, found = gradients(nets, f, X[rows], y[rows])
                for layer, layer_gradients in zip(nets, clipped(found, clip), strict=True):
                    layer[:] = [v - lr * g for v, g in zip(layer, layer_gradients, strict=True)]
            if watch:
                seen.append(watch(nets))
    return seen
