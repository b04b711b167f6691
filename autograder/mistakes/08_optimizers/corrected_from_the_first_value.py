"""`ema_corrected` starts from S_0 = 0: yours starts at the first value, and dividing by the
weights is then too much.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    averages = []
    for t, average in enumerate(ema(values, alpha), start=1):  # noqa: F821
        averages.append(average / (1 - (1 - alpha) ** t))
    return averages
