"""You flip some of the images. Flip all of them (see the section on data augmentation).

exercise: horizontal_flip
caught by: test_left_and_right_change_places
"""


def horizontal_flip(images):
    out = images.copy()
    out[::2] = out[::2, :, ::-1]
    return out
