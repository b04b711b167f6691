"""Images for chapter 6: a painted landscape, and random changes of small grey images.

The changes take images of shape (seeds, examples, 64), of 8 × 8 pixels with the background at
`PAPER`, and a generator, and return images of that shape, each changed by draws of its own.
"""

import numpy as np

PAPER = -0.3
SIDE = 8


def landscape() -> np.ndarray:
    """A boat at sea in the evening, (72, 96, 3), colors from 0 to 1."""
    y, x = np.mgrid[:72, :96] / 72.0
    grain = np.random.default_rng(0).normal(size=(72, 96, 1)) * 0.02
    image = _blend(y / 0.55, (0.35, 0.55, 0.85), (0.98, 0.80, 0.55))  # sky, from above
    glow = np.exp(-((x - 1.05) ** 2 + (y - 0.22) ** 2) / 0.05)[..., None]
    image = image + 0.25 * glow * np.array([1.0, 0.8, 0.4])
    image[(x - 1.05) ** 2 + (y - 0.22) ** 2 < 0.008] = (1.0, 0.95, 0.7)
    sea = _blend((y - 0.5) / 0.3, (0.30, 0.50, 0.62), (0.06, 0.24, 0.42))
    sea = sea + 0.04 * np.sin(140 * y + 9 * np.sin(7 * x))[..., None]
    beach = 0.86 - 0.06 * x
    image = np.where((y > 0.5)[..., None], sea, image)
    image = np.where((y > beach)[..., None], np.array([0.85, 0.72, 0.50]), image)
    image[(y > 0.6) & (y < 0.68) & (np.abs(x - 0.5) < 0.2 - 1.2 * (y - 0.6))] = (0.36, 0.20, 0.12)
    image[(np.abs(x - 0.5) < 0.008) & (y > 0.17) & (y < 0.6)] = (0.25, 0.15, 0.1)
    image[(x > 0.515) & (y > 0.2) & (y < 0.57) & (x - 0.515 < 0.55 * (y - 0.2))] = (
        0.85,
        0.16,
        0.14,
    )
    image[(x < 0.485) & (y > 0.3) & (y < 0.57) & (0.485 - x < 0.35 * (y - 0.3))] = (
        0.95,
        0.93,
        0.88,
    )
    return np.clip(image + grain, 0, 1)


def _blend(t, start, end):
    """Colors between two, for t from 0 to 1."""
    t = np.clip(t, 0, 1)[..., None]
    return (1 - t) * np.array(start) + t * np.array(end)


def flip(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Mirror every image with probability 1/2."""
    mirrored = images.reshape(*images.shape[:2], SIDE, SIDE)[..., ::-1].reshape(images.shape)
    return np.where(rng.random((*images.shape[:2], 1)) < 0.5, mirrored, images)


def shift(images: np.ndarray, rng: np.random.Generator, most: int) -> np.ndarray:
    """Shift every image by a whole number of pixels, up to `most`, in both directions."""
    count = images.shape[0] * images.shape[1]
    wide = np.full((count, SIDE + 2 * most, SIDE + 2 * most), PAPER)
    wide[:, most:-most, most:-most] = images.reshape(-1, SIDE, SIDE)
    down, across = rng.integers(2 * most + 1, size=(2, count, 1, 1))
    pixel = np.arange(SIDE)
    each = np.arange(count)[:, None, None]
    return wide[each, down + pixel[:, None], across + pixel].reshape(images.shape)


def affine(
    images: np.ndarray,
    rng: np.random.Generator,
    *,
    degrees: float,
    stretch: float,
    shear: float,
    pixels: float,
) -> np.ndarray:
    """Rotate, stretch, shear and shift every image by a little, each uniformly up to a bound.

    Args:
        images, rng: as for all changes of this file.
        degrees: bound of the angle.
        stretch: bound of the logarithm of the size.
        shear: bound of the shear, in pixels for each pixel.
        pixels: bound of the shift in each direction.
    """
    count = images.shape[0] * images.shape[1]
    angle = np.deg2rad(rng.uniform(-degrees, degrees, count))
    size = np.exp(rng.uniform(-stretch, stretch, count))
    back = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) / size
    back[0, 1] += rng.uniform(-shear, shear, count)
    moved = rng.uniform(-pixels, pixels, (count, 2, 1, 1))

    # Where each new pixel comes from, and the four old pixels around that place.
    middle = (SIDE - 1) / 2
    new = np.stack(np.meshgrid(*[np.arange(SIDE) - middle] * 2, indexing="ij"))
    old = np.einsum("ijn,jhw->nihw", back, new) + moved + middle
    margin = 2
    wide = np.pad(
        images.reshape(-1, SIDE, SIDE), ((0, 0), *[(margin, margin)] * 2), constant_values=PAPER
    )
    old = np.clip(old + margin, 0, SIDE + 2 * margin - 1.001)
    low = old.astype(int)
    (v, u), (row, column) = (old - low).transpose(1, 0, 2, 3), low.transpose(1, 0, 2, 3)
    each = np.arange(count)[:, None, None]
    upper = (1 - u) * wide[each, row, column] + u * wide[each, row, column + 1]
    lower = (1 - u) * wide[each, row + 1, column] + u * wide[each, row + 1, column + 1]
    return ((1 - v) * upper + v * lower).reshape(images.shape)
