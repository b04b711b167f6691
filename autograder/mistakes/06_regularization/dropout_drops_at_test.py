"""You drop units at test too. With train=False, x goes through as it is (see the section on
inverted dropout).

exercise: dropout
caught by: test_nothing_happens_at_test
"""


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    mask = (rng.random(x.shape) < p) / p
    return x * mask, mask
