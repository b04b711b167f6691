"""You draw the column from the number of rows, or clip it there. The width has its own range (see
the section on data augmentation).

exercise: random_crop
caught by: test_every_place_comes_up
"""


def random_crop(image, size, rng):
    H, W, _ = image.shape
    top = rng.integers(H - size + 1)
    left = min(rng.integers(H - size + 1), W - size)
    return image[top : top + size, left : left + size]
