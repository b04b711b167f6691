"""You return five crops. Their mirror images make ten (see the section on data augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    places = [(0, 0), (0, right), (bottom, 0), (bottom, right), (bottom // 2, right // 2)]
    return np.stack([image[i : i + size, j : j + size] for i, j in places])
