"""Your average is the first array of the history itself, and changing it in place changes the
history. Start with a copy (see the section on ensembles and averages).

exercise: polyak_average
caught by: test_averaging_leaves_the_history
"""


def polyak_average(history, decay=0.995):
    average = history[0]
    for w in history[1:]:
        average *= decay
        average += (1 - decay) * w
    return average
