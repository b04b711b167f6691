"""You take the plain mean of the history. Each step should keep a share decay of the old average
(see the section on ensembles and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""


def polyak_average(history, decay=0.995):
    return sum(history) / len(history)
