"""The state keeps x and its velocity; the look-ahead is made anew in each step.

exercise: nesterov_step
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    x, v = state.get("x", w), state.get("v", 0 * w)
    v = mu * v - lr * dw
    x = x + v
    return x + mu * v, {"x": x, "v": v}
