"""The velocity is mu · v − lr · dw, without a factor 1 − mu.

exercise: nesterov_step
caught by: test_first_look_ahead_moves_by_one_plus_mu
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    v = mu * old - (1 - mu) * lr * dw
    return w + v + mu * (v - old), {"v": v}
