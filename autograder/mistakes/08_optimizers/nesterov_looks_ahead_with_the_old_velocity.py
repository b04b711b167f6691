"""Your look-ahead takes the velocity of the step before: it is mu · v with the new one.

exercise: nesterov_step
caught by: test_first_look_ahead_moves_by_one_plus_mu
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    v = mu * old - lr * dw
    return w + mu * old - lr * dw + mu * (mu * old - old), {"v": v}
