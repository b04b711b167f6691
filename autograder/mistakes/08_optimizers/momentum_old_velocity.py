"""w moves by the new velocity: yours moves by the one of the step before.

exercise: momentum_step
caught by: test_velocity_adds_up_the_gradients
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = state.get("v", 0.0)
    return w + v, {"v": mu * v - lr * dw}
