"""You flip the caller's images: work on a copy (see the section on data augmentation).

exercise: horizontal_flip
caught by: test_flipping_leaves_the_images
"""


def horizontal_flip(images):
    images[:] = images[:, :, ::-1].copy()
    return images
