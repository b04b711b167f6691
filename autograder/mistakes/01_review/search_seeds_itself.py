"""Your random search makes a generator of its own with a fixed seed, so that it finds the same
weights every time. Use the `rng` that it is given (see the section on random search).

exercise: random_search
caught by: test_search_takes_its_randomness_from_the_generator
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    rng = np.random.default_rng(0)
    best_W, best_loss = None, np.inf
    for _ in range(tries):
        W = scale * rng.normal(size=shape)
        loss_W = loss(W)
        if loss_W < best_loss:
            best_W, best_loss = W, loss_W
    return best_W, best_loss
