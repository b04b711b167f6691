"""GELU is x times Φ(x): yours is Φ(x) alone.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""

import numpy as np


def gelu(x):
    return (1 + erf(x / np.sqrt(2))) / 2  # noqa: F821
