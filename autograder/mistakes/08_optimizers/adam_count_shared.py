"""Your count of steps lives outside of the state, so that all parameters share it.

exercise: adam_step
caught by: test_moments_of_several_parameters_are_their_own
"""

import numpy as np

STEPS = [0]


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    t = STEPS[0] = STEPS[0] + 1 if state else 1
    m = beta1 * state.get("m", 0.0) + (1 - beta1) * dw
    v = beta2 * state.get("v", 0.0) + (1 - beta2) * dw**2
    largest = np.maximum(state.get("largest", 0.0), v)
    m_hat = m / (1 - beta1**t)
    v_hat = (largest if amsgrad else v) / (1 - beta2**t)
    step = m_hat / (np.sqrt(v_hat) + eps)
    return w - lr * step, {"t": t, "m": m, "v": v, "largest": largest}
