"""The step is divided by the root of s: yours divides by s itself.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (s + eps), {"s": s}
