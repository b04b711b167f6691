"""You mix the first and the last array in one step. Every array in between makes a step too (see
the section on ensembles and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""


def polyak_average(history, decay=0.995):
    if len(history) == 1:
        return history[0]
    return decay * history[0] + (1 - decay) * history[-1]
