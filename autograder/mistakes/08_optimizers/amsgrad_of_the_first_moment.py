"""AMSGrad takes the maximum of the second moment: yours takes that of the first one too.

exercise: adam_step
caught by: test_amsgrad_divides_by_the_largest_second_moment
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    t = state.get("t", 0) + 1
    m = beta1 * state.get("m", 0.0) + (1 - beta1) * dw
    v = beta2 * state.get("v", 0.0) + (1 - beta2) * dw**2
    top_m = np.maximum(state.get("top_m", 0.0), m)
    top_v = np.maximum(state.get("top_v", 0.0), v)
    m_hat = (top_m if amsgrad else m) / (1 - beta1**t)
    v_hat = (top_v if amsgrad else v) / (1 - beta2**t)
    new = {"t": t, "m": m, "v": v, "top_m": top_m, "top_v": top_v}
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), new
