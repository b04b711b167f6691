"""Your center crop starts at the center of the image. It is centered if it starts at (H − size)/2
and (W − size)/2 (see the section on data augmentation).

exercise: ten_crop
caught by: test_corners_and_center_are_among_the_crops
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    center = (min(image.shape[0] // 2, bottom), min(image.shape[1] // 2, right))
    places = [(0, 0), (0, right), (bottom, 0), (bottom, right), center]
    crops = np.stack([image[i : i + size, j : j + size] for i, j in places])
    return np.concatenate([crops, crops[:, :, ::-1]])
