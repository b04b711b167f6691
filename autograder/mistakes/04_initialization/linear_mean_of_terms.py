"""var_linear: you divide by n, as for a mean. The unit computes a sum (see the section on the
variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_sum_of_products
"""


def var_linear(n, Ew, Vw, Ex, Vx):
    return (Ew**2 * Vx + Ex**2 * Vw + Vw * Vx) / n
