"""var_product: from E[X²Y²] the square of the mean is subtracted, E[X]²E[Y]², not the mean itself
(see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return (VX + EX**2) * (VY + EY**2) - EX * EY
