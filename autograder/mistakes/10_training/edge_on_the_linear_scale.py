"""You measure the distance to the ends on the linear scale: small values all seem to lie at the
lower end. Take logarithms.

exercise: at_edge
caught by: test_both_ends_are_edges_on_the_log_scale
"""


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        low, high = space[name]
        place = (value - low) / (high - low)  # from 0 to 1
        if not margin < place < 1 - margin:
            return True
    return False
