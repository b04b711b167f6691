"""a is gamma over the standard deviation: yours is divided by the variance.

exercise: fold_batchnorm
caught by: test_slope_is_gamma_over_the_standard_deviation
"""


def fold_batchnorm(gamma, beta, mean, var, eps=1e-5):
    a = gamma / (var + eps)
    return a, beta - a * mean
