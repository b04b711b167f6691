"""Each drop multiplies by the factor once more: yours multiplies by a factor of the number of
drops.

exercise: decays
caught by: test_rate_drops_at_the_multiples
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop * (t // every) if t >= every else lr0
