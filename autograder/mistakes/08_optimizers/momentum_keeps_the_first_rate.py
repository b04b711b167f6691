"""The learning rate may change from step to step: yours keeps that of the first step in its state.

exercise: momentum_step
caught by: test_learning_rate_stands_inside_the_velocity
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    lr = state.get("lr", lr)
    v = mu * state.get("v", 0.0) - lr * dw
    return w + v, {"v": v, "lr": lr}
