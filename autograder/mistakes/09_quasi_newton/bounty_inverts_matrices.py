"""D is built and inverted: where B is nearly singular all digits are lost. Sherman-Morrison needs
B alone.

exercise: extra_D_inverse
caught by: test_D_inverse_needs_no_inverse
"""

import numpy as np


def D_inverse(B, p, q):
    return np.linalg.inv(np.linalg.inv(B) + np.outer(q, q) / (q @ p))
