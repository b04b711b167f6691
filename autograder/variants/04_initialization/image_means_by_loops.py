"""One pixel and one channel after the other, on copies.

exercise: image_means
"""

import numpy as np


def subtract_mean_image(images):
    out = images.copy()
    for h in range(images.shape[1]):
        for w in range(images.shape[2]):
            out[:, h, w] -= images[:, h, w].sum(axis=0) / len(images)
    return out


def subtract_channel_mean(images):
    out = np.array(images)
    for c in range(images.shape[-1]):
        out[..., c] -= images[..., c].mean()
    return out
