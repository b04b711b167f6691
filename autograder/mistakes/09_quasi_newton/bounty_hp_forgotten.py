"""H has been left out: your vector is D⁻¹p, and D⁻¹Hp is asked for.

exercise: extra_D_inverse_H_p
caught by: test_D_inverse_H_p_needs_neither_H_nor_an_inverse
"""


def D_inverse_H_p(B, p, q):
    Bq = B @ q
    return B @ p - Bq * (Bq @ p) / (q @ p + q @ Bq)
