"""You return x, where plain steps end: `w` is the look-ahead point x + mu · v all along.

exercise: nesterov_step
caught by: test_first_look_ahead_moves_by_one_plus_mu
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    v = mu * old - lr * dw
    return w - mu * old + v, {"v": v}
