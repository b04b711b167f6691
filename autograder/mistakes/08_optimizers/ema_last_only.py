"""`ema` returns the list of all averages, and not the last one alone.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    average = values[0]
    for y in values[1:]:
        average = alpha * y + (1 - alpha) * average
    return average
