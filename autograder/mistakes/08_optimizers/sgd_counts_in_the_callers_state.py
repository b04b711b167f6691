"""Your step writes into the dict that it is given: return a new one.

exercise: sgd_step
caught by: test_step_leaves_its_arguments_alone
"""


def sgd_step(w, dw, state, *, lr):
    state["t"] = state.get("t", 0) + 1
    return w - lr * dw, state
