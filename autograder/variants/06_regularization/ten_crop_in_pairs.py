"""Each crop stands beside its mirror image, in a list, center first; the corners by indices from
the end.

exercise: ten_crop
"""

import numpy as np


def ten_crop(image, size):
    H, W, _ = image.shape
    top, left = int((H - size) / 2), int((W - size) / 2)
    crops = [image[top : H - top, left : W - left]]
    for rows in (slice(size), slice(-size, None)):
        for columns in (slice(size), slice(-size, None)):
            crops.append(image[rows, columns])
    return [mirrored for crop in crops for mirrored in (crop, np.flip(crop, axis=1))]
