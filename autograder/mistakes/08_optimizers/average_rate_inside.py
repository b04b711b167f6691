"""Your learning rate stands inside the average, so that a new one leaves the old gradients alone:
here it stands outside, w − lr · v.

exercise: momentum_ema_step
caught by: test_learning_rate_stands_outside_the_average
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) + (1 - mu) * lr * dw
    return w - v, {"v": v}
