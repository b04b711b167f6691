"""Decay first, on the same w, then Adam's own step.

exercise: adamw_step
"""


def adamw_step(
    w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2, amsgrad=False
):
    betas = {"beta1": beta1, "beta2": beta2, "eps": eps, "amsgrad": amsgrad}
    shrunk = w * (1 - lr * weight_decay)
    return adam_step(shrunk, dw, state, lr=lr, **betas)  # noqa: F821
