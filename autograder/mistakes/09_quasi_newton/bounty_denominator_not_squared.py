"""The numerator of step 3 is the square of qᵀp.

exercise: extra_denominator
caught by: test_denominator_needs_neither_H_nor_an_inverse
"""


def denominator(B, p, q):
    return (q @ p) / (q @ p + q @ B @ q)
