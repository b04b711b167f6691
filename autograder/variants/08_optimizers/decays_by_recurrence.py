"""Step by step from lr0 on.

exercise: decays
"""

import math


def step_decay(t, lr0, drop, every):
    lr = lr0
    for step in range(1, t + 1):
        if step % every == 0:
            lr *= drop
    return lr


def exponential_decay(t, lr0, k):
    lr = lr0
    for _ in range(t):
        lr *= math.exp(-k)
    return lr


def inverse_time_decay(t, lr0, k):
    below = 1
    for _ in range(t):
        below += k
    return lr0 / below


def linear_decay(t, lr0, lr_end, steps):
    if t >= steps:
        return lr_end
    a = t / steps
    return (1 - a) * lr0 + a * lr_end
