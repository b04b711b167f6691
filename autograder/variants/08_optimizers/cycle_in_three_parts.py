"""Three parts, the last of them 0.

exercise: one_cycle
"""

import math


def one_cycle(t, steps, lr_max, warm=0.3):
    if t >= steps:
        return 0.0
    progress = t / steps
    if progress < warm:
        return lr_max * (1 + 24 * progress / warm) / 25
    return lr_max * math.cos(math.pi / 2 * (progress - warm) / (1 - warm)) ** 2
