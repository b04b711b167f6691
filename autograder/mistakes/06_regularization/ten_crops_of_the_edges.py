"""Your crops lie at the middles of the edges. The corners are asked for, and the center (see the
section on data augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    places = [(0, right // 2), (bottom // 2, 0), (bottom // 2, right), (bottom, right // 2)]
    places.append((bottom // 2, right // 2))
    crops = np.stack([image[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops[:, :, ::-1]])
