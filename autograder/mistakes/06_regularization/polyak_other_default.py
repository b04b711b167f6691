"""The default of decay should be 0.995 (see the section on ensembles and averages).

exercise: polyak_average
caught by: test_the_default_decay_is_0_995
"""


def polyak_average(history, decay=0.99):
    average = history[0]
    for w in history[1:]:
        average = decay * average + (1 - decay) * w
    return average
