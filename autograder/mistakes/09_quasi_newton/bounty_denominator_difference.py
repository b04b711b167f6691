"""Below the fraction of step 3 stands qᵀp plus qᵀBq: yours is a difference.

exercise: extra_denominator
caught by: test_denominator_needs_neither_H_nor_an_inverse
"""


def denominator(B, p, q):
    return (q @ p) ** 2 / (q @ p - q @ B @ q)
