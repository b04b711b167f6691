"""Every unit has a bias of its own: your count has one bias for a whole layer.

exercise: count_parameters
caught by: test_net_with_one_hidden_layer_is_counted_with_its_biases
"""

import itertools


def count_parameters(sizes):
    return sum(a * b + 1 for a, b in itertools.pairwise(sizes))
