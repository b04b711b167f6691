"""The base of the exponential is e: yours is 2.

exercise: decays
caught by: test_exponential_decay_has_a_constant_ratio
"""


def exponential_decay(t, lr0, k):
    return lr0 * 2.0 ** (-k * t)
