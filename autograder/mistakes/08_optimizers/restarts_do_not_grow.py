"""Each cycle is mult times as long as the one before: yours are all as long as the first.

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=2):
    cycle = first
    while t >= cycle:
        t, cycle = t - cycle, cycle
    return cosine_decay(t, lr0, cycle)  # noqa: F821
