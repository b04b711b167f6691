"""The multiple of B q is subtracted from p: yours is added.

exercise: extra_D_inverse_H_p
caught by: test_D_inverse_H_p_needs_neither_H_nor_an_inverse
"""


def D_inverse_H_p(B, p, q):
    Bq = B @ q
    return p + Bq * (q @ p) / (q @ p + q @ Bq)
