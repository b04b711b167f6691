"""You use no more than ten pairs. The list holds those that count, all of them (see the section
on L-BFGS).

exercise: lbfgs_direction
caught by: test_direction_is_that_of_the_whole_matrix
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas, pairs = g, [], pairs[-10:]
    for p, q in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(pairs, reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
