"""The first epoch at which the best of the prefix is patience epochs old ends the prefix to look
at.

exercise: early_stopping
"""

import numpy as np


def early_stopping(losses, patience):
    for seen in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:seen]))
        if seen - 1 - best == patience:
            return best
    return best
