"""k belongs to t below the line, 1 + kt.

exercise: decays
caught by: test_inverse_of_the_rate_grows_on_a_line
"""


def inverse_time_decay(t, lr0, k):
    return lr0 / (k + t) if t else lr0
