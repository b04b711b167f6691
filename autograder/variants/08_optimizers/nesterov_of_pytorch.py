"""The gradient plus mu times the velocity, w + mu · v − lr · dw.

exercise: nesterov_step
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0) - lr * dw
    return w + mu * v - lr * dw, {"v": v}
