"""The decay takes away a share of the w before the step: yours takes it of the w that Adam's step
has moved.

exercise: adamw_step
caught by: test_decay_is_decoupled_from_the_moments
"""


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, new = adam_step(w, dw, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w_new * (1 - lr * weight_decay), new
