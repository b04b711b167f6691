"""Your step writes its average into the dict that it is given: return a new dict.

exercise: momentum_ema_step
caught by: test_momentum_as_an_average_leaves_its_arguments_alone
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    state["v"] = mu * state.get("v", 0.0) + (1 - mu) * dw
    return w - lr * state["v"], state
