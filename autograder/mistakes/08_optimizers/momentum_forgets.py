"""The velocity is never stored, or never read: return it in the state, and start from it in the
next step.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * 0.0 - lr * dw
    return w + v, {"v": v}
