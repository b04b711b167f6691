"""Computational graphs as pictures: values in blue above the wires, gradients in orange below.

The picture stands by itself. `interactive/circuit.mjs` finds the same elements in the page and
lets the reader move the inputs and step through the backward pass.
"""

import json
from html import escape

from figures import GRADIENT, GRID, PAGE, TEXT, VALUE
from IPython.display import SVG

SYMBOLS = {
    "add": "+",
    "mul": "×",
    "max": "max",
    "negate": "×(−1)",
    "exp": "exp",
    "plus_one": "+1",
    "reciprocal": "1/x",
    "sigmoid": "σ",
    "relu": "ReLU",
    "square": "( )²",
}
RADIUS = 21


def number(value: float) -> str:
    """A number with at most two decimals and a true minus sign."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.replace("-", "−")


def draw_circuit(graph, values, gradients, places, *, step=(105, 88), ranges=None) -> SVG:
    """Draw a computational graph with what the two passes computed.

    Args:
        graph: gates `(name, kind, inputs)` in topological order, kinds as in `SYMBOLS`.
        values: name → value.
        gradients: `(gate, position)` → what the gate sends to that input; `(None, 0)` → the
            gradient that the last gate receives; empty to leave the gradients out.
        places: name → (column, row).
        step: width of a column and height of a row, in pixels.
        ranges: input → (least, greatest) for its slider; without it the picture stays still.
    """
    point = {name: (34 + c * step[0], 42 + r * step[1]) for name, (c, r) in places.items()}
    last = graph[-1][0]
    gates = {name for name, _, _ in graph}
    parts = []
    for name, _, inputs in graph:
        for position, source in enumerate(inputs):
            tangent = _spread(inputs, position)
            sent = gradients.get((name, position))
            wire = _wire(point[source], point[name], source in gates, tangent)
            parts += _labelled(wire, source, values[source], f"{name}:{position}", sent)
    end = (point[last][0] + step[0] * 0.82, point[last][1])
    wire = _wire(point[last], end, True, 0, to_gate=False)
    parts += _labelled(wire, last, values[last], "output", gradients.get((None, 0)))
    for name, (x, y) in point.items():
        kind = next((kind for gate, kind, _ in graph if gate == name), None)
        parts.append(_node(name, kind, x, y))
    width = end[0] + 30
    height = max(y for _, y in point.values()) + 46
    data = {"graph": graph, "inputs": {n: values[n] for n in places if n not in gates}}
    if ranges:
        data["ranges"] = ranges
    marker = f' data-circuit="{escape(json.dumps(data))}"' if ranges else ""
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" font-size="15"><g{marker}>'
        + "".join(parts)
        + "</g></svg>"
    )


def _spread(inputs, position):
    """How far a wire bends: only where one value goes twice into the same gate."""
    return 0 if len(set(inputs)) == len(inputs) else (-34, 34)[position]


def _wire(start, end, from_gate, bend, to_gate=True):
    """Ends and middle of a wire, kept clear of the circles and names at its ends."""
    (x0, y0), (x1, y1) = start, end
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    gap0 = RADIUS if from_gate else 17
    gap1 = RADIUS + 5 if to_gate else 0
    a = (x0 + ux * gap0, y0 + uy * gap0)
    b = (x1 - ux * gap1, y1 - uy * gap1)
    control = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 2 * bend)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + bend)
    return a, control, b, middle


def _labelled(wire, source, value, key, gradient):
    """A wire with an arrow head, its value above and its gradient below."""
    (ax, ay), (cx, cy), (bx, by), (mx, my) = wire
    dx, dy = bx - cx, by - cy
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = dx / length, dy / length
    head = [(bx, by)] + [(bx - 8 * ux + s * 4 * uy, by - 8 * uy - s * 4 * ux) for s in (1, -1)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in head)
    halo = f'text-anchor="middle" paint-order="stroke" stroke="{PAGE}" stroke-width="4"'
    below = "" if gradient is None else number(gradient)
    return [
        f'<path d="M{ax:.1f} {ay:.1f}Q{cx:.1f} {cy:.1f} {bx:.1f} {by:.1f}" fill="none" '
        f'stroke="{GRID}" stroke-width="1.5"/><polygon points="{points}" fill="{GRID}"/>',
        f'<text x="{mx:.1f}" y="{my - 7:.1f}" fill="{VALUE}" {halo} data-value="{escape(source)}">'
        f"{number(value)}</text>",
        f'<text x="{mx:.1f}" y="{my + 18:.1f}" fill="{GRADIENT}" {halo} '
        f'data-gradient="{escape(key)}">{below}</text>',
    ]


def _node(name, kind, x, y):
    """The circle of a gate, or the name of an input."""
    base, digits = name.rstrip("0123456789"), name[len(name.rstrip("0123456789")) :]
    index = f'<tspan font-size="11" dy="4">{digits}</tspan>' if digits else ""
    label = f'<tspan font-style="italic">{escape(base)}</tspan>{index}'
    text = f'text-anchor="middle" fill="{TEXT}"'
    if kind is None:
        return f'<text x="{x}" y="{y + 5}" {text}>{label}</text>'
    symbol = SYMBOLS[kind]
    size = 20 if len(symbol) == 1 else 13 if len(symbol) < 5 else 11
    shift = 6 if size == 20 else 4
    return (
        f'<g data-node="{escape(name)}">'
        f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{PAGE}" stroke="{TEXT}" stroke-width="1.5"/>'
        f'<text x="{x}" y="{y + shift}" font-size="{size}" {text}>{symbol}</text>'
        f'<text x="{x}" y="{y - RADIUS - 6}" font-size="13" {text}>{label}</text></g>'
    )
