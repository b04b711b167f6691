"""B₀ is I: the factor qᵀp/(qᵀq) of the newest pair is missing.

exercise: lbfgs_direction
caught by: test_direction_starts_from_the_scale_of_the_newest_pair
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas = g, []
    for p, q in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    for (p, q), alpha in zip(pairs, reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
