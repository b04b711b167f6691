"""A counter of epochs without progress, from an infinite best loss, with numpy integers.

exercise: early_stopping
"""

import numpy as np


def early_stopping(losses, patience):
    best_loss, best, waited = float("inf"), np.int64(0), 0
    for epoch in range(len(losses)):
        if losses[epoch] < best_loss:
            best_loss, best, waited = losses[epoch], np.int64(epoch), 0
        else:
            waited += 1
            if waited == patience:
                return best
    return best
