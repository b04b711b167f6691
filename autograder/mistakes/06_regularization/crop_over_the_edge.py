"""Your crop may start where there is no room left for it, and comes out too small (see the section
on data augmentation).

exercise: random_crop
caught by: test_a_crop_is_a_square_of_the_image
"""


def random_crop(image, size, rng):
    top, left = rng.integers(image.shape[0]), rng.integers(image.shape[1])
    return image[top : top + size, left : left + size]
