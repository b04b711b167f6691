"""The five crops of the image and the five of its mirror image, which are the same in another
order.

exercise: ten_crop
"""

import numpy as np


def ten_crop(image, size):
    bottom, right = image.shape[0] - size, image.shape[1] - size
    crops = []
    for source in (image[:, ::-1], image):
        for i, j in [(bottom // 2, right // 2), (bottom, right), (0, right), (bottom, 0), (0, 0)]:
            crops.append(source[i:, j:][:size, :size])
    return np.stack(crops)
