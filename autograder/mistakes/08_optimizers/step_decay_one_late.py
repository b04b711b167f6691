"""The first drop comes at t = every: yours comes one step later.

exercise: decays
caught by: test_rate_drops_at_the_multiples
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** (max(t - 1, 0) // every)
