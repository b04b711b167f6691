"""The rate drops at every multiple: yours drops once.

exercise: decays
caught by: test_rate_drops_at_the_multiples
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop if t >= every else lr0
