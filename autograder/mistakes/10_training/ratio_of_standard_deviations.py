"""You compare standard deviations, which subtract the means. The norm is the root of the sum of the
squares.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""


def update_ratio(W, dW, lr):
    return lr * dW.std() / W.std()
