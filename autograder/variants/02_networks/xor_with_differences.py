"""Two units for x1 - x2 and x2 - x1, nested lists and integers, classes by a negative weight.

exercise: xor_network
"""


def xor_network():
    return {"W1": [[1, -1], [-1, 1]], "b1": [0, 0], "W2": [[-1, 1], [-1, 1]], "b2": [1, 0]}
