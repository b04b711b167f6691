"""Functions with the right backward pass: each builder takes a generator and returns f, vjp, args.

`ORDINARY` holds what a course on networks differentiates, at generic points. `HARD` holds points
and functions at which tolerances fail: kinks, ties, saturation, cancellation, mixed scales, noise.
"""

# ruff: noqa: E501 (one case a line in the tables)

import numpy as np


def normal(rng, *shape):
    return rng.standard_normal(shape)


def unbroadcast(g, shape):
    """Sum a gradient over the axes along which its argument was repeated."""
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    axes = tuple(i for i, n in enumerate(shape) if n == 1 and g.shape[i] != 1)
    return g.sum(axis=axes, keepdims=True) if axes else g


def elementwise(f, derivative, point=normal, shape=(4, 5)):
    """A builder for y = f(x) with its derivative."""

    def build(rng):
        return f, lambda dy, x: (dy * derivative(x),), (point(rng, *shape),)

    return build


def positive(rng, *shape):
    return rng.uniform(0.2, 3.0, shape)


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


def softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def relu(x):
    return np.maximum(x, 0)


# ------------------------------------------------------------------------ layers and losses
def affine(rng, n=4, d=3, h=5):
    def f(x, W, b):
        return x @ W + b

    def vjp(dy, x, W, b):
        return dy @ W.T, x.T @ dy, dy.sum(axis=0)

    return f, vjp, (normal(rng, n, d), normal(rng, d, h), normal(rng, h))


def softmax_vjp(dy, s):
    p = softmax(s)
    return (p * (dy - (dy * p).sum(axis=-1, keepdims=True)),)


def softmax_layer(rng):
    return softmax, softmax_vjp, (normal(rng, 4, 5),)


def log_softmax(rng):
    def f(s):
        s = s - s.max(axis=1, keepdims=True)
        return s - np.log(np.exp(s).sum(axis=1, keepdims=True))

    return f, lambda dy, s: (dy - softmax(s) * dy.sum(axis=1, keepdims=True),), (normal(rng, 4, 5),)


def cross_entropy(s, y):
    s = s - s.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(s).sum(axis=1)) - s[np.arange(len(y)), y])


def cross_entropy_vjp(dy, s, y):
    p = softmax(s)
    p[np.arange(len(y)), y] -= 1
    return dy * p / len(y), None


def softmax_loss(rng, scale=1.0):
    return cross_entropy, cross_entropy_vjp, (scale * normal(rng, 6, 4), rng.integers(0, 4, 6))


def hinge(s, y, margin=1.0):
    m = relu(s - s[np.arange(len(y)), y][:, None] + margin)
    m[np.arange(len(y)), y] = 0
    return m.sum() / len(y)


def hinge_vjp(dy, s, y, margin=1.0):
    g = (s - s[np.arange(len(y)), y][:, None] + margin > 0).astype(float)
    g[np.arange(len(y)), y] = 0
    g[np.arange(len(y)), y] = -g.sum(axis=1)
    return dy * g / len(y), None


def hinge_loss(rng):
    return hinge, hinge_vjp, (normal(rng, 6, 4), rng.integers(0, 4, 6))


def squared_error(rng):
    def vjp(dy, x, t):
        return 2 * dy * (x - t) / x.size, -2 * dy * (x - t) / x.size

    return lambda x, t: np.mean((x - t) ** 2), vjp, (normal(rng, 6, 3), normal(rng, 6, 3))


def logistic_loss(rng):
    X, y = normal(rng, 8, 3), rng.integers(0, 2, 8)

    def f(w):
        z = X @ w
        return np.mean(np.logaddexp(0, z) - y * z)

    return f, lambda dy, w: (dy * X.T @ (sigmoid(X @ w) - y) / len(y),), (normal(rng, 3),)


def ridge(rng):
    X, t = normal(rng, 8, 3), normal(rng, 8)

    def vjp(dy, w, lam):
        return dy * (2 * X.T @ (X @ w - t) / 8 + 2 * lam * w), dy * w @ w

    return lambda w, lam: np.mean((X @ w - t) ** 2) + lam * w @ w, vjp, (normal(rng, 3), 0.3)


def batchnorm(x, gamma, beta, eps=1e-5):
    centered = x - x.mean(axis=0)
    return gamma * centered / np.sqrt((centered**2).mean(axis=0) + eps) + beta


def batchnorm_vjp(dy, x, gamma, beta, eps=1e-5):
    centered = x - x.mean(axis=0)
    inv = 1 / np.sqrt((centered**2).mean(axis=0) + eps)
    xhat = centered * inv
    dxhat = dy * gamma
    dx = inv * (dxhat - dxhat.mean(axis=0) - xhat * (dxhat * xhat).mean(axis=0))
    return dx, (dy * xhat).sum(axis=0), dy.sum(axis=0)


def batchnorm_layer(rng, offset=0.0, scale=1.0, n=8, d=3):
    x = offset + scale * normal(rng, n, d)
    return batchnorm, batchnorm_vjp, (x, normal(rng, d), normal(rng, d))


def layernorm_layer(rng):
    def f(x, gamma, beta):
        return batchnorm(x.T, 1.0, 0.0).T * gamma + beta

    def vjp(dy, x, gamma, beta):
        xhat = batchnorm(x.T, 1.0, 0.0).T
        dx = batchnorm_vjp((dy * gamma).T, x.T, 1.0, 0.0)[0].T
        return dx, (dy * xhat).sum(axis=0), dy.sum(axis=0)

    return f, vjp, (normal(rng, 4, 6), normal(rng, 6), normal(rng, 6))


def dropout(rng):
    mask = (rng.random((6, 5)) < 0.7) / 0.7
    return lambda x, m: x * m, lambda dy, x, m: (dy * m, None), (normal(rng, 6, 5), mask)


def pool(x):
    n, c, h, w = x.shape
    return x.reshape(n, c, h // 2, 2, w // 2, 2).max(axis=(3, 5))


def pool_vjp(dy, x):
    n, c, h, w = x.shape
    blocks = x.reshape(n, c, h // 2, 2, w // 2, 2).swapaxes(3, 4).reshape(n, c, h // 2, w // 2, 4)
    first = np.eye(4)[blocks.argmax(axis=-1)] * dy[..., None]
    return (first.reshape(n, c, h // 2, w // 2, 2, 2).swapaxes(3, 4).reshape(x.shape),)


def max_pool(rng):
    return pool, pool_vjp, (normal(rng, 2, 2, 4, 4),)


def average_pool(rng):
    def f(x):
        return x.reshape(2, 2, 2, 2, 2, 2).mean(axis=(3, 5))

    def vjp(dy, x):
        return (np.repeat(np.repeat(dy, 2, axis=2), 2, axis=3) / 4,)

    return f, vjp, (normal(rng, 2, 2, 4, 4),)


def convolution(rng):
    def windows(x, k):
        return np.lib.stride_tricks.sliding_window_view(x, k)

    def f(x, w):
        return windows(x, w.size) @ w

    def vjp(dy, x, w):
        return np.convolve(dy, w), windows(x, w.size).T @ dy

    return f, vjp, (normal(rng, 12), normal(rng, 3))


def embedding(rng):
    def vjp(dy, table, index):
        g = np.zeros_like(table)
        np.add.at(g, index, dy)
        return g, None

    return lambda table, index: table[index], vjp, (normal(rng, 5, 3), rng.integers(0, 5, 9))


def attention(rng):
    def f(q, k, v):
        return softmax(q @ k.T / np.sqrt(q.shape[1])) @ v

    def vjp(dy, q, k, v):
        scale = 1 / np.sqrt(q.shape[1])
        a = softmax(q @ k.T * scale)
        ds = softmax_vjp(dy @ v.T, q @ k.T * scale)[0] * scale
        return ds @ k, ds.T @ q, a.T @ dy

    return f, vjp, (normal(rng, 3, 4), normal(rng, 5, 4), normal(rng, 5, 2))


def two_layer_net(rng, n=6, d=4, h=7, c=3, scale=1.0):
    X, y = normal(rng, n, d), rng.integers(0, c, n)

    def f(W1, b1, W2, b2):
        return cross_entropy(relu(X @ W1 + b1) @ W2 + b2, y) + 0.1 * (np.sum(W1**2) + np.sum(W2**2))

    def vjp(dy, W1, b1, W2, b2):
        a = relu(X @ W1 + b1)
        ds = cross_entropy_vjp(dy, a @ W2 + b2, y)[0]
        da = (ds @ W2.T) * (a > 0)
        return X.T @ da + 0.2 * dy * W1, da.sum(0), a.T @ ds + 0.2 * dy * W2, ds.sum(0)

    shapes = ((d, h), (h,), (h, c), (c,))
    return f, vjp, tuple(scale * normal(rng, *s) for s in shapes)


def recurrent_cell(rng):
    def f(x, h, W, U):
        return np.tanh(x @ W + h @ U)

    def vjp(dy, x, h, W, U):
        dz = dy * (1 - f(x, h, W, U) ** 2)
        return dz @ W.T, dz @ U.T, x.T @ dz, h.T @ dz

    return f, vjp, (normal(rng, 3, 2), normal(rng, 3, 4), normal(rng, 2, 4), normal(rng, 4, 4))


def swiglu(rng):
    def f(a, b):
        return a * sigmoid(a) * b

    def vjp(dy, a, b):
        s = sigmoid(a)
        return dy * b * (s + a * s * (1 - s)), dy * a * s

    return f, vjp, (normal(rng, 4, 3), normal(rng, 4, 3))


def prelu(rng):
    def vjp(dy, x, alpha):
        return dy * np.where(x > 0, 1, alpha), np.sum(dy * np.minimum(x, 0), axis=0)

    return lambda x, alpha: np.where(x > 0, x, alpha * x), vjp, (normal(rng, 6, 3), normal(rng, 3))


def iou(rng):
    Y = rng.integers(0, 2, (4, 4)).astype(float)

    def f(X):
        return np.sum(X * Y) / np.sum(X + Y - X * Y)

    def vjp(dy, X):
        inter, union = np.sum(X * Y), np.sum(X + Y - X * Y)
        return (dy * (Y * union - inter * (1 - Y)) / union**2,)

    return f, vjp, (rng.uniform(0, 1, (4, 4)),)


# ---------------------------------------------------------------------------------- algebra
def multiply(rng):
    return lambda x, y: x * y, lambda dz, x, y: [dz * y, dz * x], (3.0, float(rng.normal()))


def broadcast_add(rng):
    def vjp(dy, a, b):
        return unbroadcast(dy, a.shape), unbroadcast(dy, b.shape)

    return lambda a, b: a + b, vjp, (normal(rng, 4, 1), normal(rng, 5))


def broadcast_multiply(rng):
    def vjp(dy, a, b):
        return unbroadcast(dy * b, a.shape), unbroadcast(dy * a, b.shape)

    return lambda a, b: a * b, vjp, (normal(rng, 3, 1, 4), normal(rng, 5, 1))


def matrix_product(rng):
    def vjp(dy, A, B):
        return dy @ B.swapaxes(1, 2), A.swapaxes(1, 2) @ dy

    return lambda A, B: A @ B, vjp, (normal(rng, 2, 3, 4), normal(rng, 2, 4, 5))


def square_product(rng):
    return lambda A, B: A @ B, lambda dy, A, B: (dy @ B.T, A.T @ dy), (
        normal(rng, 4, 4), normal(rng, 4, 4))  # fmt: skip


def inverse(rng, condition=1.0):
    def vjp(dy, A):
        B = np.linalg.inv(A)
        return (-B.T @ dy @ B.T,)

    q, r = np.linalg.qr(normal(rng, 4, 4))[0], np.linalg.qr(normal(rng, 4, 4))[0]
    return np.linalg.inv, vjp, (q @ np.diag(np.geomspace(2, 2 / condition, 4)) @ r,)


def log_determinant(rng):
    A = normal(rng, 4, 4)
    A = A @ A.T + np.eye(4)
    return lambda A: np.linalg.slogdet(A)[1], lambda dy, A: (dy * np.linalg.inv(A).T,), (A,)


def row_norm(rng):
    def f(x):
        return np.sqrt((x**2).sum(axis=1))

    return f, lambda dy, x: ((dy / f(x))[:, None] * x,), (normal(rng, 5, 3),)


def log_sum_exp(rng, offset=0.0):
    def f(x):
        m = x.max(axis=1)
        return m + np.log(np.exp(x - m[:, None]).sum(axis=1))

    return f, lambda dy, x: (dy[:, None] * softmax(x),), (offset + normal(rng, 4, 5),)


def running_sum(rng):
    def vjp(dy, x):
        return (np.cumsum(dy[::-1], axis=0)[::-1],)

    return lambda x: np.cumsum(x, axis=0), vjp, (normal(rng, 6, 2),)


def row_product(rng):
    def vjp(dy, x):
        return (dy[:, None] * x.prod(axis=1, keepdims=True) / x,)

    return lambda x: x.prod(axis=1), vjp, (normal(rng, 4, 3),)


def row_maximum(rng):
    def vjp(dy, x):
        return (dy[:, None] * np.eye(x.shape[1])[x.argmax(axis=1)],)

    return lambda x: x.max(axis=1), vjp, (normal(rng, 5, 4),)


def sorting(rng):
    def vjp(dy, x):
        g = np.empty_like(dy)
        g[np.argsort(x)] = dy
        return (g,)

    return np.sort, vjp, (normal(rng, 9),)


def slice_view(rng):
    def vjp(dy, x):
        g = np.zeros_like(x)
        g[1:, ::2] = dy
        return (g,)

    return lambda x: x[1:, ::2], vjp, (normal(rng, 4, 5),)


def transpose_view(rng):
    return lambda x: x.T, lambda dy, x: (dy.T,), (normal(rng, 3, 5),)


def variance(rng):
    def vjp(dy, x):
        return (2 * dy * (x - x.mean(axis=0)) / (len(x) - 1),)

    return lambda x: x.var(axis=0, ddof=1), vjp, (normal(rng, 7, 3),)


def cosine_similarity(rng):
    def f(a, b):
        return a @ b / np.sqrt((a @ a) * (b @ b))

    def vjp(dy, a, b):
        na, nb, c = np.sqrt(a @ a), np.sqrt(b @ b), f(a, b)
        return dy * (b / (na * nb) - c * a / na**2), dy * (a / (na * nb) - c * b / nb**2)

    return f, vjp, (normal(rng, 5), normal(rng, 5))


def polynomial_loss(rng):
    return lambda w: np.sum(w**4 - 3 * w**2), lambda dy, w: (dy * (4 * w**3 - 6 * w),), (
        normal(rng, 15),)  # fmt: skip


def rosenbrock(rng):
    def f(x):
        return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)

    def vjp(dy, x):
        r, g = x[1:] - x[:-1] ** 2, np.zeros_like(x)
        g[1:] += 200 * r
        g[:-1] += -400 * r * x[:-1] - 2 * (1 - x[:-1])
        return (dy * g,)

    return f, vjp, (normal(rng, 5),)


def with_parameters(rng):
    """A dict, a string and an option pass through undifferentiated."""

    def f(x, params, mode, flag):
        return np.tanh(x) * params["scale"] if mode == "tanh" and flag else x

    def vjp(dy, x, params, mode, flag):
        return (dy * (1 - np.tanh(x) ** 2) * params["scale"], None, None, None)

    return f, vjp, (normal(rng, 4), {"scale": 1.5}, "tanh", True)


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def gelu_derivative(x):
    c = np.sqrt(2 / np.pi)
    t = np.tanh(c * (x + 0.044715 * x**3))
    return 0.5 * (1 + t) + 0.5 * x * (1 - t**2) * c * (1 + 3 * 0.044715 * x**2)


ORDINARY = {
    "affine": affine,
    "affine, batch of one": lambda rng: affine(rng, n=1),
    "relu": elementwise(relu, lambda x: x > 0),
    "leaky relu": elementwise(lambda x: np.where(x > 0, x, 0.01 * x), lambda x: np.where(x > 0, 1, 0.01)),
    "elu": elementwise(lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))), lambda x: np.exp(np.minimum(x, 0))),
    "sigmoid": elementwise(sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": elementwise(np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "softplus": elementwise(lambda x: np.logaddexp(0, x), sigmoid),
    "gelu": elementwise(gelu, gelu_derivative),
    "swish": elementwise(lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x)))),
    "exp": elementwise(np.exp, np.exp),
    "log": elementwise(np.log, lambda x: 1 / x, positive),
    "reciprocal": elementwise(lambda x: 1 / x, lambda x: -1 / x**2, positive),
    "square root": elementwise(np.sqrt, lambda x: 0.5 / np.sqrt(x), positive),
    "integer power": elementwise(lambda x: x**5, lambda x: 5 * x**4),
    "absolute value": elementwise(np.abs, np.sign),
    "huber": elementwise(lambda x: np.where(np.abs(x) < 1, x**2 / 2, np.abs(x) - 0.5), lambda x: np.clip(x, -1, 1)),
    "clip": elementwise(lambda x: np.clip(x, -1, 1), lambda x: np.abs(x) < 1),
    "identity": elementwise(lambda x: x, np.ones_like),
    "softmax": softmax_layer,
    "log-softmax": log_softmax,
    "softmax loss": softmax_loss,
    "hinge loss": hinge_loss,
    "squared error": squared_error,
    "logistic loss": logistic_loss,
    "ridge": ridge,
    "batch normalization": batchnorm_layer,
    "layer normalization": layernorm_layer,
    "dropout, fixed mask": dropout,
    "max pooling": max_pool,
    "average pooling": average_pool,
    "convolution": convolution,
    "embedding": embedding,
    "attention": attention,
    "two-layer net": two_layer_net,
    "recurrent cell": recurrent_cell,
    "swiglu": swiglu,
    "prelu": prelu,
    "iou": iou,
    "multiply, plain floats": multiply,
    "broadcast add": broadcast_add,
    "broadcast multiply": broadcast_multiply,
    "batched product": matrix_product,
    "square product": square_product,
    "inverse": inverse,
    "log-determinant": log_determinant,
    "row norm": row_norm,
    "log-sum-exp": log_sum_exp,
    "running sum": running_sum,
    "row product": row_product,
    "row maximum": row_maximum,
    "sorting": sorting,
    "slice": slice_view,
    "transpose": transpose_view,
    "variance": variance,
    "cosine similarity": cosine_similarity,
    "polynomial": polynomial_loss,
    "rosenbrock": rosenbrock,
    "dict, string and bool arguments": with_parameters,
}  # fmt: skip
