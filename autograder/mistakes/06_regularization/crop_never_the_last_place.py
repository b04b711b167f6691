"""Your crop never starts at the last row or column that it could: there are H − size + 1 rows to
start from, and `integers` leaves its upper end out (see the section on data augmentation).

exercise: random_crop
caught by: test_every_place_comes_up
"""


def random_crop(image, size, rng):
    top = rng.integers(max(1, image.shape[0] - size))
    left = rng.integers(max(1, image.shape[1] - size))
    return image[top : top + size, left : left + size]
