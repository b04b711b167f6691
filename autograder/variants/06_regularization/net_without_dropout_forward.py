"""Both masks are drawn first, the second layer's before the first's; masks multiply before the
ReLU.

exercise: dropout_net
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if p <= 0 or p > 1:
        raise ValueError("p")
    sizes = {layer: (len(X), len(params["b" + layer])) for layer in "12"}
    masks = {layer: rng.binomial(1, p, size=sizes[layer]) / p for layer in "21"}
    h = np.maximum(0, masks["1"] * (X @ params["W1"] + params["b1"]))
    h = np.maximum(0, masks["2"] * (h @ params["W2"] + params["b2"]))
    return h.dot(params["W3"]) + params["b3"]


def dropout_predict(X, params):
    return dropout_net(X, params, 1, np.random.default_rng())
