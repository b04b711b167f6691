"""Your velocity has the factor 1 − mu at the gradient: that is the form of the next task.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) - (1 - mu) * lr * dw
    return w + v, {"v": v}
