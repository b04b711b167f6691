"""Your step writes its velocity into the dict that it is given: return a new dict.

exercise: momentum_step
caught by: test_momentum_leaves_its_arguments_alone
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    state["v"] = mu * state.get("v", 0.0) - lr * dw
    return w + state["v"], state
