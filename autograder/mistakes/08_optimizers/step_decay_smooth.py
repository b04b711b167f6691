"""The exponent of the drop is rounded down: yours falls a little in every step.

exercise: decays
caught by: test_rate_is_constant_between_the_drops
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (t / every)
