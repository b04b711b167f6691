"""The rate of step t is lr0 / (1 + kt): yours divides the rate of the step before, so that the
decays pile up.

exercise: decays
caught by: test_inverse_of_the_rate_grows_on_a_line
"""


def inverse_time_decay(t, lr0, k):
    for step in range(int(t) + 1):
        lr0 = lr0 / (1 + k * step)
    return lr0
