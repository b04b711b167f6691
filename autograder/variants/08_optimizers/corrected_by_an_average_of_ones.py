"""The sum of the weights is the same average of ones, carried along.

exercise: averages
"""


def ema_corrected(values, alpha):
    s = weight = 0
    result = []
    for y in values:
        s += alpha * (y - s)
        weight += alpha * (1 - weight)
        result.append(s / weight)
    return result
