"""Your corners are counted from the end, as -size:, and the margins of the center as
margin:-margin, which is empty where the margin is 0 (see the section on data augmentation).

exercise: ten_crop
caught by: test_each_crop_comes_with_its_mirror_image
"""

import numpy as np


def ten_crop(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    s = size
    center = image[top:-top, left:-left]
    crops = [image[:s, :s], image[:s, -s:], image[-s:, :s], image[-s:, -s:], center]
    crops = np.stack(crops)
    return np.concatenate([crops, crops[:, :, ::-1]])
