"""The old velocity is multiplied by mu before the gradient comes in: yours multiplies both.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * (state.get("v", 0.0) - lr * dw)
    return w + v, {"v": v}
