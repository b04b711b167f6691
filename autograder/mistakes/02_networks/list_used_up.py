"""Your count takes entries out of the caller's list: go through it without changing it.

exercise: count_parameters
caught by: test_net_of_any_depth_is_counted
"""


def count_parameters(sizes):
    total = 0
    while len(sizes) > 1:
        total += (sizes.pop(0) + 1) * sizes[0]
    return total
