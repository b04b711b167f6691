"""Each cycle starts at lr0 again: yours starts lower each time.

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=2):
    cycle = first
    while t >= cycle:
        t, cycle, lr0 = t - cycle, cycle * mult, lr0 / mult
    return cosine_decay(t, lr0, cycle)  # noqa: F821
