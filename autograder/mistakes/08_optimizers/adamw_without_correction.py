"""AdamW corrects the moments as Adam does.

exercise: adamw_step
caught by: test_without_decay_it_is_adam
"""

import numpy as np


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    m = beta1 * state.get("m", 0.0) + (1 - beta1) * dw
    v = beta2 * state.get("v", 0.0) + (1 - beta2) * dw**2
    return w - lr * weight_decay * w - lr * m / (np.sqrt(v) + eps), {"m": m, "v": v}
