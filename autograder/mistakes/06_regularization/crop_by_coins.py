"""Places in the middle come up more often than those at the edge. Draw the first row and the first
column uniformly (see the section on augmentation).

exercise: random_crop
caught by: test_all_places_are_equally_likely
"""


def random_crop(image, size, rng):
    top = rng.binomial(image.shape[0] - size, 0.5)
    left = rng.integers(image.shape[1] - size + 1)
    return image[top : top + size, left : left + size]
