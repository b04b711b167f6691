"""Your list of averages lacks one: it is as long as the values, S_1 the first.

exercise: averages
caught by: test_average_starts_at_the_first_value
"""


def ema(values, alpha):
    average, averages = values[0], []
    for y in values[1:]:
        average = alpha * y + (1 - alpha) * average
        averages.append(average)
    return averages
