"""The decay is taken away: yours adds it, and the weights grow.

exercise: adamw_step
caught by: test_decay_is_decoupled_from_the_moments
"""


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, new = adam_step(w, dw, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w_new + lr * weight_decay * w, new
