"""Your moments live outside of the state, so that all parameters share them.

exercise: adamw_step
caught by: test_decay_of_several_parameters_is_their_own
"""

import numpy as np

MOMENTS = {}


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, MOMENTS[np.shape(w)] = adam_step(  # noqa: F821
        w, dw, MOMENTS.get(np.shape(w), {}), lr=lr, beta1=beta1, beta2=beta2, eps=eps
    )
    return w_new - lr * weight_decay * w, state
