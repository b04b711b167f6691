"""After t = steps the rate is lr_end: yours only sees to it that it is not negative.

exercise: decays
caught by: test_line_ends_at_the_end
"""


def linear_decay(t, lr0, lr_end, steps):
    return max(lr0 + (lr_end - lr0) * t / steps, 0.0)
