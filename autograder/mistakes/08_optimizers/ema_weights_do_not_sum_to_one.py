"""The weights of an average sum to 1: the old one keeps 1 − alpha, and the new value has the
factor alpha.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    averages = []
    for y in values:
        averages.append(y + (1 - alpha) * averages[-1] if averages else y)
    return averages
