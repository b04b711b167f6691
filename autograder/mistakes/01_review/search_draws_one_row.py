"""Your random search draws one row and repeats it. Each entry is drawn independently of the others:
see the section on random search.

exercise: random_search
caught by: test_search_draws_are_independent
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    best_W, best_loss = None, np.inf
    for _ in range(tries):
        W = scale * np.broadcast_to(rng.normal(size=shape[-1]), shape)
        loss_W = loss(W)
        if loss_W < best_loss:
            best_W, best_loss = W, loss_W
    return best_W, best_loss
