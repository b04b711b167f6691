"""Your form with one folded step size adds eps to the root of the uncorrected second moment: it is
added to the root of the corrected one.

exercise: adam_step
caught by: test_eps_is_added_to_the_corrected_root
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    t = state.get("t", 0) + 1
    m = beta1 * state.get("m", 0.0) + (1 - beta1) * dw
    v = beta2 * state.get("v", 0.0) + (1 - beta2) * dw**2
    largest = np.maximum(state.get("largest", 0.0), v)
    m_hat = m / (1 - beta1**t)
    v_hat = (largest if amsgrad else v) / (1 - beta2**t)
    step = m_hat / (np.sqrt(v_hat) + eps / np.sqrt(1 - beta2**t))
    return w - lr * step, {"t": t, "m": m, "v": v, "largest": largest}
