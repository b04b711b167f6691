"""You round a random number to the nearest place, so that the first and the last one are half as
likely as the others. Use integers, or round down (see the section on data augmentation).

exercise: random_crop
caught by: test_all_places_are_equally_likely
"""


def random_crop(image, size, rng):
    top = round(rng.random() * (image.shape[0] - size))
    left = round(rng.random() * (image.shape[1] - size))
    return image[top : top + size, left : left + size]
