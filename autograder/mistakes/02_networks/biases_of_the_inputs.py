"""The inputs are not a layer of units: they have no biases, and your count gives them some.

exercise: count_parameters
caught by: test_net_with_one_hidden_layer_is_counted_with_its_biases
"""

import itertools


def count_parameters(sizes):
    return sum(a * b for a, b in itertools.pairwise(sizes)) + sum(sizes)
