"""A cycle of n steps has the steps 0 to n − 1: yours has one more, at the rate 0, before it
restarts.

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=2):
    cycle = first
    while t > cycle:
        t, cycle = t - cycle, cycle * mult
    return cosine_decay(t, lr0, cycle)  # noqa: F821
