"""You take the arrays off the list that belongs to the caller (see the section on ensembles and
averages).

exercise: polyak_average
caught by: test_averaging_leaves_the_history
"""


def polyak_average(history, decay=0.995):
    average = history.pop(0)
    while history:
        average = decay * average + (1 - decay) * history.pop(0)
    return average
