"""The gradient that is given is changed, by -= or the like: start from a copy.

exercise: lbfgs_direction
caught by: test_direction_leaves_its_arguments_as_they_were
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas = g, []
    for p, q in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r -= alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(pairs, reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
