"""Your learning rate stands outside the velocity, so that a new one acts on the old gradients too.

exercise: nesterov_step
caught by: test_learning_rate_of_nesterov_may_change
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    g = mu * state.get("g", 0.0) + dw
    return w - lr * (dw + mu * g), {"g": g}
