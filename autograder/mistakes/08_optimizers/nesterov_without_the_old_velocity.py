"""The old look-ahead mu · v_{t−1} has to be taken back before the new one is added: yours leaves
it in.

exercise: nesterov_step
caught by: test_shifted_form_follows_the_look_ahead_points
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    v = mu * old - lr * dw
    return w + (1 + mu) * v, {"v": v}
