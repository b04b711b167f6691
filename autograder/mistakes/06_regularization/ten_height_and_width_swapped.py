"""You swap height and width: rows come first in an image (see the section on data augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    places = [(0, 0), (0, bottom), (right, 0), (right, bottom), (right // 2, bottom // 2)]
    padded = np.pad(image, ((0, right), (0, bottom), (0, 0)))
    crops = np.stack([padded[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops[:, :, ::-1]])
