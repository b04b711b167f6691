"""You reverse the order of the images, not their columns (see the section on data augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""


def horizontal_flip(images):
    return images[::-1]
