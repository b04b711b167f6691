"""Your crop is always at the same place (see the section on data augmentation).

exercise: random_crop
caught by: test_a_crop_is_a_square_of_the_image
"""


def random_crop(image, size, rng):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]
