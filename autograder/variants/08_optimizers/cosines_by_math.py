"""Python's own math; the restarts are found by adding up the cycles.

exercise: cosine
"""

import math


def cosine_decay(t, lr0, steps):
    if t > steps:
        return 0
    return lr0 * 0.5 * (1 + math.cos(t / steps * math.pi))


def warm_restarts(t, lr0, first, mult=2):
    start, end = 0, first
    while end <= t:
        start, end = end, end + (end - start) * mult
    return lr0 * math.cos(math.pi / 2 * (t - start) / (end - start)) ** 2
