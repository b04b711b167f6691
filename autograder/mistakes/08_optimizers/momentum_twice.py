"""Your step goes along v and along −lr · dw besides, which is in v already.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) - lr * dw
    return w + v - lr * dw, {"v": v}
