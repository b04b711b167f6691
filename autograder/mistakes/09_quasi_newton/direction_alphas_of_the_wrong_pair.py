"""In the second loop each pair needs its own α from the first: yours are in the wrong order.

exercise: lbfgs_direction
caught by: test_direction_is_that_of_the_whole_matrix
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    r, alphas = g, []
    for p, q in reversed(pairs):
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = pairs[-1]
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(pairs, alphas, strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
