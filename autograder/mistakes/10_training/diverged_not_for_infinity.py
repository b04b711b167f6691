"""You look for NaN, and a finite loss that is too large, but let infinity pass.

exercise: diverged
caught by: test_run_with_a_loss_that_is_not_finite_has_diverged
"""

import numpy as np


def diverged(loss, first_loss, factor=3.0):
    return bool(np.isnan(loss) or factor * first_loss < loss < np.inf)
