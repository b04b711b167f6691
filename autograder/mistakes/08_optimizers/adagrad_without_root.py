"""The step is divided by the root of s: yours divides by s itself.

exercise: adagrad_step
caught by: test_step_is_divided_by_the_root_of_all_squares
"""


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0) + dw**2
    return w - lr * dw / (s + eps), {"s": s}
