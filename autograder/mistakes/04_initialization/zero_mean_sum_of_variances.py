"""var_linear_zero_mean: the variances of weight and input are multiplied, not added (see the
section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_sum_of_products_without_means
"""


def var_linear_zero_mean(n, Vw, Vx):
    return n * (Vw + Vx)
