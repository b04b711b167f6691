"""Other gradient checkers, run on the same numpy functions.

Each is a function (f, vjp, args, seed) → accepted. A checker that raises on a wrong shape, a NaN or
a mismatch has rejected. Arguments without a gradient are bound beforehand, integers that have one
are made floats, and zero-dimensional arrays are handed over as such, so that no peer fails for
reasons of form. Peers that are not installed are skipped.
"""

import warnings

import numpy as np


def closed(f, vjp, args):
    """f and vjp of the differentiable arguments only, as float64 arrays; None if a contract that
    every checker needs is broken (a missing gradient, a wrong count)."""
    out = np.asarray(f(*args))
    gradients = vjp(np.ones_like(out, dtype=float), *args)
    if not isinstance(gradients, (tuple, list)) or len(gradients) != len(args):
        return None
    active = [i for i, g in enumerate(gradients) if g is not None]

    def full(xs):
        values = list(args)
        for i, x in zip(active, xs, strict=True):
            values[i] = np.array(x, dtype=float)
        return values

    def value(*xs):
        return np.asarray(f(*full(xs)), dtype=float)

    def pullback(dy, *xs):
        dy = np.array(dy, dtype=float)
        found = vjp(dy if dy.ndim else np.float64(dy), *full(xs))
        return [np.asarray(found[i], dtype=float) for i in active]

    return value, pullback, [np.array(args[i], dtype=float) for i in active]


def judged(accepts):
    """Turn an exception of the checker into a reject."""

    def run(f, vjp, args, seed):
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            np.random.seed(seed)
            try:
                pair = closed(f, vjp, args)
                return pair is not None and bool(accepts(*pair, np.random.default_rng([7, seed])))
            except Exception:
                return False

    return run


def cs231n(threshold):
    """The check of the CS231n assignments: entry by entry, h = 1e-5, largest relative error."""

    def accepts(f, vjp, xs, rng):
        dy = rng.standard_normal(f(*xs).shape)
        return all(
            _relative_error(g, _numerical(f, xs, k, dy)) <= threshold
            for k, g in enumerate(vjp(dy, *xs))
        )

    return judged(accepts)


def _numerical(f, xs, k, dy, h=1e-5):
    grad = np.zeros_like(xs[k])
    for place in np.ndindex(*xs[k].shape):
        plus, minus = [x.copy() for x in xs], [x.copy() for x in xs]
        plus[k][place] += h
        minus[k][place] -= h
        grad[place] = np.sum((f(*plus) - f(*minus)) * dy) / (2 * h)
    return grad


def _relative_error(a, b):
    if a.shape != b.shape:
        return np.inf
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)), initial=0.0)


def scipy_peers():
    from scipy.optimize import check_grad
    from scipy.optimize._numdiff import approx_derivative

    def flat(f, vjp, xs, rng):
        dy = rng.standard_normal(f(*xs).shape)
        sizes = np.cumsum([x.size for x in xs])[:-1]

        def split(v):
            return [p.reshape(x.shape) for p, x in zip(np.split(v, sizes), xs, strict=True)]

        def grad(v):
            found = vjp(dy, *split(v))
            assert all(g.shape == x.shape for g, x in zip(found, xs, strict=True))
            return np.concatenate([g.ravel() for g in found])

        start = np.concatenate([x.ravel() for x in xs])
        return lambda v: float(np.sum(dy * f(*split(v)))), grad, start

    def by_check_grad(f, vjp, xs, rng):
        phi, grad, start = flat(f, vjp, xs, rng)
        return check_grad(phi, grad, start) < 1e-5

    def by_three_points(f, vjp, xs, rng):
        phi, grad, start = flat(f, vjp, xs, rng)
        numeric = approx_derivative(phi, start, method="3-point")
        analytic = grad(start)
        return np.linalg.norm(numeric - analytic) <= 1e-6 * max(np.linalg.norm(numeric), 1e-8)

    return {
        "SciPy check_grad < 1e-5": judged(by_check_grad),
        "SciPy 3-point, relative 1e-6": judged(by_three_points),
    }


def torch_peers():
    import torch

    def accepts(fast):
        def run(f, vjp, xs, rng):
            class Wrapped(torch.autograd.Function):
                @staticmethod
                def forward(ctx, *inputs):
                    ctx.save_for_backward(*inputs)
                    return torch.from_numpy(np.array(f(*(x.detach().numpy() for x in inputs))))

                @staticmethod
                def backward(ctx, dy):
                    arrays = [x.detach().numpy() for x in ctx.saved_tensors]
                    return tuple(torch.from_numpy(np.array(g)) for g in vjp(dy.numpy(), *arrays))

            inputs = [torch.from_numpy(np.array(x)).requires_grad_() for x in xs]
            return torch.autograd.gradcheck(Wrapped.apply, inputs, fast_mode=fast)

        return judged(run)

    return {"torch gradcheck": accepts(False), "torch gradcheck, fast": accepts(True)}


def jax_peers():
    import jax
    from jax.test_util import check_vjp

    jax.config.update("jax_enable_x64", True)

    def accepts(f, vjp, xs, rng):
        def f_vjp(*args):
            arrays = [np.asarray(a) for a in args]
            return f(*arrays), lambda dy: tuple(vjp(np.asarray(dy), *arrays))

        check_vjp(f, f_vjp, tuple(xs))
        return True

    return {"JAX check_vjp": judged(accepts)}


def autograd_peers():
    from autograd.extend import defvjp_argnums, primitive
    from autograd.test_util import check_grads

    def accepts(f, vjp, xs, rng):
        wrapped = primitive(f)
        defvjp_argnums(
            wrapped,
            lambda argnums, ans, args, kwargs: lambda dy: [vjp(dy, *args)[i] for i in argnums],
        )
        check_grads(wrapped, modes=["rev"], order=1)(*xs)
        return True

    return {"autograd check_grads": judged(accepts)}


def available():
    """All peers that can be imported, and the names of those that cannot."""
    peers, missing = {}, []
    for name, load in (
        ("torch", torch_peers), ("jax", jax_peers), ("scipy", scipy_peers),
        ("autograd", autograd_peers),
    ):  # fmt: skip
        try:
            peers |= load()
        except ImportError:
            missing.append(name)
    for threshold in (1e-7, 1e-4, 1e-2):
        peers[f"CS231n, {threshold:.0e}"] = cs231n(threshold)
    return peers, missing
