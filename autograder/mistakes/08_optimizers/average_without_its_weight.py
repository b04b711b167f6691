"""The gradient has the weight 1 − mu in the average: yours has 1, and is 1/(1 − mu) times too
large.

exercise: momentum_ema_step
caught by: test_velocity_is_an_average_of_the_gradients
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) + dw
    return w - lr * v, {"v": v}
