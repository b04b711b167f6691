"""`m *= beta1` changes the array in the old state: write `m = beta1 * m + …`, which makes a new
one.

exercise: adam_step
caught by: test_adam_leaves_its_arguments_alone
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    t = state.get("t", 0) + 1
    m, v, largest = (state.get(key, np.zeros(np.shape(w))) for key in ("m", "v", "largest"))
    m *= beta1
    m += (1 - beta1) * dw
    v *= beta2
    v += (1 - beta2) * dw**2
    largest = np.maximum(largest, v)
    step = m / (1 - beta1**t) / (np.sqrt((largest if amsgrad else v) / (1 - beta2**t)) + eps)
    return w - lr * step, {"t": t, "m": m, "v": v, "largest": largest}
