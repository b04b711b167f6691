"""You move the columns around. The order of all of them is reversed (see the section on data
augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""

import numpy as np


def horizontal_flip(images):
    return np.roll(images, 1, axis=2)
