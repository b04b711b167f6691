"""var_product: Var(X) Var(Y) counts once (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return EX**2 * VY + EY**2 * VX + 2 * VX * VY
