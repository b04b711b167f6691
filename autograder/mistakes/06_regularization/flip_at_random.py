"""You flip at random, as one does in training. Here every image is flipped (see the section on
augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""

import numpy as np


def horizontal_flip(images):
    return images[:, :, ::-1] if np.random.rand() < 0.5 else images
