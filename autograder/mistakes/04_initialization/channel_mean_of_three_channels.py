"""Your subtract_channel_mean knows three channels only and leaves a fourth as it is. The number of
channels is the last entry of the shape (see preprocessing the inputs).

exercise: image_means
caught by: test_the_mean_of_each_channel_is_subtracted
"""

import numpy as np


def subtract_channel_mean(images):
    out = images.copy()
    for channel in range(min(3, images.shape[3])):
        out[..., channel] -= np.mean(images[..., channel])
    return out
