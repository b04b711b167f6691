"""After t = steps the rate is lr_end, also where that lies above lr0: yours takes the larger of
the two.

exercise: decays
caught by: test_line_ends_at_the_end
"""


def linear_decay(t, lr0, lr_end, steps):
    return max(lr0 + (lr_end - lr0) * t / steps, lr_end)
