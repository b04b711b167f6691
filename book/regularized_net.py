"""ReLU networks trained side by side with a penalty, dropout or changed images, for chapter 6.

As in `activation_net.py`, every array of parameters has a first axis for the seeds. The seeds also
name the training sets: each network learns from images of its own.
"""

from collections.abc import Callable

import numpy as np
from activation_net import ACTIVATIONS, forward

RELU = ACTIVATIONS["ReLU"]


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def probabilities(nets, X: np.ndarray) -> np.ndarray:
    """What each network says of each example, (seeds, examples, classes)."""
    return softmax(forward(nets, RELU, X)[0][-1])


def losses(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Cross-entropy of probabilities (seeds, examples, classes): one number for each seed."""
    right = np.take_along_axis(p, np.broadcast_to(y, p.shape[:2])[..., None], axis=2)
    return -np.log(right + 1e-300).mean(axis=(1, 2))


def right(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Share of right classes in percent, for each seed."""
    return 100 * (p.argmax(axis=2) == y).mean(axis=1)


def gradients(nets, X: np.ndarray, y: np.ndarray, masks: list[np.ndarray]):
    """Gradients of every network's loss on its mini-batch.

    Args:
        nets: a list of [W, b] for each layer.
        X, y: a mini-batch for each network, (seeds, examples, inputs) and (seeds, examples).
        masks: what the units of each hidden layer are multiplied by, (seeds, examples, units).

    Returns:
        A list of [dW, db] like `nets`.
    """
    hidden = [X]
    for (W, b), mask in zip(nets[:-1], masks, strict=True):
        hidden.append(np.maximum(0, hidden[-1] @ W + b) * mask)
    W, b = nets[-1]
    g = softmax(hidden[-1] @ W + b)
    seeds, rows = np.ogrid[: y.shape[0], : y.shape[1]]
    g[seeds, rows, y] -= 1
    g /= y.shape[1]

    found = []
    for k in reversed(range(len(nets))):
        found.append([hidden[k].transpose(0, 2, 1) @ g, g.sum(axis=1, keepdims=True)])
        if k:
            # A unit that is on is positive, unless it was dropped, and then its mask is 0.
            g = g @ nets[k][0].transpose(0, 2, 1) * masks[k - 1] * (hidden[k] > 0)
    return found[::-1]


def train(
    nets,
    X: np.ndarray,
    y: np.ndarray,
    rates,
    *,
    keep: float = 1.0,
    l2: float = 0.0,
    batch: int = 25,
    change: Callable | None = None,
    watch: Callable | None = None,
):
    """Train every network on its own images by gradient descent, in place.

    Args:
        nets: networks, a list of [W, b] for each layer.
        X, y: training images of each network, (seeds, examples, inputs), and their classes.
        rates: the learning rate of each step.
        keep: probability of keeping a hidden unit, by inverted dropout.
        l2: strength of a penalty on the sum of the squared weights, without a factor 1/2.
        batch: examples in a mini-batch, drawn with replacement.
        change: takes a mini-batch and a generator, returns the images to learn from.
        watch: called after each step with the step's number, counted from 1, and the networks.
    """
    rng = np.random.default_rng(1)
    seeds = np.arange(len(X))[:, None]
    for step, rate in enumerate(rates, start=1):
        rows = rng.integers(X.shape[1], size=(len(X), batch))
        images = X[seeds, rows] if change is None else change(X[seeds, rows], rng)
        masks = [
            (rng.random((len(X), batch, W.shape[2])) < keep) / keep if keep < 1 else 1.0
            for W, _ in nets[:-1]
        ]
        for layer, (dW, db) in zip(
            nets, gradients(nets, images, y[seeds, rows], masks), strict=True
        ):
            layer[:] = [layer[0] - rate * (dW + 2 * l2 * layer[0]), layer[1] - rate * db]
        if watch:
            watch(step, nets)
