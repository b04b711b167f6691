"""The networks of chapter 6 have true gradients, and its changes move images as told."""

import numpy as np
import pytest
from activation_net import make_nets
from augmented_images import PAPER, affine, flip, landscape, shift
from regularized_net import gradients, losses, softmax, train

rng = np.random.default_rng(0)
X, y = rng.normal(size=(2, 9, 4)), rng.integers(3, size=(2, 9))
MASKS = [(rng.random((2, 9, units)) < 0.6) / 0.6 for units in (5, 6)]
IMAGES = rng.uniform(size=(2, 5, 64))


def loss(nets) -> np.ndarray:
    h = X
    for (W, b), mask in zip(nets[:-1], MASKS, strict=True):
        h = np.maximum(0, h @ W + b) * mask
    return losses(softmax(h @ nets[-1][0] + nets[-1][1]), y)


@pytest.mark.parametrize(
    ("layer", "part", "index"), [(0, 0, (2, 3)), (1, 0, (4, 1)), (2, 1, (0, 2))]
)
def test_the_gradients_are_the_slopes_of_each_loss_under_its_masks(layer, part, index):
    nets = make_nets([0, 1], [4, 5, 6, 3], 2.0)
    values = []
    for step in (1e-5, -1e-5):
        moved = [[array.copy() for array in pair] for pair in nets]
        moved[layer][part][:, *index] += step
        values.append(loss(moved))
    numeric = (values[0] - values[1]) / 2e-5
    assert gradients(nets, X, y, MASKS)[layer][part][:, *index] == pytest.approx(numeric, abs=1e-7)


def test_without_data_the_penalty_shrinks_the_weights_and_leaves_the_biases():
    nets = make_nets([0, 1], [4, 5, 3], 2.0)
    nets[-1][0][:], nets[0][1] = (
        0,
        nets[0][1] - 100,
    )  # dead units: no gradient reaches the first layer
    first = nets[0][0].copy()
    train(nets, X, y, [0.1] * 3, l2=0.5)
    assert nets[0][0] == pytest.approx(first * 0.9**3)
    assert np.all(nets[0][1] == -100)


def test_dropout_makes_no_difference_where_everything_is_kept():
    nets, same = make_nets([0, 1], [4, 5, 3], 2.0), make_nets([0, 1], [4, 5, 3], 2.0)
    train(nets, X, y, [0.3] * 5)
    train(same, X, y, [0.3] * 5, keep=1.0)
    other = make_nets([0, 1], [4, 5, 3], 2.0)
    train(other, X, y, [0.3] * 5, keep=0.5)
    assert np.array_equal(nets[0][0], same[0][0])
    assert not np.allclose(nets[0][0], other[0][0])


def test_half_of_the_images_are_mirrored():
    flipped = flip(np.tile(IMAGES, (1, 200, 1)), np.random.default_rng(0))
    before = np.tile(IMAGES, (1, 200, 1))
    mirrored = before.reshape(2, -1, 8, 8)[..., ::-1].reshape(before.shape)
    is_mirrored = (flipped == mirrored).all(axis=2)
    assert np.all(is_mirrored | (flipped == before).all(axis=2))
    assert 0.4 < is_mirrored.mean() < 0.6


def test_shifts_take_all_places_and_fill_with_paper():
    moved = shift(np.tile(IMAGES[:1, :1], (1, 300, 1)), np.random.default_rng(0), 1).reshape(
        -1, 8, 8
    )
    picture, found = IMAGES[0, 0].reshape(8, 8), set()
    wide = np.pad(picture, 1, constant_values=PAPER)
    for image in moved:
        found |= {
            (i, j)
            for i in range(3)
            for j in range(3)
            if (image == wide[i : i + 8, j : j + 8]).all()
        }
    assert len(found) == 9


def test_affine_changes_of_size_zero_change_nothing():
    still = affine(IMAGES, np.random.default_rng(0), degrees=0, stretch=0, shear=0, pixels=0)
    assert still == pytest.approx(IMAGES)


def test_a_blank_image_stays_blank():
    blank = np.full((1, 20, 64), PAPER)
    moved = affine(blank, np.random.default_rng(0), degrees=20, stretch=0.2, shear=0.2, pixels=2)
    assert moved == pytest.approx(blank)


def test_the_painted_landscape_is_a_picture_without_mirror_symmetry():
    picture = landscape()
    assert picture.shape == (72, 96, 3)
    assert picture.min() >= 0
    assert picture.max() <= 1
    assert np.abs(picture - picture[:, ::-1]).mean() > 0.02
