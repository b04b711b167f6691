"""var_product: Var(XY) is Var(X) Var(Y) only where both means are 0. Two terms with the means are
missing (see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_variance_of_a_product
"""


def var_product(EX, VX, EY, VY):
    return VX * VY
