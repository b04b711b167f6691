"""Places near the upper left corner are more likely than others with you. All should be equally
likely (see the section on data augmentation).

exercise: random_crop
caught by: test_all_places_are_equally_likely
"""


def random_crop(image, size, rng):
    H, W, _ = image.shape
    top = rng.integers(rng.integers(1, H - size + 2))
    left = rng.integers(rng.integers(1, W - size + 2))
    return image[top : top + size, left : left + size]
