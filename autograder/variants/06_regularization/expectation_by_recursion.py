"""Recursion: the last entry is on or off, and the rest has its own mean.

exercise: expected_activation
"""


def expected_activation(w, x, p):
    if len(x) == 0:
        return 0.0
    rest = expected_activation(w[1:], x[1:], p)
    return p * (rest + w[0] * x[0]) + (1 - p) * rest
