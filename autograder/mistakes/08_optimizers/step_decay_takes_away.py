"""drop is the factor that is kept: yours takes that share away.

exercise: decays
caught by: test_rate_drops_at_the_multiples
"""


def step_decay(t, lr0, drop, every):
    return lr0 * (1 - drop) ** (t // every)
