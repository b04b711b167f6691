"""You never stop: the best of all epochs is returned, as if training had gone on to the end (see
the section on early stopping).

exercise: early_stopping
caught by: test_what_comes_after_the_stop_is_not_seen
"""

import numpy as np


def early_stopping(losses, patience):
    return int(np.argmin(losses))
