"""The average moves a share of the way to the gradient; the state holds a tuple.

exercise: momentum_ema_step
"""


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    (v,) = state.get("moments", (0.0,))
    v = v + (1 - mu) * (dw - v)
    return w - lr * v, {"moments": (v,)}
