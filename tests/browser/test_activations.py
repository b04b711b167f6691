"""The explorer of activation functions computes what the reference does, and works by keyboard."""

import numpy as np
import pytest

from autograder.reference import load

PAGE = "book/07-activations.html"
EXACT = 1e-12  # JavaScript has no error function: the page brings its own distribution function
TOLERANCE = 1e-9

# Name in the script, which is that of the reference, and values of its parameters.
CASES = [
    ("sigmoid", {}),
    ("tanh", {}),
    ("relu", {}),
    *(("softplus", {"beta": beta}) for beta in (0.5, 1.0, 8.0)),
    *(("leaky_relu", {"slope": slope}) for slope in (-0.5, 0.01, 1.5)),
    *(("elu", {"alpha": alpha}) for alpha in (0.1, 1.0, 3.0)),
    *(("celu", {"alpha": alpha}) for alpha in (0.1, 1.0, 3.0)),
    ("selu", {}),
    ("gelu", {}),
    ("gelu_sigmoid", {}),
    *(("swish", {"beta": beta}) for beta in (0.0, 1.0, 8.0)),
    ("hardswish", {}),
]

EVALUATE = """async ([name, parameters, xs]) => {
  const script = [...document.scripts].find((element) => element.src.includes("activations.mjs"));
  const { ACTIVATIONS } = await import(script.src);
  const f = ACTIVATIONS[name];
  const usual = Object.entries(f.parameters).map(([key, [, , , value]]) => [key, value]);
  const values = { ...Object.fromEntries(usual), ...parameters };
  return [xs.map((x) => f.value(x, values)), xs.map((x) => f.slope(x, values))];
}"""


@pytest.fixture(scope="module")
def inputs() -> np.ndarray:
    """Inputs of every size, none of them at a kink."""
    rng = np.random.default_rng(0)
    return np.concatenate([rng.uniform(-6, 6, 400), rng.normal(size=50) * 300, [-1e3, 1e3]])


@pytest.mark.parametrize(("name", "parameters"), CASES)
def test_the_formulas_are_those_of_the_reference(open_page, inputs, name, parameters):
    reference = load("07-activations")
    shown = open_page(PAGE).evaluate(EVALUATE, [name, parameters, inputs.tolist()])
    tolerance = EXACT if name == "gelu" else TOLERANCE
    for values, function in zip(shown, (name, f"{name}_grad"), strict=True):
        expected = getattr(reference, function)(inputs, **parameters)
        assert np.abs(np.array(values) - expected).max() < tolerance


def test_the_distribution_function_keeps_its_digits_in_the_tail(open_page):
    from scipy.special import ndtr

    xs = np.linspace(-30, 3, 500)
    values, _ = open_page(PAGE).evaluate(EVALUATE, ["gelu", {}, xs.tolist()])
    assert np.allclose(values, xs * ndtr(xs), rtol=1e-12, atol=0)


def test_the_keyboard_moves_the_point_and_the_text_follows(open_page):
    page = open_page(PAGE)
    panel = page.locator("svg:has(g[data-activations]) + div")
    message, point = panel.locator("[aria-live]"), page.locator("[data-mark=at]")
    panel.get_by_label("function").select_option("relu")
    assert message.inner_text().startswith("ReLU: max(0, x). At x = −1.00 the value is 0.000")
    before = point.get_attribute("cx")
    panel.locator("input").first.focus()
    page.keyboard.press("End")
    assert "At x = 5.00 the value is 5.000 and the slope 1.000" in message.inner_text()
    assert float(point.get_attribute("cx")) > float(before)


def test_a_parameter_changes_the_curve(open_page):
    page = open_page(PAGE)
    panel = page.locator("svg:has(g[data-activations]) + div")
    panel.get_by_label("function").select_option("elu")
    curve = page.locator("[data-mark=value]")
    before = curve.get_attribute("d")
    panel.get_by_label("α").focus()
    page.keyboard.press("Home")
    assert curve.get_attribute("d") != before
    assert "the slope 0.037" in panel.locator("[aria-live]").inner_text()  # 0.1 · e⁻¹ at x = −1


def test_the_picture_stays_without_javascript(open_page):
    page = open_page(PAGE, java_script_enabled=False)
    assert page.locator("g[data-activations] [data-mark=value]").is_visible()
    assert page.locator("svg:has(g[data-activations]) + div [aria-live]").count() == 0
