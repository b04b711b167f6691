"""Pictures of chapter 6 that a reader can drive: the masks of a small net, and two constraints.

The pictures work without JavaScript. `interactive/masks.mjs` and `interactive/norms.mjs` find them
by the data attributes and redraw them.
"""

import json
from html import escape
from itertools import product

import numpy as np
from figures import GRADIENT, GRID, NUMERIC, PAGE, TEXT, VALUE
from IPython.display import SVG

# What each unit contributes to the sum above it, w · x; the box of the plot; its range.
PARTS = (3, -4, 2, 1)
BOX = (60, 176, 470, 330)
HEIGHTS = (-4, 6)
DRAWS = 200


def draw_masks(keep: float) -> SVG:
    """Draw four units under one linear unit, with the mean over all masks.

    Args:
        keep: the probability of keeping a unit.
    """
    left, top, right, bottom = BOX
    mean = sum(PARTS) * keep
    parts = []
    for i, part in enumerate(PARTS):
        x = 90 + 110 * i
        number = str(part).replace("-", "−")
        parts += [
            f'<path data-edge="{i}" d="M{x} 88L255 38" stroke="{VALUE}" stroke-width="2"/>',
            f'<circle data-unit="{i}" cx="{x}" cy="106" r="19" fill="{PAGE}" stroke="{VALUE}" '
            'stroke-width="2"/>',
            _text(x, 111, number, VALUE),
            _text(x, 144, f"unit {i + 1}", TEXT, size=13),
        ]
    parts += [
        f'<circle cx="255" cy="28" r="22" fill="{PAGE}" stroke="{VALUE}" stroke-width="2"/>',
        _text(255, 33, str(sum(PARTS)), VALUE, mark=' data-mark="sum"'),
        f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="{GRID}"/>',
    ]
    for height in (-4, 0, 4):
        y = _height(height)
        parts.append(f'<path d="M{left - 5} {y}h5" stroke="{GRID}"/>')
        parts.append(_text(left - 9, y + 5, str(height).replace("-", "−"), TEXT, anchor="end"))
    for count in (0, 100, 200):
        x = left + (right - left) * count / DRAWS
        parts.append(_text(x, bottom + 18, str(count), TEXT))
    parts += [
        _text((left + right) / 2, bottom + 36, "masks counted", TEXT),
        _line("scaled", mean, NUMERIC, ' stroke-dasharray="3 4"'),
        _line("mean", mean, GRADIENT, ' stroke-dasharray="8 4"'),
        f'<path data-mark="average" d="" fill="none" stroke="{VALUE}" stroke-width="2"/>',
        _text(
            right, _height(mean) - 8, "mean over all masks", GRADIENT, "end", ' data-mark="name"'
        ),
    ]
    data = {"parts": PARTS, "keep": keep, "box": BOX, "heights": HEIGHTS, "draws": DRAWS}
    return _svg(f'data-masks="{escape(json.dumps(data))}"', parts, 490, 372)


def mean_over_masks(keep: float, f) -> float:
    """Mean of f(sum of the kept parts) over all masks of the picture."""
    masks = np.array(list(product([0, 1], repeat=len(PARTS))))
    chances = np.where(masks == 1, keep, 1 - keep).prod(axis=1)
    return float(chances @ f(masks @ np.array(PARTS)))


# A bowl over two weights: its curvature and its minimum, and the part of the plane that is shown.
CURVATURE = np.array([[1.0, 0.5], [0.5, 0.8]])
MINIMUM = np.array([1.6, 1.3])
PLANE = (-1.2, -1.2, 3.2, 2.8)
PIXELS = 105
STRENGTHS = np.linspace(0, 4, 201)


def solve(kind: str, strength: float) -> np.ndarray:
    """The minimum of the bowl plus a penalty "L1" or "L2" of a given strength."""
    H, c = CURVATURE, MINIMUM
    if kind == "L2":
        return np.linalg.solve(H + 2 * strength * np.eye(2), H @ c)
    w = c.copy()
    for _ in range(200):
        for i in range(2):
            rest = H[i] @ (c - w) + H[i, i] * w[i]
            w[i] = np.sign(rest) * max(0, abs(rest) - strength) / H[i, i]
    return w


def draw_norms(kind: str, strength: float) -> SVG:
    """Draw the bowl, the path of its penalized minima, and the two level lines that touch.

    Args:
        kind: the penalty, "L1" or "L2".
        strength: the λ in front of it.
    """
    x0, y0, x1, y1 = PLANE
    w = solve(kind, strength)
    parts = [
        f'<path d="M{_x(x0):.1f} {_y(0):.1f}H{_x(x1):.1f}M{_x(0):.1f} {_y(y0):.1f}V{_y(y1):.1f}" '
        f'stroke="{GRID}"/>',
        _text(_x(x1) - 10, _y(0) + 18, "w₁", TEXT, "end"),
        _text(_x(0) + 8, _y(y1) + 14, "w₂", TEXT, "start"),
    ]
    for level in (0.1, 0.4, 0.9, 1.6):
        parts.append(f'<path d="{_ellipse(level)}" fill="none" stroke="{GRID}" stroke-width="1"/>')
    path = "M" + "L".join(f"{_x(v[0]):.1f} {_y(v[1]):.1f}" for v in _minima(kind))
    parts += [
        f'<path data-mark="path" d="{path}" fill="none" stroke="{GRADIENT}" stroke-width="2" '
        'stroke-dasharray="5 4"/>',
        f'<path data-mark="level" d="{_ellipse(_loss(w))}" fill="none" stroke="{VALUE}" '
        'stroke-width="2"/>',
        f'<path data-mark="ball" d="{_ball(kind, w)}" fill="{NUMERIC}" fill-opacity="0.18" '
        f'stroke="{NUMERIC}" stroke-width="2"/>',
        f'<path d="M{_x(MINIMUM[0]) - 5:.1f} {_y(MINIMUM[1]):.1f}h10m-5 -5v10" stroke="{TEXT}" '
        'stroke-width="2"/>',
        f'<circle data-mark="at" cx="{_x(w[0]):.1f}" cy="{_y(w[1]):.1f}" r="6" fill="{GRADIENT}"/>',
    ]
    data = {"kind": kind, "strength": strength, "H": CURVATURE.tolist(), "c": MINIMUM.tolist()}
    data |= {"plane": PLANE, "pixels": PIXELS}
    width, height = (x1 - x0) * PIXELS, (y1 - y0) * PIXELS
    return _svg(f'data-norms="{escape(json.dumps(data))}"', parts, round(width), round(height))


def _minima(kind):
    return [solve(kind, strength) for strength in STRENGTHS]


def _loss(w):
    return (w - MINIMUM) @ CURVATURE @ (w - MINIMUM) / 2


def _ellipse(level):
    angles = np.linspace(0, 2 * np.pi, 73)
    circle = np.sqrt(2 * level) * np.stack([np.cos(angles), np.sin(angles)])
    points = MINIMUM[:, None] + np.linalg.solve(np.linalg.cholesky(CURVATURE).T, circle)
    return "M" + "L".join(f"{_x(a):.1f} {_y(b):.1f}" for a, b in points.T) + "Z"


def _ball(kind, w):
    if kind == "L1":
        r = np.abs(w).sum()
        corners = [(r, 0), (0, r), (-r, 0), (0, -r)]
    else:
        angles = np.linspace(0, 2 * np.pi, 73)
        corners = np.linalg.norm(w) * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return "M" + "L".join(f"{_x(a):.1f} {_y(b):.1f}" for a, b in corners) + "Z"


def _x(v):
    return (v - PLANE[0]) * PIXELS


def _y(v):
    return (PLANE[3] - v) * PIXELS


def _height(value):
    (low, high), (_, top, _, bottom) = HEIGHTS, BOX
    return bottom - (bottom - top) * (value - low) / (high - low)


def _line(name, value, color, dashes):
    left, _, right, _ = BOX
    return (
        f'<path data-mark="{name}" d="M{left} {_height(value):.1f}H{right}" stroke="{color}" '
        f'stroke-width="2"{dashes}/>'
    )


def _text(x, y, text, color, anchor="middle", mark="", size=15):
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{color}"'
        f"{mark}>{text}</text>"
    )


def _svg(marker, parts, width, height):
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-size="15"><g {marker}>{"".join(parts)}</g></svg>'
    )
