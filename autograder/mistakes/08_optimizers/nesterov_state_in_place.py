"""Your step writes its velocity into the dict that it is given: return a new dict.

exercise: nesterov_step
caught by: test_nesterov_leaves_its_arguments_alone
"""


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = state.get("v", 0.0)
    state["v"] = mu * old - lr * dw
    return w + state["v"] + mu * (state["v"] - old), state
