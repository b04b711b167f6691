"""Your averages overwrite the values that you are given: put them into a new list.

exercise: averages
caught by: test_average_of_any_sequence
"""


def ema(values, alpha):
    for t in range(1, len(values)):
        values[t] = alpha * values[t] + (1 - alpha) * values[t - 1]
    return values
