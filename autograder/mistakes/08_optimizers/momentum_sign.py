"""The velocity takes the step −lr · dw: yours adds lr · dw, and climbs.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) + lr * dw
    return w + v, {"v": v}
