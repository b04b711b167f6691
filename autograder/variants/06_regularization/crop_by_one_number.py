"""One draw numbers all places; the column comes out of a remainder.

exercise: random_crop
"""


def random_crop(image, size, rng):
    H, W, _ = image.shape
    top, left = divmod(int(rng.integers((H - size + 1) * (W - size + 1))), W - size + 1)
    return image[top : top + size, left : left + size].copy()
