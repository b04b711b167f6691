"""decay is the weight of the old average in a step; yours gives it to the new weights (see the
section on ensembles and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""


def polyak_average(history, decay=0.995):
    average = history[0]
    for w in history[1:]:
        average = (1 - decay) * average + decay * w
    return average
