"""All gradients are kept, and the averages made anew in each step.

exercise: adam_step
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    history = [*state.get("gradients", ()), np.asarray(dw, dtype=float)]
    t = len(history)

    def average(values, beta):
        return (1 - beta) * sum(beta ** (len(values) - 1 - s) * g for s, g in enumerate(values))

    squares = [g**2 for g in history]
    seconds = [average(squares[: s + 1], beta2) for s in range(t)]
    v = np.max(seconds, axis=0) if amsgrad else seconds[-1]
    m_hat, v_hat = average(history, beta1) / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), {"gradients": tuple(history)}
