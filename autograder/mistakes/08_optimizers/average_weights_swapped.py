"""mu is the weight of the old average, and 1 − mu that of the gradient: yours has them swapped.

exercise: momentum_ema_step
caught by: test_velocity_is_an_average_of_the_gradients
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = (1 - mu) * state.get("v", 0.0) + mu * dw
    return w - lr * v, {"v": v}
