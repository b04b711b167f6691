"""After the top the rate falls along half a cosine: yours falls on a line.

exercise: one_cycle
caught by: test_top_is_followed_by_half_a_cosine
"""


def one_cycle(t, steps, lr_max, warm=0.3):
    top, low = warm * steps, lr_max / 25
    if t < top:
        return low + (lr_max - low) * t / top
    return lr_max * max(1 - (t - top) / (steps - top), 0)
