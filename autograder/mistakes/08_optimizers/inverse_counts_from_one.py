"""t counts from 0: at t = 0 the rate is lr0.

exercise: decays
caught by: test_inverse_of_the_rate_grows_on_a_line
"""


def inverse_time_decay(t, lr0, k):
    return lr0 / (1 + k * (t + 1))
