"""The race on the page of chapter 8 follows the rules of the assignment's reference."""

import sys

import numpy as np
import pytest

from autograder.reference import load
from tests.built_book import ROOT

sys.path.append(str(ROOT / "book"))
from race_picture import STEPS as LAST
from race_picture import SURFACES, race_picture

SCRIPT = ROOT / "book" / "interactive" / "race.mjs"
STEPS = 200
REFERENCE = {
    "sgd": ("sgd_step", {}),
    "momentum": ("momentum_step", {}),
    "momentum_ema": ("momentum_ema_step", {}),
    "nesterov": ("nesterov_step", {}),
    "adagrad": ("adagrad_step", {}),
    "rmsprop": ("rmsprop_step", {}),
    "adam": ("adam_step", {}),
    "amsgrad": ("adam_step", {"amsgrad": True}),
    "adamw": ("adamw_step", {}),
}
PROPORTIONAL = ("sgd", "momentum", "momentum_ema", "nesterov")
RACES = {  # surface: start, learning rate of the proportional rules, of the adaptive ones
    "saddle": ((1.8, 0.02), 0.1, 0.05),
    "ravine": ((-4.4, 0.8), 0.025, 0.1),
    "ravine, turned": ((-3.68, -2.54), 0.025, 0.1),
    "Rosenbrock": ((-1.2, 1.0), 0.0005, 0.05),
    "steep minimum": ((2.0, 0.4), 0.1, 0.05),
}
POWERS = str.maketrans("−⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "--0123456789")
WELLS = [(-1, 0, 0.9, 1), (0.5, 0.1, 0.12, 1.2)]  # place, width, depth


def value(surface: str, x: float, y: float) -> float:
    match surface:
        case "saddle":
            return x**2 / 2 - y**2 / 2 + y**4 / 4
        case "ravine":
            return (x**2 + 40 * y**2) / 2
        case "ravine, turned":
            return ((x + y) ** 2 + 40 * (y - x) ** 2) / 4
        case "Rosenbrock":
            return (1 - x) ** 2 + 100 * (y - x**2) ** 2
        case "steep minimum":
            wells = [
                d * np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * s**2)) for a, b, s, d in WELLS
            ]
            return 0.05 * (x**2 + y**2) - sum(wells)
    raise ValueError(surface)


def gradient(surface: str, w: np.ndarray) -> np.ndarray:
    x, y = w
    match surface:
        case "saddle":
            return np.array([x, y**3 - y])
        case "ravine":
            return np.array([x, 40 * y])
        case "ravine, turned":
            return (x + y) / 2 + 20 * (y - x) * np.array([-1.0, 1.0])
        case "Rosenbrock":
            return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])
        case "steep minimum":
            total = 0.1 * w
            for a, b, s, d in WELLS:
                depth = d * np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * s**2))
                total = total + depth * np.array([x - a, y - b]) / s**2
            return total
    raise ValueError(surface)


IMPORT = """async (source) => {
  window.race = await import("data:text/javascript," + encodeURIComponent(source));
}"""


@pytest.fixture(scope="module")
def race(browser):
    """A function that runs an expression with the module as `race` in an empty page."""
    page = browser.new_page()
    page.evaluate(IMPORT, SCRIPT.read_text("utf-8"))
    yield page.evaluate
    page.close()


@pytest.fixture(params=["no-preference", "reduce"])
def figure(request, browser):
    """A page with the picture alone and the script that drives it."""
    page = browser.new_page(reduced_motion=request.param)
    page.set_content(race_picture("ravine", {"sgd": np.zeros((LAST + 1, 2))}).data)
    page.evaluate(IMPORT, SCRIPT.read_text("utf-8"))
    yield page
    page.close()


def test_every_rule_and_every_surface_is_compared(race):
    assert race("Object.keys(race.RULES)") == list(REFERENCE)
    assert race("Object.keys(race.SURFACES)") == list(RACES)


@pytest.mark.parametrize("surface", RACES)
def test_the_page_has_the_slope_of_its_surface(race, surface):
    rng, h = np.random.default_rng(0), 1e-6
    for x, y in rng.uniform(-1.5, 1.5, size=(20, 2)):
        f, slope = race(
            "([s, p]) => [race.SURFACES[s].f(p), race.SURFACES[s].gradient(p)]", [surface, [x, y]]
        )
        by_x = (value(surface, x + h, y) - value(surface, x - h, y)) / (2 * h)
        by_y = (value(surface, x, y + h) - value(surface, x, y - h)) / (2 * h)
        assert f == pytest.approx(value(surface, x, y), rel=1e-12, abs=1e-12)
        assert slope == pytest.approx([by_x, by_y], rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("rule", REFERENCE)
@pytest.mark.parametrize("surface", RACES)
def test_the_page_takes_the_steps_of_the_reference(race, surface, rule):
    start, proportional, adaptive = RACES[surface]
    lr = proportional if rule in PROPORTIONAL else adaptive
    name, options = REFERENCE[rule]
    step = getattr(load("08-optimizers"), name)
    w, state, expected = np.array(start), {}, [start]
    for _ in range(STEPS):
        w, state = step(w, gradient(surface, w), state, lr=lr, **options)
        expected.append(w)
    found = race("(a) => race.trajectory(...a)", [rule, surface, list(start), lr, STEPS])
    gap = np.abs(np.array(found) - expected) / np.maximum(1, np.abs(expected))
    assert gap.max() <= 1e-9


def test_the_picture_has_the_surfaces_of_the_script(race):
    assert list(SURFACES) == race("Object.keys(race.SURFACES)")
    for name, surface in SURFACES.items():
        for x, y in [surface.start, *surface.minima, (0.3, -0.7)]:
            found = race("([s, p]) => race.SURFACES[s].f(p)", [name, [x, y]])
            assert found == pytest.approx(surface.f(x, y), rel=1e-12, abs=1e-12)
            assert found >= surface.lowest - 1e-6


def press(page, name: str) -> str:
    """Press a button by the keyboard; what is said afterwards."""
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")
    return page.locator("p[aria-live]").inner_text()


def test_the_keyboard_runs_the_race(figure):
    assert press(figure, "Reset").startswith("Step 0 ")
    assert press(figure, "Step").startswith("Step 1 ")
    figure.get_by_label("step", exact=False).first.focus()
    figure.keyboard.press("ArrowRight")
    assert "Step 2 " in figure.locator("p[aria-live]").inner_text()
    figure.get_by_label("surface").select_option("saddle")
    figure.get_by_label("AdamW").check()
    assert "AdamW at" in figure.locator("p[aria-live]").inner_text()


def test_play_moves_only_where_motion_is_welcome(figure):
    calm = figure.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    press(figure, "Reset")
    said = press(figure, "Play")
    if calm:
        assert said.startswith(f"Step {LAST} ")
    else:
        figure.wait_for_function("document.querySelector('[data-key=time]').value > 3")
        seen = int(press(figure, "Pause").split()[1])
        assert 3 < seen < LAST
        figure.wait_for_timeout(200)
        assert int(figure.locator("[data-key=time]").input_value()) == seen


def test_who_is_lowest_comes_first(figure):
    press(figure, "Reset")
    figure.locator("[data-key=time]").press("End")
    said = figure.locator("p[aria-live]").inner_text()
    losses = [
        float(part.split("loss ")[1].rstrip(".").replace("·10", "e").translate(POWERS))
        for part in said.split(": ", 1)[1].split("; ")
        if "loss" in part
    ]
    assert len(losses) == 6
    assert losses == sorted(losses)
