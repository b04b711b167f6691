"""Your decay is divided by the root of the second moment: it stands beside Adam's step, untouched
by the moments.

exercise: adamw_step
caught by: test_decay_is_decoupled_from_the_moments
"""

import numpy as np


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    t = state.get("t", 0) + 1
    m = beta1 * state.get("m", 0.0) + (1 - beta1) * dw
    v = beta2 * state.get("v", 0.0) + (1 - beta2) * dw**2
    step = (m / (1 - beta1**t) + weight_decay * w) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return w - lr * step, {"t": t, "m": m, "v": v}
