"""p and q are swapped in the two loops: yours applies the Hessian and not its inverse.

exercise: lbfgs_direction
caught by: test_direction_satisfies_the_newest_secant_equation
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas = g, []
    for q, p in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (q, p), alpha in zip(pairs, reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
