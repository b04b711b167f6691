"""Time to accept a right gradient, and to find one wrong entry, against the number of parameters.

The function is affine, batch normalization, ReLU, affine, softmax loss; the same in numpy with a
hand-written backward, and in PyTorch's own operations with its own backward.
"""

import time

import numpy as np

from .functions import batchnorm, batchnorm_vjp, cross_entropy, cross_entropy_vjp, normal, relu

SIZES = {"10²": (5, 8, 4), "10⁴": (64, 128, 10), "10⁶": (784, 1240, 10)}
BATCH = 32


def network(shape, seed=0):
    """f, vjp, args and the data, for (inputs, hidden units, classes)."""
    d, h, c = shape
    rng = np.random.default_rng(seed)
    X, y = normal(rng, BATCH, d), rng.integers(0, c, BATCH)

    def f(W1, b1, gamma, beta, W2, b2):
        return cross_entropy(relu(batchnorm(X @ W1 + b1, gamma, beta)) @ W2 + b2, y)

    def vjp(dy, W1, b1, gamma, beta, W2, b2):
        z = X @ W1 + b1
        n = batchnorm(z, gamma, beta)
        a = relu(n)
        ds = cross_entropy_vjp(dy, a @ W2 + b2, y)[0]
        dz, dgamma, dbeta = batchnorm_vjp((ds @ W2.T) * (n > 0), z, gamma, beta)
        return X.T @ dz, dz.sum(0), dgamma, dbeta, a.T @ ds, ds.sum(0)

    scale = 1 / np.sqrt(d), 1 / np.sqrt(h)
    args = (
        normal(rng, d, h) * scale[0], 0.1 * normal(rng, h), 1 + 0.1 * normal(rng, h),
        0.1 * normal(rng, h), normal(rng, h, c) * scale[1], 0.1 * normal(rng, c),
    )  # fmt: skip
    return f, vjp, args, (X, y)


def one_entry_off(vjp, place, relative=0.01):
    """The backward with one entry of dW1 off by 1%."""

    def planted(dy, *args):
        gradients = vjp(dy, *args)
        gradients[0][place] *= 1 + relative
        return gradients

    return planted


def best_time(run, least=3, budget=2.0):
    """The shortest of some runs, in seconds, and what the last one returned."""
    times, start = [], time.perf_counter()
    while len(times) < least or time.perf_counter() - start < budget / 4:
        begin = time.perf_counter()
        result = run()
        times.append(time.perf_counter() - begin)
        if sum(times) > budget:
            break
    return min(times), result


def torch_network(data, torch):
    """The same function in PyTorch's operations."""
    X, y = (torch.from_numpy(a) for a in data)

    def f(W1, b1, gamma, beta, W2, b2):
        z = X @ W1 + b1
        z = z - z.mean(0)
        n = gamma * z / torch.sqrt((z**2).mean(0) + 1e-5) + beta
        return torch.nn.functional.cross_entropy(torch.relu(n) @ W2 + b2, y)

    return f


def measure(check_vjp, torch=None):
    """One row a size: parameters, our time and evaluations to accept, time to find, torch's."""
    rows = []
    for label, shape in SIZES.items():
        f, vjp, args, data = network(shape)
        accept, accepted = best_time(lambda: check_vjp(f, vjp, args))  # noqa: B023
        place = tuple(n // 3 for n in args[0].shape)
        wrong = one_entry_off(vjp, place)
        find, found = best_time(lambda: check_vjp(f, wrong, args), least=1)  # noqa: B023
        row = {
            "size": label, "parameters": sum(a.size for a in args), "accept": accept,
            "right": accepted.ok, "evaluations": accepted.evaluations, "find": find,
            "found": [e[:2] for e in found.wrong] == [("dW1", place)],
        }  # fmt: skip
        if torch:
            row |= _measure_torch(torch, args, data, slow=label == "10²")
        rows.append(row)
    return rows


def _measure_torch(torch, args, data, slow):
    f = torch_network(data, torch)
    inputs = [torch.from_numpy(a.copy()).requires_grad_() for a in args]

    def run(fast):
        return best_time(
            lambda: torch.autograd.gradcheck(f, inputs, fast_mode=fast, raise_exception=False)
        )

    return {"torch fast": run(True)[0]} | ({"torch slow": run(False)[0]} if slow else {})
