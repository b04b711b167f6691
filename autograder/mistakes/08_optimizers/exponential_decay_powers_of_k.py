"""The base of the exponential is e and k stands in the exponent: yours raises k to the power.

exercise: decays
caught by: test_exponential_decay_has_a_constant_ratio
"""


def exponential_decay(t, lr0, k):
    return lr0 * k**t
