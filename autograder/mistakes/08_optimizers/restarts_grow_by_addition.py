"""Each cycle is mult times as long as the one before: yours grows by the same length each time.

exercise: cosine
caught by: test_cycles_grow_by_any_factor
"""


def warm_restarts(t, lr0, first, mult=2):
    cycle = first
    while t >= cycle:
        t, cycle = t - cycle, cycle + first * (mult - 1)
    return cosine_decay(t, lr0, cycle)  # noqa: F821
