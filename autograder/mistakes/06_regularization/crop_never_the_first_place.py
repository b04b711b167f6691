"""Your crop never starts at the first row or column (see the section on data augmentation).

exercise: random_crop
caught by: test_every_place_comes_up
"""


def random_crop(image, size, rng):
    rows, columns, _ = image.shape
    top = rng.integers(1, rows - size + 1) if rows > size else 0
    left = rng.integers(1, columns - size + 1) if columns > size else 0
    return image[top : top + size, left : left + size]
