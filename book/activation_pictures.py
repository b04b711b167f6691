"""The picture of one activation function that `interactive/activations.mjs` brings to life."""

import json
from collections.abc import Callable
from html import escape

import numpy as np
from circuits import number
from figures import GRADIENT, GRID, PAGE, TEXT, VALUE
from IPython.display import SVG

BOX = LEFT, TOP, RIGHT, BOTTOM = 34, 10, 470, 306
X_RANGE, Y_RANGE = (-5, 5), (-2, 4)


def draw_explorer(key: str, name: str, value: Callable, slope: Callable, at: float) -> SVG:
    """Draw a function, its derivative, and a point with its tangent.

    Args:
        key, name: of the function, in the script and for the reader.
        value, slope: the function and its derivative, elementwise.
        at: where the point stands.
    """
    xs = np.linspace(*X_RANGE, 401)
    y, k = float(value(np.array(at))), float(slope(np.array(at)))
    reach = 0.9 / np.hypot(1, k)
    tangent = [at - reach, at + reach], [y - k * reach, y + k * reach]
    parts = [
        f'<clipPath id="frame"><rect x="{LEFT}" y="{TOP}" width="{RIGHT - LEFT}" '
        f'height="{BOTTOM - TOP}"/></clipPath>',
        _axes(),
        '<g clip-path="url(#frame)">',
        _curve("slope", xs, slope(xs), GRADIENT, ' stroke-width="2" stroke-dasharray="7 4"'),
        _curve("value", xs, value(xs), VALUE, ' stroke-width="2.5"'),
        _curve("tangent", *tangent, GRADIENT, ' stroke-width="4" stroke-opacity="0.55"'),
        _dot("at-slope", at, k, GRADIENT),
        _dot("at", at, y, VALUE),
        "</g>",
        f'<text data-mark="name" x="{LEFT + 14}" y="32" font-size="17" fill="{TEXT}">{name}</text>',
        f'<text x="{LEFT + 14}" y="54" fill="{VALUE}">value</text>',
        f'<text x="{LEFT + 14}" y="74" fill="{GRADIENT}">slope (dashed)</text>',
    ]
    data = json.dumps({"box": BOX, "x": X_RANGE, "y": Y_RANGE, "name": key, "at": at})
    return SVG(
        '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="346" viewBox="0 0 480 346" '
        f'font-size="14"><g data-activations="{escape(data)}">{"".join(parts)}</g></svg>'
    )


def _px(x: float) -> float:
    return LEFT + (RIGHT - LEFT) * (x - X_RANGE[0]) / (X_RANGE[1] - X_RANGE[0])


def _py(y: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * (y - Y_RANGE[0]) / (Y_RANGE[1] - Y_RANGE[0])


def _curve(mark, xs, ys, color, style):
    points = "L".join(f"{_px(x):.1f} {_py(y):.1f}" for x, y in zip(xs, ys, strict=True))
    return f'<path data-mark="{mark}" d="M{points}" fill="none" stroke="{color}"{style}/>'


def _dot(mark, x, y, color):
    return (
        f'<circle data-mark="{mark}" cx="{_px(x):.1f}" cy="{_py(y):.1f}" r="6" fill="{color}" '
        f'stroke="{PAGE}" stroke-width="1.5"/>'
    )


def _axes():
    parts = []
    for y in range(Y_RANGE[0], Y_RANGE[1] + 1):
        opacity = 0.9 if y == 0 else 0.3
        parts.append(
            f'<path d="M{LEFT} {_py(y):.1f}H{RIGHT}" stroke="{GRID}" stroke-opacity="{opacity}"/>'
            f'<text x="{LEFT - 7}" y="{_py(y) + 5:.1f}" text-anchor="end" fill="{TEXT}">'
            f"{number(y)}</text>"
        )
    for x in range(X_RANGE[0], X_RANGE[1] + 1):
        parts.append(
            f'<path d="M{_px(x):.1f} {BOTTOM}v5" stroke="{GRID}"/>'
            f'<text x="{_px(x):.1f}" y="{BOTTOM + 20}" text-anchor="middle" fill="{TEXT}">'
            f"{number(x)}</text>"
        )
    parts.append(
        f'<path d="M{_px(0):.1f} {TOP}V{BOTTOM}" stroke="{GRID}" stroke-opacity="0.9"/>'
        f'<text x="{(LEFT + RIGHT) / 2}" y="{BOTTOM + 38}" text-anchor="middle" '
        f'font-style="italic" fill="{TEXT}">x</text>'
    )
    return "".join(parts)
