"""S_t goes on from the average S_{t−1}, and not from the value Y_{t−1}.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    averages = [values[0]]
    for t in range(1, len(values)):
        averages.append(alpha * values[t] + (1 - alpha) * values[t - 1])
    return averages
