"""A step towards the new weights, in place on a copy; the first array makes a step of its own.

exercise: polyak_average
"""


def polyak_average(history, decay=0.995):
    average = history[0].copy()
    for w in history:
        average += (1 - decay) * (w - average)
    return average
