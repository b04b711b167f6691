"""var_product: each squared mean goes with the variance of the other factor (see the section on the
variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return EX**2 * VX + EY**2 * VY + VX * VY
