"""Your average runs through the history from the end to the beginning (see the section on ensembles
and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""


def polyak_average(history, decay=0.995):
    average = history[-1]
    for w in history[-2::-1]:
        average = decay * average + (1 - decay) * w
    return average
