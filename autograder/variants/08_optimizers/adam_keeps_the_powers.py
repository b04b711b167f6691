"""The powers of the betas are kept instead of t; the maximum only where it is needed.

exercise: adam_step
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    old = {"m": 0.0, "v": 0.0, "b1": 1.0, "b2": 1.0, "top": 0.0} | state
    new = {
        "m": beta1 * old["m"] + (1 - beta1) * dw,
        "v": beta2 * old["v"] + (1 - beta2) * dw * dw,
        "b1": old["b1"] * beta1,
        "b2": old["b2"] * beta2,
    }
    second = new["v"]
    if amsgrad:
        second = new["top"] = np.where(second > old["top"], second, old["top"])
    root = np.sqrt(second / (1 - new["b2"])) + eps
    return w - lr * new["m"] / (1 - new["b1"]) / root, new
