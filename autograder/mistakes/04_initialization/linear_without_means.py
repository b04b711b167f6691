"""var_linear: the means of weights and inputs are not 0 here. Only var_linear_zero_mean leaves them
out (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_sum_of_products
"""


def var_linear(n, Ew, Vw, Ex, Vx):
    return n * Vw * Vx
