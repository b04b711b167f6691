"""Your recursion goes on with the corrected average: carry on the uncorrected one, and correct a
copy.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for t, y in enumerate(values, start=1):
        average = (alpha * y + (1 - alpha) * average) / (1 - (1 - alpha) ** t)
        averages.append(average)
    return averages
