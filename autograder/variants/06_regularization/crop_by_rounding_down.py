"""The column is drawn first, from uniform numbers rounded down; pixels by index arrays.

exercise: random_crop
"""

import numpy as np


def random_crop(image, size, rng):
    left = int(rng.random() * (image.shape[1] - size + 1))
    top = int(np.floor(rng.uniform(0, image.shape[0] - size + 1)))
    return image[np.ix_(range(top, top + size), range(left, left + size))]
