"""var_product: the means enter squared (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return EX * VY + EY * VX + VX * VY
