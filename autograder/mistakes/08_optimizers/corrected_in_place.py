"""Your corrected averages overwrite the values that you are given: put them into a new list.

exercise: averages
caught by: test_corrected_average_of_any_sequence
"""


def ema_corrected(values, alpha):
    average = 0.0
    for t in range(len(values)):
        average = alpha * values[t] + (1 - alpha) * average
        values[t] = average / (1 - (1 - alpha) ** (t + 1))
    return values
