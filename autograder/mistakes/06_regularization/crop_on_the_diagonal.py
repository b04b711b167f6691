"""One number serves for the row and the column of your crop, so that it stays on the diagonal. Draw
two (see the section on data augmentation).

exercise: random_crop
caught by: test_every_place_comes_up
"""


def random_crop(image, size, rng):
    top = left = rng.integers(min(image.shape[:2]) - size + 1)
    return image[top : top + size, left : left + size]
