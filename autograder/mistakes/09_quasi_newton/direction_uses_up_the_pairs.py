"""The list of pairs is emptied, reversed or otherwise changed: work on a copy.

exercise: lbfgs_direction
caught by: test_direction_leaves_its_arguments_as_they_were
"""


def lbfgs_direction(g, pairs):
    if not pairs:
        return -g
    latest = pairs[-1]
    r, alphas, kept = g, [], []
    while pairs:
        p, q = pairs.pop()
        kept.append((p, q))
        alphas.append(p @ r / (q @ p))
        r = r - alphas[-1] * q
    p, q = latest
    r = q @ p / (q @ q) * r
    for (p, q), alpha in zip(reversed(kept), reversed(alphas), strict=True):
        r = r + (alpha - q @ r / (q @ p)) * p
    return -r
