"""The averages from S_0 = 0 are too small at first: divide each by the sum of its weights.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for y in values:
        average = alpha * y + (1 - alpha) * average
        averages.append(average)
    return averages
