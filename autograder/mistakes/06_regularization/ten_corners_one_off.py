"""Your crops at the bottom and at the right end one pixel before the edge (see the section on data
augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    middle = (bottom // 2, right // 2)
    bottom, right = max(0, bottom - 1), max(0, right - 1)
    places = [(0, 0), (0, right), (bottom, 0), (bottom, right), middle]
    crops = np.stack([image[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops[:, :, ::-1]])
