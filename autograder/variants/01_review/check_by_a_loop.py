"""A loop over flat entries with differences of its own; returns a Python float.

exercise: gradient_check
"""


def gradient_check(f, x, analytic, h=1e-5):
    worst = 0.0
    flat = x.copy().reshape(-1)
    for i, a in enumerate(analytic.flatten().tolist()):
        old = flat[i]
        flat[i] = old + h
        up = f(flat.reshape(x.shape))
        flat[i] = old - h
        down = f(flat.reshape(x.shape))
        flat[i] = old
        n = (up - down) / 2 / h
        worst = max(worst, abs(a - n) / max(1e-8, abs(a) + abs(n)))
    return worst
