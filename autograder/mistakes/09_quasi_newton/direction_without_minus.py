"""The minus is missing: the result leads uphill.

exercise: lbfgs_direction
caught by: test_direction_is_the_negative_gradient_without_pairs
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return g
    r, alphas = g, []
    for p, q in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(pairs, reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return r
