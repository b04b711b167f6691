"""Your crop loses channels: it has the shape (size, size, C) (see the section on data
augmentation).

exercise: random_crop
caught by: test_a_crop_is_a_square_of_the_image
"""


def random_crop(image, size, rng):
    top = rng.integers(image.shape[0] - size + 1)
    left = rng.integers(image.shape[1] - size + 1)
    return image[top : top + size, left : left + size, 0]
