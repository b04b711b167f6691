"""Your crop is at a corner of the image. All places in between are as likely (see the section on
data augmentation).

exercise: random_crop
caught by: test_every_place_comes_up
"""


def random_crop(image, size, rng):
    top = rng.integers(2) * (image.shape[0] - size)
    left = rng.integers(2) * (image.shape[1] - size)
    return image[top : top + size, left : left + size]
