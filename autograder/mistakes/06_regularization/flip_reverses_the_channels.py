"""You reverse the channels. With (N, H, W, C) the columns are axis 2 (see the section on data
augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""


def horizontal_flip(images):
    return images[..., ::-1]
