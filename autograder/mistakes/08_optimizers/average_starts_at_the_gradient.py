"""The average starts at 0: yours starts at the first gradient, so that the first steps are 1/(1 −
mu) times too long.

exercise: momentum_ema_step
caught by: test_velocity_is_an_average_of_the_gradients
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state["v"] + (1 - mu) * dw if state else dw
    return w - lr * v, {"v": v}
