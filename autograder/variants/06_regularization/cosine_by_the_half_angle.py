"""The square of the cosine of half the angle, and a loop for the remainder.

exercise: cyclic_cosine
"""

import math


def cyclic_cosine(step, steps_per_cycle, lr_max):
    while step >= steps_per_cycle:
        step -= steps_per_cycle
    return lr_max * math.cos(math.pi * step / (2 * steps_per_cycle)) ** 2
