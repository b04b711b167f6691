"""t counts from 0: the first drop comes at t = every, and yours comes one step early.

exercise: decays
caught by: test_rate_is_constant_between_the_drops
"""


def step_decay(t, lr0, drop, every):
    return lr0 * drop ** ((t + 1) // every)
