"""SciPy's functions where there are any; derivatives by other identities.

exercise: gelu
"""

import numpy as np
from scipy import special, stats


def sigmoid(x):
    return special.expit(x)


def sigmoid_grad(x):
    return special.expit(x) * special.expit(-x)


def tanh_grad(x):
    return 4 * sigmoid_grad(2 * x)


def softplus(x, beta=1.0):
    return -special.log_expit(-beta * x) / beta


def gelu(x):
    return x * stats.norm.cdf(x)


def gelu_grad(x):
    return special.ndtr(x) + x * stats.norm.pdf(x)


def selu_constants():
    from scipy import integrate, optimize

    def mean(power, alpha):
        def integrand(z):
            return (z if z > 0 else alpha * np.expm1(z)) ** power * stats.norm.pdf(z)

        return sum(integrate.quad(integrand, *ends, epsabs=1e-11)[0] for ends in ((-9, 0), (0, 9)))

    alpha = optimize.brentq(lambda alpha: mean(1, alpha), 1, 2)
    return [mean(2, alpha) ** -0.5, np.array(alpha)]


SCALE, ALPHA = selu_constants()


def selu(x):
    return SCALE * np.where(x > 0, x, ALPHA * special.expm1(np.minimum(x, 0)))


def selu_grad(x):
    return SCALE * np.where(x > 0, 1, ALPHA * np.exp(np.minimum(x, 0)))
