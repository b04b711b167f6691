"""You draw from numpy's global generator. Draw from rng (see the section on data augmentation).

exercise: random_crop
caught by: test_each_crop_is_drawn_anew_from_the_generator
"""

import numpy as np


def random_crop(image, size, rng):
    top = np.random.randint(image.shape[0] - size + 1)
    left = np.random.randint(image.shape[1] - size + 1)
    return image[top : top + size, left : left + size]
