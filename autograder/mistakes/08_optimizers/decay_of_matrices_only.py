"""Every parameter decays here, of whatever shape: yours spares vectors.

exercise: adamw_step
caught by: test_decay_is_decoupled_from_the_moments
"""

import numpy as np


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, new = adam_step(w, dw, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w_new - (lr * weight_decay * w if np.ndim(w) > 1 else 0.0), new
