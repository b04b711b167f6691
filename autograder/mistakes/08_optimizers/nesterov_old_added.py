"""w moves by (1 + mu) · v_t − mu · v_{t−1}: yours adds the old velocity.

exercise: nesterov_step
caught by: test_shifted_form_follows_the_look_ahead_points
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    v = mu * old - lr * dw
    return w + mu * old + (1 + mu) * v, {"v": v}
