"""var_product: Var(X) Var(Y) is added. Solve (E[X²] - E[X]²)(E[Y²] - E[Y]²) for the variance of the
product once more (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return EX**2 * VY + EY**2 * VX - VX * VY
