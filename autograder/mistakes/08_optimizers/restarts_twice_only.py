"""There are as many cycles as it takes: yours has only two.

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=2):
    if t < first:
        return cosine_decay(t, lr0, first)  # noqa: F821
    return cosine_decay((t - first) % (first * mult), lr0, first * mult)  # noqa: F821
