"""The step goes against the average: yours adds it.

exercise: momentum_ema_step
caught by: test_velocity_is_an_average_of_the_gradients
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) + (1 - mu) * dw
    return w + lr * v, {"v": v}
