"""var_product: that is E[X²Y²]. The square of the mean, E[X]²E[Y]², is still to be subtracted (see
the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return (VX + EX**2) * (VY + EY**2)
