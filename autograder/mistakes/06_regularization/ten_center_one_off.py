"""Your center crop is a pixel off: it starts at (H − size)/2 and (W − size)/2 (see the section on
data augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    places = [(0, 0), (0, right), (bottom, 0), (bottom, right)]
    places.append((max(0, bottom // 2 - 1), max(0, right // 2 - 1)))
    crops = np.stack([image[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops[:, :, ::-1]])
