"""w moves by the new average: yours moves by the one of the step before.

exercise: momentum_ema_step
caught by: test_velocity_is_an_average_of_the_gradients
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = state.get("v", 0.0)
    return w - lr * v, {"v": mu * v + (1 - mu) * dw}
