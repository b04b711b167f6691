"""The line goes from lr0 to lr_end: yours goes the other way.

exercise: decays
caught by: test_rate_goes_down_a_line
"""


def linear_decay(t, lr0, lr_end, steps):
    return lr_end + (lr0 - lr_end) * min(t / steps, 1)
