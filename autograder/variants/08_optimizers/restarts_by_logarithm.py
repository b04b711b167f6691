"""The number of cycles in closed form, set right where the logarithm rounds.

exercise: cosine
"""

import math

import numpy as np


def warm_restarts(t, lr0, first, mult=2):
    if mult == 1:
        n, start = 0, t // first * first
    else:
        n = round(math.log(1 + (mult - 1) * t / first, mult))
        if first * (mult**n - 1) // (mult - 1) > t:
            n -= 1
        start = first * (mult**n - 1) // (mult - 1)
    return lr0 / 2 + lr0 / 2 * np.cos(np.pi * (t - start) / (first * mult**n))
