"""t // steps is 0 all the way to the end: divide with /.

exercise: decays
caught by: test_rate_goes_down_a_line
"""


def linear_decay(t, lr0, lr_end, steps):
    return lr0 + (lr_end - lr0) * min(t // steps, 1)
