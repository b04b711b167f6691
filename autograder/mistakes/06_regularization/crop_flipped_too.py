"""Your crop is mirrored at random as well. Only crop (see the section on data augmentation).

exercise: random_crop
caught by: test_a_crop_is_a_square_of_the_image
"""


def random_crop(image, size, rng):
    top = rng.integers(image.shape[0] - size + 1)
    left = rng.integers(image.shape[1] - size + 1)
    out = image[top : top + size, left : left + size]
    return out[:, ::-1] if rng.random() < 0.5 else out
