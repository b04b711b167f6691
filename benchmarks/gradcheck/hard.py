"""Right functions at points where fixed steps and tolerances fail."""

# ruff: noqa: E501 (one case a line in the tables)

import numpy as np

from .functions import (
    affine,
    batchnorm,
    batchnorm_layer,
    batchnorm_vjp,
    cross_entropy,
    cross_entropy_vjp,
    elementwise,
    hinge,
    hinge_vjp,
    inverse,
    log_sum_exp,
    normal,
    pool,
    pool_vjp,
    relu,
    sigmoid,
    softmax,
    softmax_loss,
    two_layer_net,
)  # fmt: skip


def with_zeros(rng, *shape):
    x = normal(rng, *shape)
    x.flat[::3] = 0
    return x


def integers(rng, *shape):
    return rng.integers(-3, 4, shape).astype(float)


def half_integers(rng, *shape):
    return integers(rng, *shape) + 0.3


def scaled(scale):
    return lambda rng, *shape: scale * normal(rng, *shape)


def near_kink(distance):
    def point(rng, *shape):
        x = normal(rng, *shape)
        x.flat[0], x.flat[1] = distance, -distance
        return x

    return point


def pooling_ties(rng):
    return pool, pool_vjp, (rng.integers(0, 2, (2, 2, 4, 4)).astype(float),)


def hinge_at_margin(rng):
    y = rng.integers(0, 4, 6)
    s = rng.integers(-2, 3, (6, 4)).astype(float)
    return hinge, hinge_vjp, (s, y)


def offset_loss(rng):
    return lambda x: np.sum(np.sin(x)) + 1e6, lambda dy, x: (dy * np.cos(x),), (normal(rng, 6),)


def mixed_outputs(rng):
    scale = np.array([1e8, 1.0, 1e-8])
    return (
        lambda x: scale * np.sin(x),
        lambda dy, x: (dy * scale * np.cos(x),),
        (normal(rng, 4, 3),),
    )


def mixed_inputs(rng):
    x = np.array([1e-6, 1e-3, 1.0, 1e3, 1e6]) * rng.uniform(0.5, 2, (3, 5))
    return np.log, lambda dy, x: (dy / x,), (x,)


def tiny_argument(rng):
    def f(x, b):
        return np.sin(x) + 1e-12 * b

    return f, lambda dy, x, b: (dy * np.cos(x), 1e-12 * dy), (normal(rng, 5), normal(rng, 5))


def bias_before_batchnorm(rng):
    X = normal(rng, 8, 4)

    def f(W, b):
        return batchnorm(X @ W + b, 1.0, 0.0)

    def vjp(dy, W, b):
        dz = batchnorm_vjp(dy, X @ W + b, 1.0, 0.0)[0]
        return X.T @ dz, dz.sum(axis=0)

    return f, vjp, (normal(rng, 4, 3), normal(rng, 3))


def ignored_argument(rng):
    return lambda x, z: np.tanh(x), lambda dy, x, z: (dy * (1 - np.tanh(x) ** 2), 0 * z), (
        normal(rng, 5), normal(rng, 4))  # fmt: skip


def norm_with_eps_at_zero(rng):
    def f(x):
        return np.sqrt((x**2).sum(axis=1) + 1e-6)

    x = normal(rng, 4, 3)
    x[0] = 0
    return f, lambda dy, x: ((dy / f(x))[:, None] * x,), (x,)


def norm_at_zero(rng):
    def f(x):
        return np.sqrt((x**2).sum(axis=1))

    def vjp(dy, x):
        r = f(x)
        return ((dy / np.where(r == 0, 1, r))[:, None] * x,)

    x = normal(rng, 4, 3)
    x[0] = 0
    return f, vjp, (x,)


def float32_affine(rng):
    f, vjp, args = affine(rng)

    def single(*args):
        return f(*(a.astype(np.float32) for a in args))

    return single, vjp, args


def float32_layer(rng):
    """Forward and backward in single precision, as with float32 parameters."""

    def f(x):
        return np.tanh(x.astype(np.float32)) * 2.0

    return (
        f,
        lambda dy, x: ((dy * 2 * (1 - np.tanh(x) ** 2)).astype(np.float32),),
        (normal(rng, 40),),
    )


def saturated_loss(rng):
    return (
        cross_entropy,
        cross_entropy_vjp,
        (1e3 * rng.choice([-1.0, 1.0], (6, 4)), rng.integers(0, 4, 6)),
    )


def shared_value(rng):
    """x feeds two branches that cancel almost everywhere."""
    return lambda x: np.exp(x) - np.exp(x) * (1 - 1e-6 * x), lambda dy, x: (
        dy * 1e-6 * np.exp(x) * (1 + x),), (normal(rng, 6),)  # fmt: skip


def deep_relu_net(rng):
    layers = [normal(rng, 30, 30) * np.sqrt(2 / 30) for _ in range(6)]

    def activations(x):
        out = [x]
        for W in layers:
            out.append(relu(out[-1] @ W))
        return out

    def vjp(dy, x):
        for W, a in zip(layers[::-1], activations(x)[:0:-1], strict=True):
            dy = (dy * (a > 0)) @ W.T
        return (dy,)

    return lambda x: activations(x)[-1], vjp, (normal(rng, 16, 30),)


def constant(rng):
    return lambda x: np.full(3, 2.5), lambda dy, x: (np.zeros_like(x),), (normal(rng, 4),)


def non_contiguous(rng):
    return np.sin, lambda dy, x: (dy * np.cos(x),), (normal(rng, 6, 8)[::2, ::-2].T,)


def integer_input(rng):
    return lambda x: np.sum(x**2), lambda dy, x: (2 * dy * x,), (rng.integers(1, 9, 5),)


def zero_dimensional(rng):
    return np.tanh, lambda dy, x: (float(dy * (1 - np.tanh(x) ** 2)),), (np.array(rng.normal()),)


def empty_batch(rng):
    f, vjp, (x, W, b) = affine(rng)
    return f, vjp, (x[:0], W, b)


def tied_maximum(rng):
    def vjp(dy, a, b):
        return dy * (a >= b), dy * (a < b)

    a = integers(rng, 8)
    return np.maximum, vjp, (a, np.where(np.arange(8) % 2, a, integers(rng, 8)))


def float_mask_undeclared(rng):
    """A float argument that is not differentiable says None, though the output depends on it."""
    mask = (rng.random(12) < 0.5) * 2.0
    return lambda x, m: np.tanh(x * m), lambda dy, x, m: (dy * m * (1 - np.tanh(x * m) ** 2), None), (
        normal(rng, 12), mask)  # fmt: skip


HARD = {
    "relu, exact zeros": elementwise(relu, lambda x: x > 0, with_zeros),
    "relu, all zeros": elementwise(relu, lambda x: x > 0, scaled(0.0)),
    "absolute value, exact zeros": elementwise(np.abs, np.sign, with_zeros),
    "leaky relu, exact zeros": elementwise(lambda x: np.where(x > 0, x, 0.1 * x), lambda x: np.where(x > 0, 1, 0.1), with_zeros),
    "relu, kink at 1e-4": elementwise(relu, lambda x: x > 0, near_kink(1e-4)),
    "relu, kink at 1e-6": elementwise(relu, lambda x: x > 0, near_kink(1e-6)),
    "relu, kink at 1e-8": elementwise(relu, lambda x: x > 0, near_kink(1e-8)),
    "clip, at its ends": elementwise(lambda x: np.clip(x, -1, 1), lambda x: np.abs(x) < 1, integers),
    "hardswish, at its kinks": elementwise(lambda x: x * np.clip(x + 3, 0, 6) / 6, lambda x: np.where(np.abs(x) < 3, (2 * x + 3) / 6, x >= 3), integers),
    "max pooling, ties": pooling_ties,
    "maximum, ties": tied_maximum,
    "hinge loss, at the margin": hinge_at_margin,
    "loss with offset 1e6": offset_loss,
    "sin 100x": elementwise(lambda x: np.sin(100 * x), lambda x: 100 * np.cos(100 * x)),
    "sin 1000x": elementwise(lambda x: np.sin(1e3 * x), lambda x: 1e3 * np.cos(1e3 * x)),
    "gaussian bump of width 1e-3": elementwise(lambda x: np.exp(-((x / 1e-3) ** 2)), lambda x: -2e6 * x * np.exp(-((x / 1e-3) ** 2)), scaled(1e-3)),
    "outputs of scales 1e8 to 1e-8": mixed_outputs,
    "inputs of scales 1e-6 to 1e6": mixed_inputs,
    "argument with gradient 1e-12": tiny_argument,
    "bias before batch normalization": bias_before_batchnorm,
    "batch normalization, offset 1e6": lambda rng: batchnorm_layer(rng, offset=1e6),
    "batch normalization, spread 1e-4": lambda rng: batchnorm_layer(rng, scale=1e-4),
    "batch normalization, batch of two": lambda rng: batchnorm_layer(rng, n=2),
    "batch normalization, batch of one": lambda rng: batchnorm_layer(rng, n=1),
    "argument without influence": ignored_argument,
    "constant": constant,
    "rounding": elementwise(np.round, np.zeros_like, half_integers),
    "sign": elementwise(np.sign, np.zeros_like),
    "sign, exact zeros": elementwise(np.sign, np.zeros_like, with_zeros),
    "floor at integers": elementwise(np.floor, np.zeros_like, integers),
    "sawtooth": elementwise(lambda x: x - np.floor(x), np.ones_like),
    "sigmoid at 1e3": elementwise(sigmoid, lambda x: sigmoid(x) * sigmoid(-x), scaled(1e3)),
    "sigmoid at 30": elementwise(sigmoid, lambda x: sigmoid(x) * sigmoid(-x), scaled(30.0)),
    "softmax loss at 1e3": lambda rng: softmax_loss(rng, scale=1e3),
    "softmax loss, saturated": saturated_loss,
    "softmax at 30": lambda rng: (softmax, lambda dy, s: (softmax(s) * (dy - (dy * softmax(s)).sum(-1, keepdims=True)),), (30 * normal(rng, 4, 5),)),
    "log-sum-exp, offset 1e6": lambda rng: log_sum_exp(rng, offset=1e6),
    "norm at zero": norm_at_zero,
    "norm with eps at zero": norm_with_eps_at_zero,
    "cube at zero": elementwise(lambda x: x**3, lambda x: 3 * x**2, with_zeros),
    "square near zero": elementwise(lambda x: x**2, lambda x: 2 * x, scaled(1e-12)),
    "log at 1e-8": elementwise(np.log, lambda x: 1 / x, lambda rng, *s: 1e-8 * rng.uniform(0.5, 2, s)),
    "exp at 300": elementwise(np.exp, np.exp, lambda rng, *s: 300 + normal(rng, *s)),
    "inverse, condition 1e6": lambda rng: inverse(rng, condition=1e6),
    "float32 forward": float32_affine,
    "float32 layer": float32_layer,
    "cancellation of branches": shared_value,
    "deep relu net": deep_relu_net,
    "two-layer net, weights 1e-4": lambda rng: two_layer_net(rng, scale=1e-4),
    "weights 1e-8": elementwise(np.tanh, lambda x: 1 - np.tanh(x) ** 2, scaled(1e-8)),
    "loss 1e-15 in size": elementwise(lambda x: 1e-15 * np.sin(x), lambda x: 1e-15 * np.cos(x)),
    "non-contiguous": non_contiguous,
    "integer input": integer_input,
    "zero-dimensional": zero_dimensional,
    "empty batch": empty_batch,
    "mask with gradient None": float_mask_undeclared,
}  # fmt: skip
