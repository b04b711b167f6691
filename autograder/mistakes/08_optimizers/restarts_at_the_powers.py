"""The restarts come where the cycles add up, at first, first · (1 + mult), …: yours come at first
· mult, first · mult², ….

exercise: cosine
caught by: test_each_cycle_is_a_cosine_as_long_again
"""


def warm_restarts(t, lr0, first, mult=2):
    start, end = 0, first
    while t >= end and mult > 1:
        start, end = end, end * mult
    return cosine_decay(t - start, lr0, end - start)  # noqa: F821
