"""The default of mult is 2.

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=1):
    cycle = first
    while t >= cycle:
        t, cycle = t - cycle, cycle * mult
    return cosine_decay(t, lr0, cycle)  # noqa: F821
