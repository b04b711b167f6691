"""A plot of positive numbers on a logarithmic scale, as an SVG whose lines a script can move.

The picture stands by itself. Scripts in `interactive/` find it by its attribute, read the frame
from there and redraw the elements marked `data-line`.
"""

import json
from collections.abc import Sequence
from html import escape
from math import log10

from figures import GRID, TEXT
from IPython.display import SVG

WIDTH, HEIGHT = 480, 300
LEFT, RIGHT, TOP, BOTTOM = 58, 470, 12, 250
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
DASHES = {"-": "", "--": ' stroke-dasharray="7 4"'}


def log_plot(
    name: str,
    lines: dict[str, tuple[Sequence[float], str, str]],
    *,
    decades: tuple[int, int],
    ticks: int,
    steps: tuple[int, int],
    xlabel: str,
    data: dict | None = None,
) -> SVG:
    """Draw lines over the integers of a range.

    Args:
        name: of the script that drives the picture, which gets the attribute `data-<name>`.
        lines: key → (values from the first step on, color, "-" or "--").
        decades: least and greatest power of ten; values outside are drawn at the edge.
        ticks: decades between two labels.
        steps: first and last integer on the horizontal axis.
        xlabel: what the integers count.
        data: what the script needs besides the frame.
    """
    frame = {"box": [LEFT, TOP, RIGHT, BOTTOM], "decades": decades, "steps": steps}
    parts = [_axes(decades, ticks, steps, xlabel)]
    for key, (values, color, style) in lines.items():
        points = " ".join(
            f"{_x(steps[0] + i, steps):.1f},{_y(value, decades):.1f}"
            for i, value in enumerate(values)
        )
        parts.append(
            f'<polyline data-line="{escape(key)}" points="{points}" fill="none" '
            f'stroke="{color}" stroke-width="2.5"{DASHES[style]}/>'
        )
    marker = f'data-{name}="{escape(json.dumps(frame | (data or {})))}"'
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-size="14"><g {marker}>{"".join(parts)}</g></svg>'
    )


def _x(step: float, steps: tuple[int, int]) -> float:
    return LEFT + (RIGHT - LEFT) * (step - steps[0]) / (steps[1] - steps[0])


def _y(value: float, decades: tuple[int, int]) -> float:
    low, high = decades
    place = min(max(log10(value) if value > 0 else low, low), high)
    return BOTTOM - (BOTTOM - TOP) * (place - low) / (high - low)


def _axes(decades: tuple[int, int], ticks: int, steps: tuple[int, int], xlabel: str) -> str:
    """Grid lines and labels, the frame's left and lower edge."""
    text = f'fill="{TEXT}"'
    parts = []
    for power in range(decades[0], decades[1] + 1, ticks):
        y = _y(10.0**power, decades)
        label = "1" if power == 0 else f"10{str(power).translate(SUPERSCRIPTS)}"
        opacity = 0.9 if power == 0 else 0.35
        parts.append(
            f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="{GRID}" stroke-opacity="{opacity}"/>'
            f'<text x="{LEFT - 7}" y="{y + 5:.1f}" text-anchor="end" {text}>{label}</text>'
        )
    count = steps[1] - steps[0]
    for step in range(steps[0], steps[1] + 1):
        if count > 12 and step % 10 and step != steps[0]:
            continue
        x = _x(step, steps)
        parts.append(
            f'<path d="M{x:.1f} {BOTTOM}v5" stroke="{GRID}"/>'
            f'<text x="{x:.1f}" y="{BOTTOM + 20}" text-anchor="middle" {text}>{step}</text>'
        )
    middle = (LEFT + RIGHT) / 2
    parts.append(
        f'<path d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}" fill="none" stroke="{GRID}"/>'
        f'<text x="{middle}" y="{BOTTOM + 42}" text-anchor="middle" {text}>{xlabel}</text>'
    )
    return "".join(parts)
