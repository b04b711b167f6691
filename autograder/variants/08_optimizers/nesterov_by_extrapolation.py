"""The state keeps the point that plain descent would reach: the same steps, without a velocity.

exercise: nesterov_step
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    point = w - lr * dw
    return [point + mu * (point - state.get("point", w)), {"point": point}]
