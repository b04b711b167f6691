"""Your random search draws from numpy's global generator. Use the `rng` that it is given, so that a
run can be repeated (see the section on random search).

exercise: random_search
caught by: test_search_takes_its_randomness_from_the_generator
"""

import numpy as np

np.random.seed(1)


def random_search(loss, shape, tries, rng, scale=1e-4):
    best_W, best_loss = None, np.inf
    for _ in range(tries):
        W = scale * np.random.normal(size=shape)
        loss_W = loss(W)
        if loss_W < best_loss:
            best_W, best_loss = W, loss_W
    return best_W, best_loss
