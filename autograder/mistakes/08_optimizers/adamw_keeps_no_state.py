"""The moments are lost from step to step: return the new state.

exercise: adamw_step
caught by: test_without_decay_it_is_adam
"""


def adamw_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=1e-2):
    w_new, _ = adam_step(w, dw, {}, lr=lr, beta1=beta1, beta2=beta2, eps=eps)  # noqa: F821
    return w_new - lr * weight_decay * w, state
