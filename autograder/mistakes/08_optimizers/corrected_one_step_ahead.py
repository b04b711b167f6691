"""The first average is divided by alpha, the weight that it has: your t runs one step ahead.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for t, y in enumerate(values, start=2):
        average = alpha * y + (1 - alpha) * average
        averages.append(average / (1 - (1 - alpha) ** t))
    return averages
