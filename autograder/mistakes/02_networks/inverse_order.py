"""Your units go the other way: hidden unit j should be unit order[j] of the given model, yours puts
unit j at place order[j].

exercise: permute_hidden
caught by: test_hidden_unit_j_is_the_given_unit_order_j
"""

import numpy as np


def permute_hidden(model, order):
    order = np.argsort(order)
    return {
        "W1": model["W1"][:, order],
        "b1": model["b1"][order],
        "W2": model["W2"][order],
        "b2": model["b2"].copy(),
    }
