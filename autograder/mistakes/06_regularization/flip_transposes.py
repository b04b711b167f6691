"""You swap rows and columns. Mirror the columns instead (see the section on data augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""


def horizontal_flip(images):
    return images.transpose(0, 2, 1, 3)
