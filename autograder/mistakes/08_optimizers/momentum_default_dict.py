"""Your velocity lives in a default argument, which all calls share: keep it in the state.

exercise: momentum_step
caught by: test_velocities_of_several_parameters_are_their_own
"""


def momentum_step(w, dw, state, *, lr, mu=0.9, memory={}):  # noqa: B006
    v = mu * memory.get("v", 0.0) if state else 0.0
    memory["v"] = v = v - lr * dw
    return w + v, {"started": True}
