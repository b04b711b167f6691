"""You toss a coin for each image. Here every image is flipped (see the section on augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""

import numpy as np


def horizontal_flip(images):
    flipped = images.copy()
    for image in flipped:
        if np.random.rand() < 0.5:
            image[:] = image[:, ::-1].copy()
    return flipped
