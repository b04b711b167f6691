"""The learning rate may change from step to step: yours keeps that of the first step in its state.

exercise: sgd_step
caught by: test_step_goes_against_the_gradient
"""


def sgd_step(w, dw, state, *, lr):
    lr = state.get("lr", lr)
    return w - lr * dw, {"lr": lr}
