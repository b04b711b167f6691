"""Your two_layer_net takes labels that are all 0 for no labels: ask `y is None`, not whether y is
true (see the two-layer net).

exercise: two_layer_net
caught by: test_loss_is_the_mean_of_the_softmax_losses
"""

import numpy as np

with_labels = two_layer_net  # noqa: F821


def two_layer_net(X, model, y=None, reg=0.0):
    if y is None or not np.any(y):
        return with_labels(X, model)
    return with_labels(X, model, y, reg)
