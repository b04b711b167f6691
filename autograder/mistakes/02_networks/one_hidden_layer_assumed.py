"""Your count looks at the first and the last layer only: every pair of neighboring layers has
weights.

exercise: count_parameters
caught by: test_net_of_any_depth_is_counted
"""


def count_parameters(sizes):
    return (sizes[0] + 1) * sizes[1] + (sizes[-2] + 1) * sizes[-1]
