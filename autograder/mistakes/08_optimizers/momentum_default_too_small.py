"""The default of mu is 0.9.

exercise: momentum_step
caught by: test_learning_rate_stands_inside_the_velocity
"""


def momentum_step(w, dw, state, *, lr, mu=0.5):
    v = mu * state.get("v", 0.0) - lr * dw
    return w + v, {"v": v}
