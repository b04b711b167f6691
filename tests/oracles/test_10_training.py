"""The solution of assignment 10 against PyTorch's own training loop."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("10-training")


@pytest.mark.parametrize(("update", "momentum"), [("sgd", 0.0), ("momentum", 0.9)])
def test_training_is_that_of_torch(update, momentum):
    rng = np.random.default_rng(0)
    shapes = {"W1": (3, 6), "b1": (6,), "W2": (6, 4), "b2": (4,)}
    model = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    X, y, lr, reg = rng.normal(size=(11, 3)), rng.integers(0, 4, size=11), 0.05, 0.01
    settings = {"lr": lr, "reg": reg, "epochs": 5, "batch_size": 4, "update": update}
    X_val, y_val = rng.normal(size=(30, 3)), rng.integers(0, 4, size=30)
    args = model, X, y, X_val, y_val
    got, history = solution.train(*args, rng=np.random.default_rng(7), **settings)

    theirs = {name: torch.tensor(value, requires_grad=True) for name, value in model.items()}
    optimizer = torch.optim.SGD(theirs.values(), lr=lr, momentum=momentum)
    order = np.random.default_rng(7)

    def scores(X):
        hidden = torch.relu(torch.tensor(X) @ theirs["W1"] + theirs["b1"])
        return hidden @ theirs["W2"] + theirs["b2"]

    losses, accuracies, models = [], [], []
    for _ in range(5):
        batches = np.split(order.permutation(11), [4, 8])
        batch_losses = []
        for batch in batches:
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(scores(X[batch]), torch.tensor(y[batch]))
            loss = loss + reg * ((theirs["W1"] ** 2).sum() + (theirs["W2"] ** 2).sum())
            loss.backward()
            optimizer.step()
            batch_losses.append(loss.item())
        losses.append(np.mean(batch_losses))
        right = scores(X_val).argmax(dim=1).numpy() == y_val
        accuracies.append(right.mean())
        models.append({name: value.detach().numpy().copy() for name, value in theirs.items()})

    assert np.allclose(history["loss"], losses, rtol=1e-11)
    assert np.allclose(history["val_acc"], accuracies)
    best = models[int(np.argmax(accuracies))]
    assert all(np.allclose(got[name], best[name], rtol=1e-10) for name in model)
