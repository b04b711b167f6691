"""You wait until the loss is NaN or infinite. A loss of several times the first one is reason
enough to stop.

exercise: diverged
caught by: test_run_diverges_beyond_three_times_the_first_loss
"""

import numpy as np


def diverged(loss, first_loss, factor=3.0):
    return not np.isfinite(loss)
