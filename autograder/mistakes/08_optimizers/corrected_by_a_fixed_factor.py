"""The sum of the weights grows from step to step: yours divides by that of the first throughout.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for y in values:
        average = alpha * y + (1 - alpha) * average
        averages.append(average / alpha)
    return averages
