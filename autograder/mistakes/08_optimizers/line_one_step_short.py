"""lr_end is reached at t = steps: yours is there one step before.

exercise: decays
caught by: test_rate_goes_down_a_line
"""


def linear_decay(t, lr0, lr_end, steps):
    return lr0 + (lr_end - lr0) * min(t / (steps - 1), 1)
