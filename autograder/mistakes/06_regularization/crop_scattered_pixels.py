"""You draw rows and columns one by one. A crop is a square of neighbors (see the section on data
augmentation).

exercise: random_crop
caught by: test_a_crop_is_a_square_of_the_image
"""

import numpy as np


def random_crop(image, size, rng):
    rows = np.sort(rng.permutation(image.shape[0])[:size])
    columns = np.sort(rng.permutation(image.shape[1])[:size])
    return image[rows][:, columns]
