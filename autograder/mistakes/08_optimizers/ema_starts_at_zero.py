"""`ema` starts at the first value, S_1 = Y_1: yours starts at 0, and the first averages are too
small.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    averages = []
    for y in values:
        averages.append(alpha * y + (1 - alpha) * averages[-1] if averages else alpha * y)
    return averages
