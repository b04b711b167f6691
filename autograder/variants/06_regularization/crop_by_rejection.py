"""Places are drawn from the whole image until one has room.

exercise: random_crop
"""


def random_crop(image, size, rng):
    while True:
        top, left = rng.integers(0, image.shape[:2])
        crop = image[top : top + size, left : left + size]
        if crop.shape[:2] == (size, size):
            return crop
