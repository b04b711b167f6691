"""A deep copy that is filled unit by unit.

exercise: permute_hidden
"""

import copy


def permute_hidden(model, order):
    new = copy.deepcopy(model)
    for j, old in enumerate(order):
        new["W1"][:, j] = model["W1"][:, old]
        new["b1"][j] = model["b1"][old]
        new["W2"][j, :] = model["W2"][old, :]
    return new
