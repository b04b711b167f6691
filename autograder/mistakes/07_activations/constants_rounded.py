"""Four digits of alpha are not enough: solve the equations to 1e-6.

exercise: selu_constants
caught by: test_alpha_makes_the_mean_zero
"""


def selu_constants():
    return 1.0507, 1.6733
