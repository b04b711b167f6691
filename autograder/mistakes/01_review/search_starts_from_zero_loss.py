"""Your random search starts from a best loss of 0, which a positive loss never undercuts. Start
from infinity, or from the first try (see the section on random search).

exercise: random_search
caught by: test_search_returns_the_best_of_its_tries
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    best_W, best_loss = np.zeros(shape), 0.0
    for _ in range(tries):
        W = scale * rng.normal(size=shape)
        loss_W = loss(W)
        if loss_W < best_loss:
            best_W, best_loss = W, loss_W
    return best_W, best_loss
