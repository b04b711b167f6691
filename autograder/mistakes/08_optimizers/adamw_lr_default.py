"""The default of lr is 1e-3.

exercise: adamw_step
caught by: test_defaults_of_adamw
"""


def adamw_step(w, dw, state, *, lr=1e-2, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, new = adam_step(w, dw, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w_new - lr * weight_decay * w, new
