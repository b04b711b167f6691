"""var_linear: n² would be for n times one and the same term. The terms are independent, and their
variances add up to n times one (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_sum_of_products
"""


def var_linear(n, Ew, Vw, Ex, Vx):
    return n**2 * (Ew**2 * Vx + Ex**2 * Vw + Vw * Vx)
