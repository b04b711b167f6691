"""The denominator of D⁻¹ is qᵀp + qᵀBq: the factor 1/(qᵀp) of D has been left out, or stands in
the wrong place.

exercise: extra_D_inverse
caught by: test_D_inverse_times_D_is_the_identity
"""

import numpy as np


def D_inverse(B, p, q):
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (1 + q @ Bq)
