"""A small ReLU network with normalization, for the experiments of chapter 5.

Each hidden layer is affine, normalization, ReLU. The biases stand before the normalization, where
they are of no use, because what happens to them is one of the experiments. The gradients of the
statistics can be switched off, which is wrong, for the same reason.
"""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

EPS = 1e-5
AXES = {"batch": 0, "layer": 1}
EVERYTHING = frozenset({"mean", "variance"})


@dataclass
class Hidden:
    """Parameters of a hidden layer, and what its normalization remembers."""

    W: np.ndarray
    b: np.ndarray
    gamma: np.ndarray
    beta: np.ndarray
    mean: np.ndarray
    var: np.ndarray


@dataclass
class Net:
    """A network and how it is trained.

    Attributes:
        hidden, W, b: the hidden layers; weights and biases of the scores.
        norm: "batch", "layer" or "none".
        paths: the statistics through which gradients flow; all of them is right.
        noise: spread of a random shift and log scale, drawn anew at each step, of each unit's
            normalized output.
        momentum: weight of the old running average.
    """

    hidden: list[Hidden]
    W: np.ndarray
    b: np.ndarray
    norm: str
    paths: frozenset = EVERYTHING
    noise: float = 0.0
    momentum: float = 0.9
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))


def make_net(seed: int, sizes: list[int], norm: str, scale: float | None = None, **options) -> Net:
    """A network with random weights.

    Args:
        seed: of the weights.
        sizes: inputs, units of each hidden layer, classes.
        norm: "batch", "layer" or "none".
        scale: spread of the weights; without it the root of 2 over the number of inputs.
        options: the other attributes of `Net`.
    """
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(a, b)) * (scale or np.sqrt(2 / a)) for a, b in pairwise(sizes)]
    hidden = [
        Hidden(W, *(np.full(W.shape[1], value) for value in (0.0, 1.0, 0.0, 0.0, 1.0)))
        for W in weights[:-1]
    ]
    return Net(hidden, weights[-1], np.zeros(sizes[-1]), norm, **options)


def standardize(z: np.ndarray, axis: int):
    """Normalized values, the root of the variance plus eps, mean and variance along an axis."""
    mean = z.mean(axis, keepdims=True)
    var = z.var(axis, keepdims=True)
    root = np.sqrt(var + EPS)
    return (z - mean) / root, root, mean, var


def pull_back(g, x_hat, root, axis, paths=EVERYTHING):
    """Gradient by the input of `standardize`, along the direct path and the paths named."""
    out = g.copy()
    if "mean" in paths:
        out -= g.mean(axis, keepdims=True)
    if "variance" in paths:
        out -= x_hat * (g * x_hat).mean(axis, keepdims=True)
    return out / root


def train_step(net: Net, X: np.ndarray, y: np.ndarray, lr: float) -> float:
    """One step of gradient descent on a mini-batch; the loss before the step."""
    h, tape = X, []
    for layer in net.hidden:
        z, kept = h @ layer.W + layer.b, None
        if net.norm != "none":
            kept, z = _normalize(net, layer, z)
        tape.append((h, kept, z > 0))
        h = np.maximum(z, 0)
    scores = h @ net.W + net.b
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    rows = np.arange(len(y))
    loss = -np.log(p[rows, y] + 1e-300).mean()

    p[rows, y] -= 1
    g = p / len(y)
    g, net.W, net.b = _affine_step(net.W, net.b, h, g, lr)
    for layer, (h, kept, on) in zip(reversed(net.hidden), reversed(tape), strict=True):
        g = g * on
        if kept:
            g = _normalization_step(net, layer, kept, g, lr)
        g, layer.W, layer.b = _affine_step(layer.W, layer.b, h, g, lr)
    return loss


def _normalize(net, layer, z):
    axis = AXES[net.norm]
    x_hat, root, mean, var = standardize(z, axis)
    if net.norm == "batch":
        layer.mean = net.momentum * layer.mean + (1 - net.momentum) * mean[0]
        layer.var = net.momentum * layer.var + (1 - net.momentum) * var[0]
    scale, shift = 1.0, 0.0
    if net.noise:
        scale = np.exp(net.noise * net.rng.normal(size=z.shape[1]))
        shift = net.noise * net.rng.normal(size=z.shape[1])
    z = scale * (layer.gamma * x_hat + layer.beta) + shift
    return (x_hat, root, axis, scale), z


def _normalization_step(net, layer, kept, g, lr):
    x_hat, root, axis, scale = kept
    g = g * scale
    back = pull_back(g * layer.gamma, x_hat, root, axis, net.paths)
    layer.gamma = layer.gamma - lr * (g * x_hat).sum(axis=0)
    layer.beta = layer.beta - lr * g.sum(axis=0)
    return back


def _affine_step(W, b, h, g, lr):
    return g @ W.T, W - lr * h.T @ g, b - lr * g.sum(axis=0)


def train(net: Net, X, y, lr: float, batch: int, steps: int, seed: int = 0) -> np.ndarray:
    """Train on random mini-batches; the loss of each step."""
    rng = np.random.default_rng(seed)
    losses = []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            rows = rng.choice(len(X), batch, replace=False)
            losses.append(train_step(net, X[rows], y[rows], lr))
    return np.array(losses)


def before_normalization(net: Net, X: np.ndarray, statistics=None) -> list[np.ndarray]:
    """What enters the normalization of each hidden layer, and last the scores.

    Args:
        net: a network.
        X: its input.
        statistics: a (mean, variance) for each layer; without it those of X itself.
    """
    h, found = X, []
    for k, layer in enumerate(net.hidden):
        z = h @ layer.W + layer.b
        found.append(z)
        if net.norm == "batch":
            mean, var = statistics[k] if statistics else (z.mean(axis=0), z.var(axis=0))
            z = layer.gamma * (z - mean) / np.sqrt(var + EPS) + layer.beta
        elif net.norm == "layer":
            z = layer.gamma * standardize(z, 1)[0] + layer.beta
        h = np.maximum(z, 0)
    return [*found, h @ net.W + net.b]


def accuracy(net: Net, X, y, statistics=None) -> float:
    """Share of right classes; `statistics` as in `before_normalization`."""
    return float((before_normalization(net, X, statistics)[-1].argmax(axis=1) == y).mean())


def running(net: Net) -> list[tuple]:
    """The running averages of each layer."""
    return [(layer.mean, layer.var) for layer in net.hidden]


def batches_of_layers(net: Net, X: np.ndarray, batch: int) -> list[list[np.ndarray]]:
    """For each hidden layer, what enters its normalization in each mini-batch of X.

    Each mini-batch is normalized by its own statistics, as in training.
    """
    split = [X[k : k + batch] for k in range(0, len(X) - batch + 1, batch)]
    found = [before_normalization(net, part)[:-1] for part in split]
    return [list(layer) for layer in zip(*found, strict=True)]
