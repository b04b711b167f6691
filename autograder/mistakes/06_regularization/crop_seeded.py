"""You seed a generator of your own, so that the crop is the same in every call. Draw from rng (see
the section on data augmentation).

exercise: random_crop
caught by: test_each_crop_is_drawn_anew_from_the_generator
"""

import numpy as np


def random_crop(image, size, rng):
    rng = np.random.default_rng(0)
    top = rng.integers(image.shape[0] - size + 1)
    left = rng.integers(image.shape[1] - size + 1)
    return image[top : top + size, left : left + size]
