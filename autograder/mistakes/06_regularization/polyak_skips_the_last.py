"""Your average leaves the last array out (see the section on ensembles and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""


def polyak_average(history, decay=0.995):
    average = history[0]
    for w in history[1:-1]:
        average = decay * average + (1 - decay) * w
    return average
