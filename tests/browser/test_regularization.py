"""The two figures of chapter 6 compute what Python does, and work from the keyboard."""

import re

import numpy as np
import pytest
from regularization_pictures import PARTS, mean_over_masks, solve

PAGE = "book/06-regularization.html"


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text.replace("−", "-"))]


def panel(page, name: str):
    """The controls and the message below a figure."""
    return page.locator(f"svg:has(g[data-{name}]) + div")


def set_slider(panel, value: float) -> None:
    panel.locator("input[type=range]").evaluate(
        "(slider, v) => { slider.value = v; slider.dispatchEvent(new Event('input')); }", value
    )


@pytest.mark.parametrize("keep", [0.25, 0.5, 0.9, 1.0])
@pytest.mark.parametrize("above", ["linear", "ReLU"])
def test_the_mean_over_the_masks_is_that_of_python(open_page, keep, above):
    masks = panel(open_page(PAGE), "masks")
    masks.locator("select").select_option(above)
    set_slider(masks, keep)
    bend = (lambda a: np.maximum(0, a)) if above == "ReLU" else (lambda a: a)
    text = masks.locator("p").inner_text()
    mean = numbers(re.search(r"16 masks: (\S+)\.", text)[1])[0]
    scaled = numbers(re.search(r"scaled by p: (\S+)\.", text)[1])[0]
    assert mean == pytest.approx(mean_over_masks(keep, bend), abs=0.005)
    assert scaled == pytest.approx(bend(keep * sum(PARTS)), abs=0.005)


def test_masks_are_switched_and_counted_from_the_keyboard(open_page):
    page = open_page(PAGE)
    masks = panel(page, "masks")
    masks.locator("input[type=checkbox]").nth(1).focus()
    page.keyboard.press("Space")
    assert "Mask 1 0 1 1: the unit above gives 6." in masks.locator("p").inner_text()
    masks.get_by_role("button", name="Count this mask").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert "Average of the 2 masks counted: 6." in masks.locator("p").inner_text()


def test_the_average_comes_near_the_mean(open_page):
    masks = panel(open_page(PAGE), "masks")
    for _ in range(10):
        masks.get_by_role("button", name="Draw 20").click()
    text = masks.locator("p").inner_text()
    average = numbers(re.search(r"\(the picture is full\): (\S+)\.", text)[1])[0]
    spread = np.sqrt(sum(part**2 for part in PARTS) / 4 / 200)
    assert abs(average - 1) < 5 * spread


@pytest.mark.parametrize("kind", ["L1", "L2"])
@pytest.mark.parametrize("strength", [0.0, 0.5, 1.5, 4.0])
def test_the_penalized_minimum_is_that_of_python(open_page, kind, strength):
    norms = panel(open_page(PAGE), "norms")
    norms.locator("select").select_option(kind)
    set_slider(norms, strength)
    text = norms.locator("p").inner_text()
    shown = numbers(
        re.search(r"w₁ = (\S+), w₂ = (\S+)\.", text)[0].translate({ord("₁"): "", ord("₂"): ""})
    )
    assert shown == pytest.approx(list(solve(kind, strength)), abs=0.006)
