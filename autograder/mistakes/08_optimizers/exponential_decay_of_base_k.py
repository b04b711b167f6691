"""The base of the exponential is e: yours multiplies by 1 − k in each step.

exercise: decays
caught by: test_exponential_decay_has_a_constant_ratio
"""


def exponential_decay(t, lr0, k):
    return lr0 * (1 - k) ** t
