"""The line ends at lr_end: yours ends at 0.

exercise: decays
caught by: test_rate_goes_down_a_line
"""


def linear_decay(t, lr0, lr_end, steps):
    return lr0 * (1 - min(t / steps, 1))
