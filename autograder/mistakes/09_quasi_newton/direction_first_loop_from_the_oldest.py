"""The loops run in the wrong order: the first goes from the newest pair to the oldest, the second
back.

exercise: lbfgs_direction
caught by: test_direction_satisfies_the_newest_secant_equation
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas = g, []
    for p, q in pairs:
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(reversed(pairs), reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
