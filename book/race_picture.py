"""The picture of the race of optimizers: a map with contours and paths, and the losses below it.

It stands by itself. `interactive/race.mjs` finds it by the attribute `data-race`, reads the frame
from there and computes the race anew for what the reader chooses.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from math import log10

import numpy as np
from contourpy import contour_generator
from figures import FOURTH, GRADIENT, GRID, NUMERIC, TEXT, THIRD, VALUE
from IPython.display import SVG

WIDTH, MAP_BOTTOM, CHART_BOTTOM, HEIGHT = 480, 300, 462, 582
MAP, CHART = (14, 10, 462, MAP_BOTTOM), (58, 330, 462, CHART_BOTTOM)
DECADES, STEPS = (-8, 3), 300
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
Range = tuple[float, float]
WELLS = ((-1, 0, 0.9, 1), (0.5, 0.1, 0.12, 1.2))  # place, width, depth: a broad one, a steep one


@dataclass(frozen=True)
class Surface:
    """A function of two numbers, the part of it on the map, and where a race starts.

    `rates` are the learning rates of the methods whose step grows with the gradient, and of the
    adaptive ones; `lowest` is the smallest value, from which the chart counts.
    """

    f: Callable
    x: Range
    y: Range
    start: tuple[float, float]
    rates: tuple[float, float]
    lowest: float
    minima: tuple[tuple[float, float], ...]
    levels: tuple[float, ...]


def _steep(x, y):
    wells = [d * np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * s**2)) for a, b, s, d in WELLS]
    return 0.05 * (x**2 + y**2) - sum(wells)


BOWLS = tuple(0.02 * 4.0**k for k in range(7))
SURFACES = {
    "saddle": Surface(
        lambda x, y: x**2 / 2 - y**2 / 2 + y**4 / 4,
        (-2.4, 2.4), (-1.5, 1.5), (1.8, 0.02), (0.1, 0.05), -0.25, ((0, 1), (0, -1)),
        (-0.24, -0.2, -0.12, 0.0, 0.2, 0.5, 1.0, 1.6, 2.4),
    ),
    "ravine": Surface(
        lambda x, y: (x**2 + 40 * y**2) / 2,
        (-5, 2), (-1.4, 1.4), (-4.4, 0.8), (0.025, 0.1), 0.0, ((0, 0),), BOWLS,
    ),
    "ravine, turned": Surface(
        lambda x, y: ((x + y) ** 2 + 40 * (y - x) ** 2) / 4,
        (-4.8, 2.4), (-3.3, 1.2), (-3.68, -2.54), (0.025, 0.1), 0.0, ((0, 0),), BOWLS,
    ),
    "Rosenbrock": Surface(
        lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
        (-2.2, 2.2), (-0.8, 2.2), (-1.2, 1.0), (0.0005, 0.05), 0.0, ((1, 1),),
        tuple(0.1 * 4.0**k for k in range(8)),
    ),
    "steep minimum": Surface(
        _steep,
        (-2.4, 2.4), (-1.5, 1.5), (2.0, 0.4), (0.1, 0.05), -1.436391113,
        ((-0.925, 0), (0.494, 0.1)),
        (-1.3, -1.1, -0.9, -0.7, -0.5, -0.35, -0.2, -0.05, 0.1, 0.2),
    ),
}  # fmt: skip
RACERS = {  # one color for each family
    "sgd": ("SGD", NUMERIC, "", True),
    "momentum": ("momentum", VALUE, "", True),
    "momentum_ema": ("momentum, averaged", VALUE, "2 3", False),
    "nesterov": ("Nesterov", VALUE, "8 4", True),
    "adagrad": ("AdaGrad", THIRD, "8 3 2 3", True),
    "rmsprop": ("RMSProp", FOURTH, "8 4", True),
    "adam": ("Adam", GRADIENT, "", True),
    "amsgrad": ("AMSGrad", GRADIENT, "2 3", False),
    "adamw": ("AdamW", GRADIENT, "8 4", False),
}


def race_picture(surface: str, paths: dict[str, np.ndarray]) -> SVG:
    """Draw a finished race.

    Args:
        surface: a name in SURFACES.
        paths: the points of each racer that is shown, an array of shape (STEPS + 1, 2).
    """
    frame = {
        "map": MAP,
        "chart": CHART,
        "decades": DECADES,
        "steps": STEPS,
        "surfaces": {
            name: {"x": s.x, "y": s.y, "start": s.start, "rates": s.rates, "lowest": s.lowest}
            for name, s in SURFACES.items()
        },
        "racers": {name: {"label": r[0], "shown": r[3]} for name, r in RACERS.items()},
    }
    clip = f'<clipPath id="race-map"><path d="{_box(MAP)}"/></clipPath>'
    parts = [clip, '<g clip-path="url(#race-map)">']
    for name in SURFACES:
        shown = "" if name == surface else ' style="display:none"'
        parts.append(f'<g data-contours="{name}"{shown}>{_contours(SURFACES[name])}</g>')
    parts += [_path(name, SURFACES[surface], paths.get(name)) for name in RACERS]
    parts.append(f'</g><path d="{_box(MAP)}" fill="none" stroke="{GRID}"/>{_axes()}')
    parts += [_loss(name, SURFACES[surface], paths.get(name)) for name in RACERS]
    parts.append(_legend([name for name in RACERS if name in paths]))
    marker = f'data-race="{escape(json.dumps(frame))}" data-surface="{surface}"'
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-size="14"><g {marker}>{"".join(parts)}</g></svg>'
    )


def _box(box: tuple[int, int, int, int]) -> str:
    left, top, right, bottom = box
    return f"M{left} {top}H{right}V{bottom}H{left}Z"


def _on_map(x: float, y: float, surface: Surface) -> tuple[float, float]:
    left, top, right, bottom = MAP
    (x0, x1), (y0, y1) = surface.x, surface.y
    across, up = (x - x0) / (x1 - x0), (y - y0) / (y1 - y0)
    return left + (right - left) * across, bottom - (bottom - top) * up


def _points(path: np.ndarray, surface: Surface) -> str:
    return " ".join("{:.1f},{:.1f}".format(*_on_map(x, y, surface)) for x, y in path)


def _contours(surface: Surface) -> str:
    """Lines of equal loss, and a cross at each minimum."""
    x, y = np.linspace(*surface.x, 121), np.linspace(*surface.y, 91)
    lines = contour_generator(x, y, surface.f(*np.meshgrid(x, y)))
    pieces = [piece for level in surface.levels for piece in lines.lines(level)]
    d = "".join("M" + _points(piece, surface).replace(" ", "L") for piece in pieces)
    crosses = "".join(
        "M{:.1f} {:.1f}m-5 -5l10 10m0 -10l-10 10".format(*_on_map(*place, surface))
        for place in surface.minima
    )
    return (
        f'<path d="{d}" fill="none" stroke="{GRID}" stroke-opacity="0.6"/>'
        f'<path d="{crosses}" fill="none" stroke="{TEXT}" stroke-width="2"/>'
    )


def _line(kind: str, name: str, points: str) -> str:
    _, color, dashes, _ = RACERS[name]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    hidden = "" if points else ' style="display:none"'
    return (
        f'<polyline data-{kind}="{name}" points="{points}" fill="none" stroke="{color}" '
        f'stroke-width="2.2"{dashed}{hidden}/>'
    )


def _path(name: str, surface: Surface, path: np.ndarray | None) -> str:
    """A racer's path, and the dot where it stands."""
    points = "" if path is None else _points(path, surface)
    cx, cy = points.split()[-1].split(",") if points else (0, 0)
    hidden = "" if points else ' style="display:none"'
    dot = f'<circle data-dot="{name}" cx="{cx}" cy="{cy}" r="5" fill="{RACERS[name][1]}"{hidden}/>'
    return _line("path", name, points) + dot


def _height(excess: float) -> float:
    low, high = DECADES
    place = min(max(log10(excess) if excess > 0 else low, low), high)
    return CHART[3] - (CHART[3] - CHART[1]) * (place - low) / (high - low)


def _loss(name: str, surface: Surface, path: np.ndarray | None) -> str:
    """What a racer's loss exceeds the lowest by, over the steps."""
    left, _, right, _ = CHART
    points = " ".join(
        f"{left + (right - left) * t / STEPS:.1f},{_height(surface.f(x, y) - surface.lowest):.1f}"
        for t, (x, y) in enumerate([] if path is None else path)
    )
    return _line("loss", name, points)


def _axes() -> str:
    left, top, right, bottom = CHART
    text = f'fill="{TEXT}"'
    parts = [f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="{GRID}"/>']
    for power in range(DECADES[0], DECADES[1] + 1, 4):
        y = _height(10.0**power)
        label = "1" if power == 0 else f"10{str(power).translate(SUPERSCRIPTS)}"
        parts.append(f'<path d="M{left} {y:.1f}H{right}" stroke="{GRID}" stroke-opacity="0.35"/>')
        parts.append(
            f'<text x="{left - 7}" y="{y + 5:.1f}" text-anchor="end" {text}>{label}</text>'
        )
    for step in range(0, STEPS + 1, 100):
        x = left + (right - left) * step / STEPS
        parts.append(f'<path d="M{x:.1f} {bottom}v5" stroke="{GRID}"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{bottom + 20}" text-anchor="middle" {text}>{step}</text>'
        )
    middle = (left + right) / 2
    parts.append(
        f'<text x="{left}" y="{top - 6}" {text}>loss above the lowest value</text>'
        f'<text x="{middle}" y="{bottom + 40}" text-anchor="middle" {text}>step</text>'
    )
    return "".join(parts)


def _legend(names: list[str]) -> str:
    """The racers' names, for pages without the script, which has switches instead."""
    parts = []
    for i, name in enumerate(names):
        x, y = 20 + 155 * (i % 3), CHART_BOTTOM + 72 + 26 * (i // 3)
        label, color, dashes, _ = RACERS[name]
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        parts.append(f'<path d="M{x} {y - 5}h34" stroke="{color}" stroke-width="3"{dashed}/>')
        parts.append(f'<text x="{x + 42}" y="{y}" fill="{TEXT}">{label}</text>')
    return f'<g data-legend="{CHART_BOTTOM + 48}">{"".join(parts)}</g>'
