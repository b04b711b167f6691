"""You give the same five crops twice: the other five are mirrored (see the section on data
augmentation).

exercise: ten_crop
caught by: test_each_crop_comes_with_its_mirror_image
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    places = [(0, 0), (0, right), (bottom, 0), (bottom, right), (bottom // 2, right // 2)]
    crops = np.stack([image[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops])
