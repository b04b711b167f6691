"""Training runs of a two-layer net whose outcome does not depend on the order of the examples.

They are written out here, and share nothing with the solution. The examples are taken in the order
in which they stand; a run with one batch an epoch, or with equal examples, comes out the same in
any other order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

Model = dict[str, np.ndarray]


def random_model(rng: np.random.Generator, D: int, H: int, C: int, scale: float = 0.8) -> Model:
    """Weights and biases, all of them random."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    return {name: scale * rng.normal(size=shape) for name, shape in shapes.items()}


def scores(model: Model, X: np.ndarray) -> np.ndarray:
    """Scores (N, C) for X (N, D)."""
    hidden = np.einsum("nd,dh->nh", X, model["W1"]) + model["b1"]
    return np.einsum("nh,hc->nc", hidden * (hidden > 0), model["W2"]) + model["b2"]


def accuracy(model: Model, X: np.ndarray, y: np.ndarray) -> float:
    """Share of the examples with the largest score at the right class."""
    return float(np.mean(scores(model, X).argmax(axis=1) == y))


def losses(model: Model, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The softmax loss of each example, without penalty."""
    s = scores(model, X)
    return np.logaddexp.reduce(s, axis=1) - s[np.arange(len(y)), y]


def gradients(model: Model, X: np.ndarray, y: np.ndarray, reg: float = 0.0) -> Model:
    """Gradients of the mean loss plus reg * (sum(W1²) + sum(W2²))."""
    W1, b1, W2 = model["W1"], model["b1"], model["W2"]
    inputs = X @ W1 + b1
    s = scores(model, X)
    p = np.exp(s - np.logaddexp.reduce(s, axis=1)[:, None])
    dscores = (p - np.equal.outer(y, np.arange(s.shape[1]))) / len(y)
    dinputs = np.where(inputs > 0, np.einsum("nc,hc->nh", dscores, W2), 0)
    return {
        "W1": np.einsum("nd,nh->dh", X, dinputs) + 2 * reg * W1,
        "b1": dinputs.sum(axis=0),
        "W2": np.einsum("nh,nc->hc", np.maximum(inputs, 0), dscores) + 2 * reg * W2,
        "b2": dscores.sum(axis=0),
    }


@dataclass
class Run:
    """What a run should give.

    Attributes:
        models: the model after each epoch.
        loss: of each epoch, the mean of its batches' losses.
        last_steps: (W1, dW1, lr) of the last step of each epoch, W1 as it was before it.
    """

    models: list[Model] = field(default_factory=list)
    loss: list[float] = field(default_factory=list)
    last_steps: list[tuple[np.ndarray, np.ndarray, float]] = field(default_factory=list)

    def accuracies(self, X: np.ndarray, y: np.ndarray) -> list[float]:
        """After each epoch."""
        return [accuracy(model, X, y) for model in self.models]

    @property
    def ratios(self) -> list[float]:
        """lr |dW1| / |W1| at the last step of each epoch."""
        return [lr * np.sqrt((dW**2).sum() / (W**2).sum()) for W, dW, lr in self.last_steps]


def run(
    model: Model,
    X: np.ndarray,
    y: np.ndarray,
    *,
    lr: float,
    reg: float,
    epochs: int,
    batch_size: int,
    lr_decay: float = 1.0,
    update: str = "sgd",
) -> Run:
    """Trains without shuffling; the arguments are those of `train`."""
    mu = 0.9 if update == "momentum" else 0.0
    velocity = dict.fromkeys(model, 0.0)
    result = Run()
    for epoch in range(epochs):
        rate = lr * lr_decay**epoch
        batch_losses = []
        for i in range(0, len(y), batch_size):
            batch = X[i : i + batch_size], y[i : i + batch_size]
            penalty = reg * ((model["W1"] ** 2).sum() + (model["W2"] ** 2).sum())
            batch_losses.append(losses(model, *batch).mean() + penalty)
            slopes = gradients(model, *batch, reg)
            last_step = model["W1"], slopes["W1"], rate
            velocity = {name: mu * velocity[name] - rate * slopes[name] for name in model}
            model = {name: model[name] + velocity[name] for name in model}
        result.models.append(model)
        result.loss.append(float(np.mean(batch_losses)))
        result.last_steps.append(last_step)
    return result
