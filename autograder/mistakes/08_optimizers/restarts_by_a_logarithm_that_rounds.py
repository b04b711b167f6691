"""Your number of cycles comes from a logarithm, which rounds: at some restarts it falls just short
of an integer, and the rate is 0 where it should be lr0.

exercise: cosine
caught by: test_cycles_grow_by_any_factor
"""

import math

import numpy as np


def warm_restarts(t, lr0, first, mult=2):
    if mult == 1:
        return cosine_decay(t % first, lr0, first)  # noqa: F821
    cycles = int(math.log(t / first * (mult - 1) + 1) / math.log(mult))
    start = first * (mult**cycles - 1) / (mult - 1)
    return lr0 / 2 * (1 + np.cos(np.pi * (t - start) / (first * mult**cycles)))
