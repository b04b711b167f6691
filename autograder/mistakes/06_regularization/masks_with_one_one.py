"""You go through the masks that keep one unit only. There are 2ⁿ masks, with any number of ones
(see the section on the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""


def expected_activation(w, x, p):
    n = len(x)
    return sum(p * (1 - p) ** (n - 1) * w[i] * x[i] for i in range(n))
