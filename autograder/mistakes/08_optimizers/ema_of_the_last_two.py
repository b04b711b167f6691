"""S_t goes on from the average S_{t−1}, and not from the value Y_{t−1}.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    averages = [values[0]]
    for old, new in zip(values, values[1:]):
        averages.append(alpha * new + (1 - alpha) * old)
    return averages
