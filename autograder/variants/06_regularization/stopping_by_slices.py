"""From the best so far, look at the next patience epochs at once; go on from the first better one.

exercise: early_stopping
"""

import numpy as np


def early_stopping(losses, patience):
    losses, best = np.asarray(losses), 0
    while True:
        better = np.flatnonzero(losses[best + 1 : best + 1 + patience] < losses[best])
        if not len(better):
            return best
        best += 1 + better[0]
