"""Your formula for the number of cycles divides by mult − 1, or by its logarithm: for mult = 1
that is 0.

exercise: cosine
caught by: test_cycles_grow_by_any_factor
"""

import math

import numpy as np


def warm_restarts(t, lr0, first, mult=2):
    cycles = int(math.log(t / first * (mult - 1) + 1, mult) + 1e-9)
    start = first * (mult**cycles - 1) / (mult - 1)
    return lr0 / 2 * (1 + np.cos(np.pi * (t - start) / (first * mult**cycles)))
