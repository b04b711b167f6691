"""You drop units at test. Then no unit is dropped; each is scaled (see the section on the expected
activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_scales_by_p_at_test
"""

import numpy as np


def vanilla_dropout_predict(x, p):
    return x * (np.random.default_rng(0).random(x.shape) < p)
