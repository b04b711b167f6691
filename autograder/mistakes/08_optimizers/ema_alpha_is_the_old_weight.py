"""alpha is the weight of the new value: yours gives it to the old average.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    averages = []
    for y in values:
        averages.append((1 - alpha) * y + alpha * averages[-1] if averages else y)
    return averages
