"""A net of two inputs and two ReLU units as a picture: its input space and its hidden space.

The picture stands by itself. `interactive/hidden-lines.mjs` finds the same elements in the page
and redraws them while the reader moves the lines of the hidden units.
"""

import json
from html import escape
from math import cos, radians, sin

from figures import FOURTH, GRID, PAGE, TEXT, THIRD, VALUE
from IPython.display import SVG

SIDE, TOP, LEFTS = 236, 30, (30, 322)  # of the two square panels, in pixels
RANGES = ((-0.5, 1.5), (-1.0, 2.0))  # what the panels show of each axis
POINTS = [(0, 0, 0), (1, 1, 0), (0, 1, 1), (1, 0, 1)]  # x1, x2, class
UNIT_COLORS, DASHES = (THIRD, FOURTH), ("", "8 4")


def clip(polygon, a, b, c):
    """The part of a convex polygon where a·x + b·y + c ≥ 0 (Sutherland and Hodgman)."""
    kept = []
    for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        s0, s1 = a * x0 + b * y0 + c, a * x1 + b * y1 + c
        if s0 >= 0:
            kept.append((x0, y0))
        if (s0 >= 0) != (s1 >= 0):
            t = s0 / (s0 - s1)
            kept.append((x0 + t * (x1 - x0), y0 + t * (y1 - y0)))
    return kept


def square(panel):
    """The corners of what a panel shows."""
    low, high = RANGES[panel]
    return [(low, low), (high, low), (high, high), (low, high)]


def positive_regions(units, bias):
    """Polygons that fill the part of the input space where the score is positive.

    Args:
        units: (angle in degrees, offset, outgoing weight) for each of the two units.
        bias: of the score.
    """
    lines = [(cos(radians(angle)), sin(radians(angle)), -offset) for angle, offset, _ in units]
    for pattern in range(4):
        region, score = square(0), [0.0, 0.0, bias]
        for j, (line, (_, _, weight)) in enumerate(zip(lines, units, strict=True)):
            on = pattern >> j & 1
            region = clip(region, *(v if on else -v for v in line)) if region else []
            score = [s + on * weight * v for s, v in zip(score, line, strict=True)]
        region = clip(region, *score) if region else []
        if len(region) > 2:
            yield region


def hidden(units, x, y):
    """Activations of the two units at a point."""
    sums = (
        cos(radians(angle)) * x + sin(radians(angle)) * y - offset for angle, offset, _ in units
    )
    return [max(0.0, z) for z in sums]


def place(panel, x, y):
    """A point of a panel in pixels."""
    low, high = RANGES[panel]
    inside = [min(max(v, low), high) for v in (x, y)]
    across, up = (SIDE * (v - low) / (high - low) for v in inside)
    return LEFTS[panel] + across, TOP + SIDE - up


def path(panel, polygons):
    """Polygons as the data of an SVG path."""
    corners = ([place(panel, x, y) for x, y in polygon] for polygon in polygons)
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in c) + "Z" for c in corners)


def draw_hidden_lines(units, bias) -> SVG:
    """Draw both spaces with the four points of XOR.

    Args:
        units: (angle in degrees, offset, outgoing weight) for each of the two units.
        bias: of the score.
    """
    weights = [weight for _, _, weight in units]
    half_plane = clip(square(1), *weights, bias)
    fills = [path(0, positive_regions(units, bias)), path(1, [half_plane] if half_plane else [])]
    parts = []
    for panel, title in enumerate(("input space", "hidden space")):
        left, low = LEFTS[panel], TOP + SIDE
        x0, y0 = place(panel, 0, 0)
        names = ("xx", "hh")[panel]
        parts += [
            f'<path data-part="fill{panel}" d="{fills[panel]}" fill="{VALUE}" opacity="0.22"/>',
            f'<path d="M{left} {y0:.1f}H{left + SIDE}M{x0:.1f} {TOP}V{low}" stroke="{GRID}" '
            'stroke-width="1" opacity="0.6"/>',
            f'<rect x="{left}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" '
            f'stroke="{GRID}"/>',
            _text(left + SIDE / 2, TOP - 10, title),
            _text(left + SIDE / 2, low + 22, _indexed(names[0], 1)),
            _text(left - 16, TOP + SIDE / 2, _indexed(names[1], 2)),
        ]
    for j, (angle, offset, _) in enumerate(units):
        dash = f' stroke-dasharray="{DASHES[j]}"' if DASHES[j] else ""
        parts.append(
            f'<path data-part="line{j}" d="{_line(angle, offset)}" fill="none" '
            f'stroke="{UNIT_COLORS[j]}" stroke-width="3"{dash}/>'
        )
    for panel in (0, 1):
        for k, (x, y, label) in enumerate(POINTS):
            h = (x, y) if panel == 0 else hidden(units, x, y)
            px, py = place(panel, *h)
            fill = VALUE if label else PAGE
            mark = (
                f'<circle r="8" fill="{fill}" stroke="{TEXT}" stroke-width="1.5"/>'
                if label
                else f'<rect x="-7" y="-7" width="14" height="14" fill="{fill}" stroke="{TEXT}" '
                'stroke-width="2"/>'
            )
            parts.append(
                f'<g data-part="point{panel}{k}" transform="translate({px:.1f} {py:.1f})">{mark}'
                f'<path d="M-13 -13L13 13M-13 13L13 -13" stroke="{TEXT}" stroke-width="2" '
                'visibility="hidden"/></g>'
            )
    data = {"units": units, "bias": bias, "side": SIDE, "top": TOP, "lefts": LEFTS}
    data |= {"ranges": RANGES, "points": POINTS}
    width, height = LEFTS[1] + SIDE + 10, TOP + SIDE + 34
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-size="16">'
        f'<g data-hidden-lines="{escape(json.dumps(data))}">' + "".join(parts) + "</g></svg>"
    )


def _line(angle, offset):
    """The line of a unit in the first panel, with a tick on the side where the unit is on."""
    a, b = cos(radians(angle)), sin(radians(angle))
    kept = clip(square(0), a, b, -offset)
    ends = sorted(p for p in kept if abs(a * p[0] + b * p[1] - offset) < 1e-9)
    if not ends:
        return ""
    (x0, y0), (x1, y1) = place(0, *ends[0]), place(0, *ends[-1])
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    tick = f"M{x:.1f} {y:.1f}l{14 * a:.1f} {-14 * b:.1f}"
    return f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}{tick}"


def _indexed(letter, index):
    return (
        f'<tspan font-style="italic">{letter}</tspan><tspan font-size="12" dy="4">{index}</tspan>'
    )


def _text(x, y, text):
    return f'<text x="{x}" y="{y}" text-anchor="middle" fill="{TEXT}">{text}</text>'
