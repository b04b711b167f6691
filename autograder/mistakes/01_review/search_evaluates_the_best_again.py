"""Your random search calls the loss again for a result that it has already. The loss may be
expensive: call it once a try and keep the value (see the section on random search).

exercise: random_search
caught by: test_search_calls_the_loss_exactly_once_a_try
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    best_W, best_loss = None, np.inf
    for _ in range(tries):
        W = scale * rng.normal(size=shape)
        loss_W = loss(W)
        if loss_W < best_loss:
            best_W, best_loss = W, loss(W)
    return best_W, best_loss
