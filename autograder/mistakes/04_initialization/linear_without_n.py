"""var_linear: the sum has n terms, whose variances add up (see the section on the variance of a
linear layer).

exercise: linear_variance
caught by: test_variance_of_a_sum_of_products
"""


def var_linear(n, Ew, Vw, Ex, Vx):
    return Ew**2 * Vx + Ex**2 * Vw + Vw * Vx
