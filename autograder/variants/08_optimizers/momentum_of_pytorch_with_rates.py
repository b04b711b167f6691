"""The velocity with the other sign, rate inside, in an object with attributes.

exercise: momentum_step
"""

from types import SimpleNamespace


def momentum_step(w, dw, state, *, lr, mu=0.9, **unused):
    memory = state.get("memory", SimpleNamespace(v=0))
    v = mu * memory.v + lr * dw
    return w - v, {"memory": SimpleNamespace(v=v)}
