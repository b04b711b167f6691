"""You scale by the root of p, which keeps the mean square. It is the mean that is kept (see the
section on the expected activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_scales_by_p_at_test
"""

import numpy as np


def vanilla_dropout_predict(x, p):
    return np.sqrt(p) * x
