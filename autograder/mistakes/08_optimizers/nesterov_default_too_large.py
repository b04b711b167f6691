"""The default of mu is 0.9.

exercise: nesterov_step
caught by: test_learning_rate_of_nesterov_may_change
"""


def nesterov_step(w, dw, state, *, lr, mu=0.99):
    old = state.get("v", 0.0)
    v = mu * old - lr * dw
    return w + v + mu * (v - old), {"v": v}
