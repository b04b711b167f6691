"""The inverse time decay has 1 + kt below the line: yours leaves out k.

exercise: decays
caught by: test_inverse_of_the_rate_grows_on_a_line
"""


def inverse_time_decay(t, lr0, k):
    return lr0 / (1 + t)
