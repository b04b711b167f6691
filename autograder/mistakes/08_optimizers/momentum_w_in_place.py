"""`w += v` changes the array of the caller: write `w + v`.

exercise: momentum_step
caught by: test_momentum_leaves_its_arguments_alone
"""


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0) - lr * dw
    w += v
    return w, {"v": v}
