"""Your random search returns its last try. Keep the best one: see the section on random search.

exercise: random_search
caught by: test_search_returns_the_best_of_its_tries
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    best_W, best_loss = None, np.inf
    for _ in range(tries):
        W = scale * rng.normal(size=shape)
        loss_W = loss(W)
        best_W, best_loss = W, loss_W
    return best_W, best_loss
