"""After t = steps the rate stays at lr_end: your line goes on.

exercise: decays
caught by: test_line_ends_at_the_end
"""


def linear_decay(t, lr0, lr_end, steps):
    return lr0 + (lr_end - lr0) * t / steps
