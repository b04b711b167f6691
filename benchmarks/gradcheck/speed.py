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


def race(runs, rounds=10, budget=30.0):
    """The shortest time of each run in seconds, taken in turns so that all see the same machine,
    after one round to warm up; and what the first one returned."""
    times, start = {name: [] for name in runs}, time.perf_counter()
    for _ in range(rounds + 1):
        for name, run in runs.items():
            begin = time.perf_counter()
            result = run()
            times[name].append(time.perf_counter() - begin)
            if name == "accept":
                accepted = result
        if time.perf_counter() - start > budget:
            break
    return {name: min(t[1:] or t) for name, t in times.items()}, accepted


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
    return [_measure_size(check_vjp, torch, label) for label in SIZES]


def _measure_size(check_vjp, torch, label):
    f, vjp, args, data = network(SIZES[label])
    place = tuple(n // 3 for n in args[0].shape)
    wrong = one_entry_off(vjp, place)
    runs = {"accept": lambda: check_vjp(f, vjp, args)}
    if torch:
        runs |= _torch_runs(torch, args, data, slow=label == "10²")
    times, accepted = race(runs)
    begin = time.perf_counter()
    found = check_vjp(f, wrong, args)
    find = time.perf_counter() - begin
    return times | {
        "size": label, "parameters": sum(a.size for a in args), "find": find,
        "right": accepted.ok, "evaluations": accepted.evaluations,
        "found": [entry[:2] for entry in found.wrong] == [("dW1", place)],
    }  # fmt: skip


def _torch_runs(torch, args, data, slow):
    f = torch_network(data, torch)
    inputs = [torch.from_numpy(a.copy()).requires_grad_() for a in args]

    def run(fast):
        return lambda: torch.autograd.gradcheck(f, inputs, fast_mode=fast)

    return {"torch fast": run(True)} | ({"torch slow": run(False)} if slow else {})
