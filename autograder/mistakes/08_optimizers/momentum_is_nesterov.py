"""w moves by v alone: yours moves by the look-ahead of Nesterov's form.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) - lr * dw
    return w + mu * v - lr * dw, {"v": v}
