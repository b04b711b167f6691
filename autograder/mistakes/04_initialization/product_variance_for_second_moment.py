"""var_product: E[X²] is Var(X) + E[X]²; you subtract the squared mean where it is added (see the
section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return (VX - EX**2) * (VY - EY**2) - EX**2 * EY**2
