"""alpha is the weight of the new value in `ema_corrected` too: yours gives it to the old average.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for t, y in enumerate(values, start=1):
        average = (1 - alpha) * y + alpha * average
        averages.append(average / (1 - alpha**t if alpha < 1 else 1))
    return averages
