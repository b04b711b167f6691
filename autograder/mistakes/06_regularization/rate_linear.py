"""Your rate falls along a straight line, not along a cosine (see the section on snapshots and
cyclic rates).

exercise: cyclic_cosine
caught by: test_rate_falls_along_a_cosine
"""


def cyclic_cosine(step, steps_per_cycle, lr_max):
    return lr_max * (1 - (step % steps_per_cycle) / steps_per_cycle)
