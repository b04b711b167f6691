"""Everything by loops over single numbers and the functions of `math`; one result is a list.

exercise: sigmoid_tanh
"""

import math

import numpy as np


def each(function):
    def on_array(x, *parameters, **named):
        flat = [function(float(value), *parameters, **named) for value in np.ravel(x)]
        return np.array(flat).reshape(np.shape(x))

    return on_array


def one_sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > 0 else math.exp(x) / (1 + math.exp(x))


def one_phi(x):
    return math.erfc(-x / math.sqrt(2)) / 2


sigmoid = each(one_sigmoid)
sigmoid_grad = each(lambda x: one_sigmoid(x) * one_sigmoid(-x))
tanh = each(math.tanh)
tanh_grad = each(lambda x: 1 / math.cosh(x) ** 2 if abs(x) < 50 else 0)
relu = each(lambda x: max(x, 0))
relu_grad = each(lambda x: int(x > 0))
softplus = each(lambda x, beta=1: max(x, 0) + math.log1p(math.exp(-abs(beta * x))) / beta)
softplus_grad = each(lambda x, beta=1: one_sigmoid(beta * x))
leaky_relu = each(lambda x, slope=0.01: x if x > 0 else slope * x)
leaky_relu_grad = each(lambda x, slope=0.01: 1 if x > 0 else slope)
elu = each(lambda x, alpha=1: x if x > 0 else alpha * (math.exp(x) - 1))
elu_grad = each(lambda x, alpha=1: 1 if x > 0 else alpha * math.exp(x))
celu = each(lambda x, alpha=1: x if x > 0 else alpha * (math.exp(x / alpha) - 1))
celu_grad = each(lambda x, alpha=1: 1 if x > 0 else math.exp(x / alpha))
gelu = each(lambda x: x * one_phi(x))
gelu_grad = each(lambda x: one_phi(x) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi))
gelu_sigmoid = each(lambda x: x * one_sigmoid(1.702 * x))
swish = each(lambda x, beta=1: x * one_sigmoid(beta * x))
hardswish = each(lambda x: 0 if x <= -3 else x if x >= 3 else x * (x + 3) / 6)
hardswish_grad = each(lambda x: 0 if x <= -3 else 1 if x >= 3 else x / 3 + 0.5)


def gelu_sigmoid_grad(x):
    return swish_grad(x, 1.702)


def swish_grad(x, beta=1.0):
    slope = each(
        lambda z: one_sigmoid(z) + z * one_sigmoid(z) * one_sigmoid(-z),
    )
    return slope(beta * x).tolist()


def dead_fraction(pre_activations):
    dead = 0
    for unit in zip(*pre_activations, strict=True):
        if not any(value > 0 for value in unit):
            dead += 1
    return dead / len(pre_activations[0])
