"""Adam's state lies within that of AdamW, beside a count of its own.

exercise: adamw_step
"""


def adamw_step(w, dw, state, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    zero, inner = 0 * w, state.get("adam", {})
    step, inner = adam_step(zero, dw, inner, lr=1.0, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w + lr * (step - weight_decay * w), {"adam": inner, "t": state.get("t", 0) + 1}
