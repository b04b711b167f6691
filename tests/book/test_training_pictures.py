"""The pictures of chapter 10 show the runs that they are given."""

import json
from html import unescape
from xml.etree import ElementTree

import numpy as np
import pytest
from training_pictures import ACCURACY, LOSS, runs_picture, unit_tiles

RUNS = [
    {"loss": [1.0, 0.1], "train": [0, 1], "val": [0, 0.5], "verdict": "a", "advice": "A."},
    {"loss": [1.0, None], "train": [0, 0], "val": [0, 0], "verdict": "b", "advice": "B."},
]


def lines(shown: int) -> dict[str, list[list[float]]]:
    """Places of the points of each line of the picture."""
    root = ElementTree.fromstring(runs_picture([0.1, 1.0], [0.0], RUNS, shown).data)
    found = [element for element in root.iter() if "data-line" in element.attrib]
    return {
        element.get("data-line"): [
            [float(v) for v in point.split(",")] for point in element.get("points").split()
        ]
        for element in found
    }


def test_a_line_stands_at_the_values_of_its_run():
    left, top, right, bottom = ACCURACY
    assert lines(0)["train"] == [[left, bottom], [right, top]]
    assert lines(0)["val"][1] == [right, (top + bottom) / 2]


def test_a_tenth_of_the_loss_is_one_decade_lower():
    (_, first), (_, second) = lines(0)["loss"]
    assert second - first == pytest.approx((LOSS[3] - LOSS[1]) / 5, abs=0.11)


def test_a_line_ends_where_its_numbers_end():
    assert [len(lines(1)[key]) for key in ("loss", "train")] == [1, 2]


def test_the_script_gets_every_run():
    data = runs_picture([0.1, 1.0], [0.0], RUNS, 0).data.split('data-runs="')[1].split('"')[0]
    assert json.loads(unescape(data))["runs"] == RUNS


def test_each_unit_fills_a_tile_of_its_own_from_0_to_1():
    weights = np.random.default_rng(0).normal(size=(64, 30))
    image = unit_tiles(weights)
    assert image.shape == (35, 53)
    tile = image[9:17, 18:26]  # second row, third column
    expected = weights[:, 8].reshape(8, 8)
    assert (tile.min(), tile.max()) == (0, 1)
    assert np.argmax(tile) == np.argmax(expected)
    assert np.isnan([*image[8], *image[:, 8]]).all()
