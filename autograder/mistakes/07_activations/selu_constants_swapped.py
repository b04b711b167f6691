"""λ ≈ 1.05 is the scale and α ≈ 1.67 belongs to the negative part: your SELU has them swapped.

exercise: selu
caught by: test_selu_has_the_right_values
"""


def selu(x):
    alpha, scale = selu_constants()  # noqa: F821
    return scale * elu(x, alpha)  # noqa: F821
