"""The velocity is the difference of the last two positions, which the state keeps.

exercise: momentum_step
"""


def momentum_step(w, dw, state, lr, mu=0.9):
    before = state.get("w", w)
    new = w + mu * (w - before) - lr * dw
    return new, {"w": w}
