"""The sum of the weights is 1 − (1 − alpha)ᵗ: yours raises alpha to the power, which in Adam's
letters is the weight of the old value.

exercise: averages
caught by: test_corrected_average_is_a_weighted_mean
"""


def ema_corrected(values, alpha):
    average, averages = 0.0, []
    for t, y in enumerate(values, start=1):
        average = alpha * y + (1 - alpha) * average
        averages.append(average / (1 - alpha**t if alpha < 1 else 1))
    return averages
