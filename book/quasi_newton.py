"""Quasi-Newton methods for the experiments of chapter 9.

Each update is written as the nearest symmetric matrix that satisfies the secant equation, and the
limited-memory product as a recursion: other forms than those that the assignment asks for.
"""

from collections import deque

import numpy as np


def nearest(B, p, q, w):
    """The symmetric matrix nearest to B that maps q to p, in a weighting W with Ww = q.

    With r = p − Bq it is B + (r wᵀ + w rᵀ)/(wᵀq) − (qᵀr) w wᵀ/(wᵀq)².

    Args:
        B: (N, N), symmetric.
        p, q: (N,), the step and the difference of gradients.
        w: (N,), which tells the methods apart.
    """
    r, scale = p - B @ q, w @ q
    mixed = np.outer(r, w) / scale
    return B + mixed + mixed.T - (q @ r) * np.outer(w, w) / scale**2


def bfgs_weight(B, p, q):
    """The vector w of BFGS."""
    return p


def dfp_weight(B, p, q):
    """The vector w of Davidon, Fletcher and Powell's method."""
    Bq = B @ q
    return p + np.sqrt((q @ p) / (q @ Bq)) * Bq


def sr1_weight(B, p, q):
    """The vector w of the symmetric rank-one update."""
    return p - B @ q


class Dense:
    """An approximation B of the inverse Hessian, kept whole.

    Args:
        size: N.
        weight: one of the functions above; without it B stays I, which is gradient descent.
        B: to start with, if not I.
    """

    def __init__(self, size, weight=None, B=None):
        self.B = np.eye(size) if B is None else B
        self.weight = weight

    def direction(self, g):
        return -self.B @ g

    def learn(self, p, q):
        if self.weight is None:
            return
        scale = np.linalg.norm(p) * np.linalg.norm(q)
        if self.weight is sr1_weight:
            w = p - self.B @ q
            useful = abs(w @ q) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(q)
        else:
            useful = q @ p > 1e-10 * scale
        if useful:
            self.B = nearest(self.B, p, q, self.weight(self.B, p, q))


class Limited:
    """The last pairs (p, q), and the product of what BFGS makes of them with a vector.

    Args:
        memory: how many pairs.
        scaled: whether the first matrix is (qᵀp/qᵀq) I of the newest pair, or I.
    """

    def __init__(self, memory, scaled=True):
        self.pairs = deque(maxlen=memory)
        self.scaled = scaled

    def direction(self, g):
        return -self._product(g, len(self.pairs))

    def _product(self, v, count):
        """Product with the matrix that the oldest `count` pairs make."""
        if count == 0:
            if not self.pairs or not self.scaled:
                return v
            p, q = self.pairs[-1]
            return (q @ p) / (q @ q) * v
        p, q = self.pairs[count - 1]
        along = (p @ v) / (q @ p)
        inner = self._product(v - along * q, count - 1)
        return inner + (along - (q @ inner) / (q @ p)) * p

    def learn(self, p, q):
        if q @ p > 1e-10 * np.linalg.norm(p) * np.linalg.norm(q):
            self.pairs.append((p, q))


def wolfe_step(f, grad, x, d, c1=1e-4, c2=0.9, tries=50):
    """A length that satisfies the weak Wolfe conditions, by doubling and halving.

    Args:
        f, grad: function and gradient.
        x, d: (N,), where the search starts and a direction that leads down.
        c1, c2: how much f must fall, how far the slope must rise.
        tries: the most lengths that are looked at.
    """
    low, high, length = 0.0, np.inf, 1.0
    start, slope = f(x), grad(x) @ d
    for _ in range(tries):
        if not f(x + length * d) <= start + c1 * length * slope:
            high = length
        elif grad(x + length * d) @ d < c2 * slope:
            low = length
        else:
            break
        length = (low + high) / 2 if high < np.inf else 2 * length
    return length


def minimize(f, grad, x0, rule, tol=1e-6, max_iter=200, search=wolfe_step):
    """The points of a descent, the first and the last among them.

    Args:
        f, grad: function and gradient.
        x0: (N,), where to start.
        rule: a `Dense` or a `Limited`, which learns on the way.
        tol: for the norm of the gradient.
        max_iter: the most steps.
        search: the line search.
    """
    path, g = [np.asarray(x0, float)], grad(x0)
    while np.linalg.norm(g) > tol and len(path) <= max_iter:
        x, d = path[-1], rule.direction(g)
        if d @ g >= 0:  # possible when B is not positive definite
            d = -g
        p = search(f, grad, x, d) * d
        new = grad(x + p)
        rule.learn(p, new - g)
        path.append(x + p)
        g = new
    return np.array(path)


# Classic test functions of Moré, Garbow and Hillstrom: f, its gradient, the start, the least value.


def rosenbrock(x):
    return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def rosenbrock_grad(x):
    g, valley = np.zeros_like(x), x[1:] - x[:-1] ** 2
    g[:-1] = -400 * x[:-1] * valley - 2 * (1 - x[:-1])
    g[1:] += 200 * valley
    return g


def beale(x):
    return np.sum(_beale_terms(x) ** 2)


def beale_grad(x):
    terms, powers = _beale_terms(x), np.arange(1, 4)
    by_x = x[1] ** powers - 1
    by_y = x[0] * powers * x[1] ** (powers - 1)
    return 2 * np.array([terms @ by_x, terms @ by_y])


def _beale_terms(x):
    return np.array([1.5, 2.25, 2.625]) - x[0] * (1 - x[1] ** np.arange(1, 4))


def powell(x):
    a, b, c, d = x
    return (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4


def powell_grad(x):
    a, b, c, d = x
    first, second = 2 * (a + 10 * b), 10 * (c - d)
    third, fourth = 4 * (b - 2 * c) ** 3, 40 * (a - d) ** 3
    return np.array([first + fourth, 10 * first + third, second - 2 * third, -second - fourth])


def wood(x):
    a, b, c, d = x
    valleys = 100 * (b - a**2) ** 2 + (1 - a) ** 2 + 90 * (d - c**2) ** 2 + (1 - c) ** 2
    return valleys + 10 * (b + d - 2) ** 2 + 0.1 * (b - d) ** 2


def wood_grad(x):
    a, b, c, d = x
    left, right = b - a**2, d - c**2
    both, apart = 20 * (b + d - 2), 0.2 * (b - d)
    return np.array(
        [
            -400 * a * left - 2 * (1 - a),
            200 * left + both + apart,
            -360 * c * right - 2 * (1 - c),
            180 * right + both - apart,
        ]
    )


CLASSICS = {
    "Rosenbrock, N = 2": (rosenbrock, rosenbrock_grad, np.array([-1.2, 1.0])),
    "Rosenbrock, N = 10": (rosenbrock, rosenbrock_grad, np.tile([-1.2, 1.0], 5)),
    "Beale": (beale, beale_grad, np.array([1.0, 1.0])),
    "Powell’s singular": (powell, powell_grad, np.array([3.0, -1.0, 0.0, 1.0])),
    "Wood": (wood, wood_grad, np.array([-3.0, -1.0, -3.0, -1.0])),
}


def softmax_regression(theta, X, y, reg=1e-3):
    """Mean cross-entropy of a linear classifier plus reg/2 times the squared norm; its gradient.

    Args:
        theta: (D · C,), the weights W of shape (D, C).
        X, y: (N, D) and (N,), data and labels from 0 to C − 1.
        reg: strength of the penalty.
    """
    W = theta.reshape(X.shape[1], -1)
    scores = X @ W
    scores -= scores.max(axis=1, keepdims=True)
    exps = np.exp(scores)
    rows = np.arange(len(y))
    total = exps.sum(axis=1)
    loss = np.mean(np.log(total) - scores[rows, y]) + reg / 2 * theta @ theta
    delta = exps / total[:, None]
    delta[rows, y] -= 1
    return loss, (X.T @ delta / len(y)).ravel() + reg * theta
