"""Your decay is added to the gradient and passes through the moments: that is L2 regularization,
and AdamW takes lr · weight_decay · w away beside Adam's step.

exercise: adamw_step
caught by: test_decay_is_decoupled_from_the_moments
"""


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    return adam_step(w, dw + weight_decay * w, state, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
