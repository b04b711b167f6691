"""Your chain_gradient raises each entry of W to the power n. W^n is a product of matrices; the two
agree for diagonal matrices only (see the section on vanishing and exploding gradients).

exercise: chain_gradient
caught by: test_each_layer_multiplies_by_the_transpose
"""


def chain_gradient(W, n):
    return (W**n).sum(axis=0)
