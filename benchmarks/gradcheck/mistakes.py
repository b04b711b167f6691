"""Functions with a wrong backward pass: mistakes that students make, and planted small errors.

`MISTAKES` are written out. `PLANTED` puts each systematic error into several right functions.
"""

# ruff: noqa: E501 (one case a line in the tables)

import numpy as np

from .functions import (
    ORDINARY,
    batchnorm_vjp,
    cross_entropy_vjp,
    hinge_vjp,
    normal,
    pool_vjp,
    relu,
    sigmoid,
    softmax,
)  # fmt: skip
from .hard import HARD

RIGHT = ORDINARY | HARD


def wrong(base, vjp):
    """The right function `base` with another backward, written as vjp(dy, *args)."""

    def build(rng):
        f, _, args = RIGHT[base](rng)
        return f, vjp, args

    return build


def altered(base, alter):
    """The right function `base` with its gradients altered: alter(gradients, dy, args, rng)."""

    def build(rng):
        f, right, args = RIGHT[base](rng)
        place = int(rng.integers(1 << 30))

        def vjp(dy, *args):
            gradients = [None if g is None else np.array(g, dtype=float) for g in right(dy, *args)]
            return tuple(alter(gradients, dy, args, np.random.default_rng(place)))

        return f, vjp, args

    return build


def first(change):
    """Alter the first gradient only."""
    return lambda g, dy, args, rng: [change(g[0], dy, args, rng), *g[1:]]


def nth(k, change):
    return lambda g, dy, args, rng: [change(v) if i == k else v for i, v in enumerate(g)]


# ------------------------------------------------------------------- batch normalization
def batchnorm_variant(variance_path=True, mean_path=True, eps=1e-5, ddof=0, gamma_twice=False):
    def vjp(dy, x, gamma, beta):
        centered = x - x.mean(axis=0)
        inv = 1 / np.sqrt((centered**2).sum(axis=0) / (len(x) - ddof) + eps)
        xhat = centered * inv
        d = dy * gamma
        dx = inv * (d - mean_path * d.mean(axis=0) - variance_path * xhat * (d * xhat).mean(axis=0))
        return dx * (gamma if gamma_twice else 1), (dy * xhat).sum(axis=0), dy.sum(axis=0)

    return vjp


def batchnorm_dgamma_from_x(dy, x, gamma, beta):
    return batchnorm_vjp(dy, x, gamma, beta)[0], (dy * x).sum(axis=0), dy.sum(axis=0)


def layernorm_over_batch(dy, x, gamma, beta):
    """The right formulas along the wrong axis."""
    xhat = (x - x.mean(1, keepdims=True)) / np.sqrt(x.var(1, keepdims=True) + 1e-5)
    return batchnorm_vjp(dy, x, gamma, 0.0)[0], (dy * xhat).sum(axis=0), dy.sum(axis=0)


# ------------------------------------------------------------------------------ the others
def net_variant(mask=True, reg=0.2, mean=True, leak=0.0):
    def build(rng):
        f, _, args = ORDINARY["two-layer net"](rng)
        X, y = (cell.cell_contents for cell in f.__closure__)
        X, y = (X, y) if X.ndim == 2 else (y, X)

        def vjp(dy, W1, b1, W2, b2):
            a = relu(X @ W1 + b1)
            ds = cross_entropy_vjp(dy, a @ W2 + b2, y)[0] * (1 if mean else len(y))
            da = (ds @ W2.T) * (np.where(a > 0, 1, leak) if mask else 1)
            return X.T @ da + reg * dy * W1, da.sum(0), a.T @ ds + reg * dy * W2, ds.sum(0)

        return f, vjp, args

    return build


def attention_without_softmax(dy, q, k, v):
    scale = 1 / np.sqrt(q.shape[1])
    a = softmax(q @ k.T * scale)
    ds = dy @ v.T * a * scale
    return ds @ k, ds.T @ q, a.T @ dy


def attention_without_scale(dy, q, k, v):
    a = softmax(q @ k.T / np.sqrt(q.shape[1]))
    da = dy @ v.T
    ds = a * (da - (da * a).sum(axis=-1, keepdims=True))
    return ds @ k, ds.T @ q, a.T @ dy


def embedding_overwrites(dy, table, index):
    g = np.zeros_like(table)
    g[index] = dy
    return g, None


def pooling_mean(dy, x):
    return (np.repeat(np.repeat(dy, 2, axis=2), 2, axis=3) / 4,)


def pooling_all_ties(dy, x):
    n, c, h, w = x.shape
    top = x.reshape(n, c, h // 2, 2, w // 2, 2).max(axis=(3, 5), keepdims=True)
    mask = x.reshape(n, c, h // 2, 2, w // 2, 2) == top
    return ((mask * dy[:, :, :, None, :, None]).reshape(x.shape),)


def convolution_not_flipped(dy, x, w):
    windows = np.lib.stride_tricks.sliding_window_view(x, w.size)
    return np.convolve(dy, w[::-1]), windows.T @ dy


def hinge_without_own_class(dy, s, y):
    g = (s - s[np.arange(len(y)), y][:, None] + 1 > 0).astype(float)
    g[np.arange(len(y)), y] = 0
    return dy * g / len(y), None


def hinge_own_class_minus_one(dy, s, y):
    g = hinge_without_own_class(dy, s, y)[0]
    g[np.arange(len(y)), y] = -dy / len(y)
    return g, None


def normalized_by_hand(dy, x):
    return (dy[:, None] * x,)


def recurrent_missing_path(dy, x, h, W, U):
    dz = dy * (1 - np.tanh(x @ W + h @ U) ** 2)
    return (
        dz @ W.T,
        dz @ W.T[:, : h.shape[1]] @ np.zeros((x.shape[1], h.shape[1])),
        x.T @ dz,
        h.T @ dz,
    )


def recurrent_derivative_at_output(dy, x, h, W, U):
    out = np.tanh(x @ W + h @ U)
    dz = dy * (1 - np.tanh(out) ** 2)
    return dz @ W.T, dz @ U.T, x.T @ dz, h.T @ dz


def iou_fixed_union(dy, X):
    return (dy * np.ones_like(X),)


def noisy_backward(dy, x):
    return (dy * (1 - np.tanh(x) ** 2) * (1 + 1e-3 * np.random.default_rng().normal(size=x.shape)),)


def in_place_upstream(dy, x):
    dy[x <= 0] = 0
    return (dy,)


def tie_to_both(dy, a, b):
    return dy * (a >= b), dy * (b >= a)


def outputs_of_mixed_scale(row):
    """Wrong in one of three outputs, of scales 1e8, 1 and 1e-8."""

    def vjp(dy, x):
        scale = np.array([1e8, 1.0, 1e-8])
        g = dy * scale * np.cos(x)
        g[:, row] *= 1.01
        return (g,)

    return vjp


MISTAKES = {
    "affine: dW not transposed back": wrong("square product", lambda dy, A, B: (dy @ B, A.T @ dy)),
    "affine: factors swapped": wrong("square product", lambda dy, A, B: (B.T @ dy, dy @ A.T)),
    "affine: dW transposed": wrong("square product", lambda dy, A, B: (dy @ B.T, dy.T @ A)),
    "affine: db is the mean": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy, dy.mean(0))),
    "affine: db not summed": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy, dy)),
    "affine: db from the first example": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy, dy[0])),
    "affine: db zero": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy, 0 * b)),
    "affine: dW over N": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy / len(x), dy.sum(0))),
    "affine: dW ignores dy": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ np.ones_like(dy), dy.sum(0))),
    "affine: two gradients for three": wrong("affine", lambda dy, x, W, b: (dy @ W.T, x.T @ dy)),
    "affine: no gradient": wrong("affine", lambda dy, x, W, b: None),
    "relu: no mask": wrong("relu", lambda dy, x: (dy,)),
    "relu: guided": wrong("relu", lambda dy, x: (dy * (x > 0) * (dy > 0),)),
    "relu: mask from dy": wrong("relu", lambda dy, x: (dy * (dy > 0),)),
    "relu: mask inverted": wrong("relu", lambda dy, x: (dy * (x < 0),)),
    "relu: returns its output": wrong("relu", lambda dy, x: (relu(x) * dy,)),
    "relu: ignores dy": wrong("relu", lambda dy, x: (1.0 * (x > 0),)),
    "relu: threshold 1": wrong("relu", lambda dy, x: (dy * (x > 1),)),
    "relu: changes dy in place": wrong("relu", in_place_upstream),
    "leaky relu: slope missing": wrong("leaky relu", lambda dy, x: (dy * (x > 0),)),
    "leaky relu: slope 0.02": wrong("leaky relu", lambda dy, x: (dy * np.where(x > 0, 1, 0.02),)),
    "sigmoid: derivative at the output": wrong("sigmoid", lambda dy, x: (dy * sigmoid(sigmoid(x)) * (1 - sigmoid(sigmoid(x))),)),
    "sigmoid: factor missing": wrong("sigmoid", lambda dy, x: (dy * sigmoid(x),)),
    "sigmoid: like tanh": wrong("sigmoid", lambda dy, x: (dy * (1 - sigmoid(x) ** 2),)),
    "tanh: square missing": wrong("tanh", lambda dy, x: (dy * (1 - np.tanh(x)),)),
    "tanh: straight through": wrong("tanh", lambda dy, x: (dy,)),
    "softplus: step": wrong("softplus", lambda dy, x: (dy * (x > 0),)),
    "gelu: second term missing": wrong("gelu", lambda dy, x: (dy * 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))),)),
    "gelu: of the sigmoid form": wrong("gelu", lambda dy, x: (dy * (sigmoid(1.702 * x) + 1.702 * x * sigmoid(1.702 * x) * sigmoid(-1.702 * x)),)),
    "swish: like sigmoid": wrong("swish", lambda dy, x: (dy * sigmoid(x) * (1 - sigmoid(x)),)),
    "exp: x·exp(x)": wrong("exp", lambda dy, x: (dy * x * np.exp(x),)),
    "log: sign": wrong("log", lambda dy, x: (-dy / x,)),
    "reciprocal: square missing": wrong("reciprocal", lambda dy, x: (-dy / x,)),
    "square root: half missing": wrong("square root", lambda dy, x: (dy / np.sqrt(x),)),
    "power: exponent not lowered": wrong("integer power", lambda dy, x: (dy * 5 * x**5,)),
    "power: factor missing": wrong("integer power", lambda dy, x: (dy * x**4,)),
    "absolute value: straight through": wrong("absolute value", lambda dy, x: (dy,)),
    "clip: straight through": wrong("clip", lambda dy, x: (dy,)),
    "huber: not clipped": wrong("huber", lambda dy, x: (dy * x,)),
    "rounding: straight through": wrong("rounding", lambda dy, x: (dy,)),
    "sign: straight through": wrong("sign", lambda dy, x: (dy,)),
    "softmax: diagonal only": wrong("softmax", lambda dy, s: (dy * softmax(s) * (1 - softmax(s)),)),
    "softmax: zero": wrong("softmax", lambda dy, s: (0 * s,)),
    "softmax: coupling over the batch": wrong("softmax", lambda dy, s: (softmax(s) * (dy - (dy * softmax(s)).sum(0)),)),
    "softmax: sign of the coupling": wrong("softmax", lambda dy, s: (softmax(s) * (dy + (dy * softmax(s)).sum(-1, keepdims=True)),)),
    "log-softmax: coupling missing": wrong("log-softmax", lambda dy, s: (dy - softmax(s),)),
    "log-softmax: like softmax": wrong("log-softmax", lambda dy, s: (softmax(s) * (dy - (dy * softmax(s)).sum(-1, keepdims=True)),)),
    "softmax loss: 1/N missing": wrong("softmax loss", lambda dy, s, y: (len(y) * cross_entropy_vjp(dy, s, y)[0], None)),
    "softmax loss: one-hot missing": wrong("softmax loss", lambda dy, s, y: (dy * softmax(s) / len(y), None)),
    "softmax loss: sign": wrong("softmax loss", lambda dy, s, y: (-cross_entropy_vjp(dy, s, y)[0], None)),
    "softmax loss: over C": wrong("softmax loss", lambda dy, s, y: (cross_entropy_vjp(dy, s, y)[0] * len(y) / s.shape[1], None)),
    "softmax loss: ignores dy": wrong("softmax loss", lambda dy, s, y: (cross_entropy_vjp(1.0, s, y)[0], None)),
    "softmax loss at 1e3: 1/N missing": wrong("softmax loss at 1e3", lambda dy, s, y: (len(y) * cross_entropy_vjp(dy, s, y)[0], None)),
    "softmax loss, saturated: one-hot missing": wrong("softmax loss, saturated", lambda dy, s, y: (dy * softmax(s) / len(y), None)),
    "hinge: own class missing": wrong("hinge loss", hinge_without_own_class),
    "hinge: own class counted once": wrong("hinge loss", hinge_own_class_minus_one),
    "hinge: 1/N missing": wrong("hinge loss", lambda dy, s, y: (len(y) * hinge_vjp(dy, s, y)[0], None)),
    "hinge: margin forgotten": wrong("hinge loss", lambda dy, s, y: (hinge_vjp(dy, s, y, margin=0.0)[0], None)),
    "squared error: 2 missing": wrong("squared error", lambda dy, x, t: (dy * (x - t) / x.size, -dy * (x - t) / x.size)),
    "squared error: over rows": wrong("squared error", lambda dy, x, t: (2 * dy * (x - t) / len(x), -2 * dy * (x - t) / len(x))),
    "squared error: dt without sign": wrong("squared error", lambda dy, x, t: (2 * dy * (x - t) / x.size, 2 * dy * (x - t) / x.size)),
    "ridge: λw without 2": altered("ridge", lambda g, dy, a, r: [g[0] - dy * a[1] * a[0], g[1]]),
    "ridge: λ forgotten": altered("ridge", lambda g, dy, a, r: [g[0] - 2 * dy * a[1] * a[0], g[1]]),
    "ridge: dλ zero": altered("ridge", nth(1, lambda v: 0 * v)),
    "batch norm: variance constant": wrong("batch normalization", batchnorm_variant(variance_path=False)),
    "batch norm: mean constant": wrong("batch normalization", batchnorm_variant(mean_path=False)),
    "batch norm: both constant": wrong("batch normalization", batchnorm_variant(False, False)),
    "batch norm: eps forgotten": wrong("batch normalization", batchnorm_variant(eps=0.0)),
    "batch norm: eps 1e-8": wrong("batch normalization", batchnorm_variant(eps=1e-8)),
    "batch norm: ddof 1": wrong("batch normalization", batchnorm_variant(ddof=1)),
    "batch norm: gamma twice": wrong("batch normalization", batchnorm_variant(gamma_twice=True)),
    "batch norm: dgamma from x": wrong("batch normalization", batchnorm_dgamma_from_x),
    "batch norm, offset 1e6: variance constant": wrong("batch normalization, offset 1e6", batchnorm_variant(variance_path=False)),
    "batch norm, spread 1e-4: eps forgotten": wrong("batch normalization, spread 1e-4", batchnorm_variant(eps=0.0)),
    "batch norm of one: straight through": wrong("batch normalization, batch of one", batchnorm_variant(False, False)),
    "layer norm: over the batch": wrong("layer normalization", layernorm_over_batch),
    "dropout: scale missing": wrong("dropout, fixed mask", lambda dy, x, m: (dy * (m > 0), None)),
    "dropout: no mask": wrong("dropout, fixed mask", lambda dy, x, m: (dy, None)),
    "max pooling: like the mean": wrong("max pooling", pooling_mean),
    "max pooling: all ties": wrong("max pooling, ties", pooling_all_ties),
    "max pooling: not reset": altered("max pooling", first(lambda g, dy, a, r: g + 0.1 * np.repeat(np.repeat(dy, 2, 2), 2, 3))),
    "maximum: a tie to both": wrong("maximum, ties", tie_to_both),
    "average pooling: quarter missing": altered("average pooling", first(lambda g, dy, a, r: 4 * g)),
    "convolution: kernel not flipped": wrong("convolution", convolution_not_flipped),
    "convolution: border": altered("convolution", first(lambda g, dy, a, r: np.where(np.arange(g.size) > 0, g, 0))),
    "embedding: = for +=": wrong("embedding", embedding_overwrites),
    "attention: softmax skipped": wrong("attention", attention_without_softmax),
    "attention: scale forgotten": wrong("attention", attention_without_scale),
    "attention: dk and dq alike": altered("attention", lambda g, dy, a, r: [g[0], g[1][::-1], g[2]]),
    "net: relu mask forgotten": net_variant(mask=False),
    "net: regularization halved": net_variant(reg=0.1),
    "net: regularization forgotten": net_variant(reg=0.0),
    "net: 1/N missing": net_variant(mean=False),
    "net: leak": net_variant(leak=0.01),
    "recurrent cell: dh zero": wrong("recurrent cell", recurrent_missing_path),
    "recurrent cell: derivative at the output": wrong("recurrent cell", recurrent_derivative_at_output),
    "swiglu: gate's own derivative": wrong("swiglu", lambda dy, a, b: (dy * b * sigmoid(a), dy * a * sigmoid(a))),
    "prelu: alpha not summed": wrong("prelu", lambda dy, x, al: (dy * np.where(x > 0, 1, al), dy * np.minimum(x, 0))),
    "prelu: alpha summed over positives": wrong("prelu", lambda dy, x, al: (dy * np.where(x > 0, 1, al), (dy * np.maximum(x, 0)).sum(0))),
    "iou: of ones": wrong("iou", iou_fixed_union),
    "multiply: own input": wrong("multiply, plain floats", lambda dz, x, y: [dz * x, dz * y]),
    "multiply: swapped sign": wrong("multiply, plain floats", lambda dz, x, y: [dz * y, -dz * x]),
    "broadcast: kept": wrong("broadcast add", lambda dy, a, b: (dy, dy)),
    "broadcast: mean": altered("broadcast add", nth(0, lambda v: v / 5)),
    "inverse: transposes forgotten": wrong("inverse", lambda dy, A: (-np.linalg.inv(A) @ dy @ np.linalg.inv(A),)),
    "inverse: sign": altered("inverse", first(lambda g, dy, a, r: -g)),
    "log-determinant: not transposed": altered("log-determinant", first(lambda g, dy, a, r: g + 0.01 * (np.triu(g) - np.tril(g)))),
    "row norm: not divided": wrong("row norm", normalized_by_hand),
    "running sum: not reversed": wrong("running sum", lambda dy, x: (np.cumsum(dy, axis=0),)),
    "row product: own factor": wrong("row product", lambda dy, x: (dy[:, None] * x.prod(axis=1, keepdims=True) * np.ones_like(x),)),
    "sorting: not permuted back": wrong("sorting", lambda dy, x: (dy,)),
    "slice: shifted": altered("slice", first(lambda g, dy, a, r: np.roll(g, 1, axis=0))),
    "variance: ddof": altered("variance", first(lambda g, dy, a, r: g * 6 / 7)),
    "cosine similarity: norms constant": wrong("cosine similarity", lambda dy, a, b: (dy * b / np.sqrt(a @ a * (b @ b)), dy * a / np.sqrt(a @ a * (b @ b)))),
    "rosenbrock: one term": altered("rosenbrock", first(lambda g, dy, a, r: g + np.where(np.arange(5) < 4, 2 * dy * (1 - a[0]), 0) * 1e-2)),
    "backward is random": wrong("tanh", noisy_backward),
    "output 1e8 off by 1%": wrong("outputs of scales 1e8 to 1e-8", outputs_of_mixed_scale(0)),
    "output 1 beside 1e8 off by 1%": wrong("outputs of scales 1e8 to 1e-8", outputs_of_mixed_scale(1)),
    "output 1e-8 beside 1e8 off by 1%": wrong("outputs of scales 1e8 to 1e-8", outputs_of_mixed_scale(2)),
    "argument with gradient 1e-12: zero": altered("argument with gradient 1e-12", nth(1, lambda v: 0 * v)),
    "argument with gradient 1e-12: twice": altered("argument with gradient 1e-12", nth(1, lambda v: 2 * v)),
    "bias before batch norm: not zero": altered("bias before batch normalization", nth(1, lambda v: v + 1e-3)),
    "argument without influence: not zero": altered("argument without influence", nth(1, lambda v: v + 1e-6)),
    "sin 100x: factor missing": altered("sin 100x", first(lambda g, dy, a, r: g / 100)),
    "offset 1e6: off by 1e-4": altered("loss with offset 1e6", first(lambda g, dy, a, r: g * 1.0001)),
    "float32 forward: off by 0.1%": altered("float32 forward", nth(1, lambda v: v * 1.001)),
    "kink at 1e-6: sign of one entry": altered("relu, kink at 1e-6", first(lambda g, dy, a, r: np.where(np.abs(a[0] - 1e-6) < 1e-9, -g, g))),
    "log at 1e-8: eps added": wrong("log at 1e-8", lambda dy, x: (dy / (x + 1e-12),)),
    "norm with eps: eps forgotten": wrong("norm with eps at zero", lambda dy, x: ((dy / np.maximum(np.sqrt((x**2).sum(1)), 1e-9))[:, None] * x,)),
    "deep relu net: one mask forgotten": altered("deep relu net", first(lambda g, dy, a, r: g + 1e-2 * normal(r, 30) * g)),
    "pooling at a fixed place": altered("max pooling", first(lambda g, dy, a, r: pool_vjp(dy, -a[0])[0])),
}  # fmt: skip


# --------------------------------------------------------------------------- planted errors
def one_entry(relative):
    def change(g, dy, args, rng):
        g.flat[rng.integers(g.size)] *= 1 + relative
        return g

    return change


def only_where(condition, factor):
    return lambda g, dy, args, rng: np.where(condition(args[0]), factor * g, g)


ERRORS = {
    "sign": lambda g, dy, args, rng: -g,
    "twice": lambda g, dy, args, rng: 2 * g,
    "off by 1e-4": lambda g, dy, args, rng: g * (1 + 1e-4),
    "off by 1e-6": lambda g, dy, args, rng: g * (1 + 1e-6),
    "zero": lambda g, dy, args, rng: 0 * g,
    "one entry off by 1%": one_entry(1e-2),
    "one entry off by 1e-3": one_entry(1e-3),
    "one entry zero": one_entry(-1.0),
    "noise 1e-3": lambda g, dy, args, rng: g * (1 + 1e-3 * normal(rng, *g.shape)),
    "float32": lambda g, dy, args, rng: g.astype(np.float32),
    "negative inputs": only_where(lambda x: x < 0, 0.5),
    "inputs beyond 0.5": only_where(lambda x: np.abs(x) > 0.5, 1.1),
    "clipped to ±3": lambda g, dy, args, rng: np.clip(g, -3, 3),
    "dy squared": lambda g, dy, args, rng: g * np.mean(dy),
    "reversed": lambda g, dy, args, rng: np.flip(g).reshape(g.shape),
}
VICTIMS = ("affine", "tanh", "batch normalization", "attention", "softmax loss", "polynomial")


def _applies(error, base):
    """Which errors are none: a gradient without upstream cannot misuse it, ..."""
    if base in ("softmax loss", "polynomial"):
        return error not in ("dy squared", "clipped to ±3")
    return True


PLANTED = {
    f"{base}: {error}": altered(base, first(change))
    for base in VICTIMS
    for error, change in ERRORS.items()
    if _applies(error, base)
}
