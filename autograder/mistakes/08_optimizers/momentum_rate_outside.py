"""Your learning rate stands outside the velocity, so that a new one acts on the old gradients too:
v = mu · v − lr · dw.

exercise: momentum_step
caught by: test_learning_rate_stands_inside_the_velocity
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) + dw
    return w - lr * v, {"v": v}
