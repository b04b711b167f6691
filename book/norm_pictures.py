"""Two pictures of chapter 5 that scripts in `interactive/` bring to life.

`draw_paths` shows the graph of normalization for one feature of four examples, and what each path
brings to dx. `draw_sharing` shows which entries of an array share their statistics.
"""

import json
from html import escape

from circuits import number
from figures import GRADIENT, GRID, NUMERIC, PAGE, TEXT, VALUE
from IPython.display import SVG

RADIUS = 19
GATES = {  # name: (symbol, x, y, where its name stands)
    "mean": ("mean", 88, 192, "below"),
    "c": ("−", 168, 118, "below"),
    "var": ("mean|( )²", 208, 38, "above"),
    "s": ("√", 302, 38, "above"),
    "xhat": ("÷", 342, 118, "below"),
}
NAMES = {"mean": "μ", "c": "c", "var": "σ²", "s": "s", "xhat": "x̂"}
WIRES = {  # key: (from, to, local derivative, offset of its label)
    "x-c": ((30, 118), "c", "1", (-8, -13)),
    "x-mean": ((30, 118), "mean", "1/N", (-20, 10)),
    "mean-c": ("mean", "c", "−1", (20, 10)),
    "c-xhat": ("c", "xhat", "1/s", (0, -13)),
    "c-var": ("c", "var", "2c/N", (-30, 0)),
    "var-s": ("var", "s", "1/2s", (0, -13)),
    "s-xhat": ("s", "xhat", "−c/s²", (34, 0)),
    "xhat-y": ("xhat", (434, 118), "γ", (-4, -13)),
}
PATHS = {  # what the reader switches: the wires of each path
    "direct": ["x-c", "c-xhat"],
    "mean": ["x-mean", "mean-c", "c-xhat"],
    "variance": ["x-c", "c-var", "var-s", "s-xhat"],
    "mean, then variance": ["x-mean", "mean-c", "c-var", "var-s", "s-xhat"],
}
COLUMNS = (172, 258, 344, 430)
ROWS = {"x": 256, "upstream": 284}
BARS = {"direct": 326, "mean": 372, "variance": 418, "mean, then variance": 464, "sum": 516}
TALLEST, NUMERIC_ROW = 20, 562


def draw_paths(x, upstream, gamma, contributions, total) -> SVG:
    """Draw the graph, and under it the contributions of the paths as bars.

    Args:
        x, upstream: the values and the gradients of the outputs, four numbers each.
        gamma: the scale.
        contributions: path → four numbers.
        total: their sum, which is also drawn as the numerical derivative.
    """
    parts = [_wire(key) for key in WIRES]
    parts += [_gate(name) for name in GATES]
    parts += [_text(22, 123, "x", VALUE, italic=True), _text(446, 123, "y", VALUE, italic=True)]
    parts += _row("x", "x", x, VALUE) + _row("upstream", "upstream ȳ", upstream, GRADIENT)
    tallest = max(abs(v) for values in [*contributions.values(), total] for v in values)
    for name, values in [*contributions.items(), ("sum", total)]:
        parts += _bars(name, values, TALLEST / tallest)
    parts.append(_text(8, NUMERIC_ROW, "numerical", NUMERIC, anchor="start"))
    parts += [_cell(i, "numeric", v, NUMERIC_ROW, NUMERIC) for i, v in enumerate(total)]
    data = {"x": x, "upstream": upstream, "gamma": gamma, "paths": PATHS, "tallest": TALLEST}
    return _svg(f'data-normpaths="{escape(json.dumps(data))}"', parts, 480, 578)


def _place(end):
    return end if isinstance(end, tuple) else GATES[end][1:3]


def _wire(key):
    start, end, label, (dx, dy) = WIRES[key]
    (x0, y0), (x1, y1) = _place(start), _place(end)
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    a = RADIUS if isinstance(start, str) else 4
    b = RADIUS if isinstance(end, str) else 2
    x0, y0, x1, y1 = x0 + ux * a, y0 + uy * a, x1 - ux * b, y1 - uy * b
    name = _text((x0 + x1) / 2 + dx, (y0 + y1) / 2 + dy + 4, label, TEXT, size=13)
    return (
        f'<path data-wire="{key}" d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" fill="none" '
        f'stroke="{GRADIENT}" stroke-width="3"/>{name}'
    )


def _gate(name):
    symbol, x, y, where = GATES[name]
    size = 20 if len(symbol) == 1 else 11
    lines = symbol.split("|")
    label = _text(x, y + (36 if where == "below" else -25), NAMES[name], TEXT, italic=True)
    circle = (
        f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{PAGE}" stroke="{TEXT}" stroke-width="1.5"/>'
    )
    first = y + (6 if size == 20 else 4) - 6 * (len(lines) - 1)
    texts = [_text(x, first + 12 * k, line, TEXT, size=size) for k, line in enumerate(lines)]
    return circle + "".join(texts) + label


def _text(x, y, text, color, *, anchor="middle", size=14, italic=False, mark=""):
    style = ' font-style="italic"' if italic else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{color}"'
        f"{style}{mark}>{text}</text>"
    )


def _cell(i, key, value, y, color):
    return _text(
        COLUMNS[i], y, number(value), color, mark=f' data-cell="{escape(key)}" data-i="{i}"'
    )


def _row(key, label, values, color):
    head = _text(8, ROWS[key], label, TEXT, anchor="start")
    return [head, *(_cell(i, key, v, ROWS[key], color) for i, v in enumerate(values))]


def _bars(name, values, scale):
    """A bar for each example left of its number, from a line up or down."""
    y = BARS[name]
    words = name.split(", ")
    parts = [
        _text(8, y + 4 + 16 * (k - (len(words) - 1) / 2), word, TEXT, anchor="start")
        for k, word in enumerate(words)
    ]
    parts.append(f'<path d="M{COLUMNS[0] - 52} {y}H{COLUMNS[-1] + 24}" stroke="{GRID}"/>')
    for i, value in enumerate(values):
        top, height = (y - value * scale, value * scale) if value > 0 else (y, -value * scale)
        parts.append(
            f'<rect data-bar="{escape(name)}" data-i="{i}" data-y="{y}" x="{COLUMNS[i] - 46}" '
            f'width="20" y="{top:.1f}" height="{height:.1f}" fill="{GRADIENT}"/>'
        )
        parts.append(_cell(i, name, value, y + 17, GRADIENT))
    return parts


SIZE, EXAMPLES, CHANNELS = 17, 4, 6
PANELS = ("batch", "layer", "instance", "group")


def draw_sharing(example: int, channel: int, groups: int) -> SVG:
    """Draw four arrays of four examples and six channels of 2 × 2 pixels.

    Args:
        example, channel: the marked entry, counted from 0.
        groups: of group normalization.
    """
    parts = [_text(11, 128, "examples", TEXT, size=13, mark=' transform="rotate(-90 11 128)"')]
    for p, panel in enumerate(PANELS):
        left, top = 24 + p * 119, 66
        middle = left + SIZE * CHANNELS / 2
        name = f"{panel} norm"
        parts.append(_text(middle, top - 28, name, TEXT, size=15))
        parts.append(_text(middle, top - 8, "channels", TEXT, size=13))
        for n in range(EXAMPLES):
            for c in range(CHANNELS):
                on = shares(panel, (n, c), (example, channel), groups)
                parts.append(_entry(left + c * SIZE, top + n * SIZE * 2, f"{panel}:{n}:{c}", on))
        x, y = left + channel * SIZE, top + example * SIZE * 2
        parts.append(
            f'<rect data-mark="{panel}" data-left="{left}" data-top="{top}" x="{x}" y="{y}" '
            f'width="{SIZE}" height="{2 * SIZE}" fill="none" stroke="{GRADIENT}" stroke-width="3"/>'
        )
    data = {"example": example, "channel": channel, "groups": groups, "size": SIZE}
    data |= {"examples": EXAMPLES, "channels": CHANNELS, "pixels": 4}
    return _svg(f'data-sharing="{escape(json.dumps(data))}"', parts, 490, 214)


def shares(panel: str, one: tuple[int, int], other: tuple[int, int], groups: int) -> bool:
    """Whether two entries (example, channel) get their statistics from the same set."""
    (n, c), (m, d) = one, other
    block = CHANNELS // groups
    return {
        "batch": c == d,
        "layer": n == m,
        "instance": (n, c) == (m, d),
        "group": n == m and c // block == d // block,
    }[panel]


def _entry(x, y, key, on):
    """One example's channel: a tall cell of 2 × 2 pixels."""
    return (
        f'<rect data-entry="{key}" x="{x}" y="{y}" width="{SIZE}" height="{2 * SIZE}" '
        f'fill="{VALUE}" fill-opacity="{0.75 if on else 0.08}" stroke="{GRID}"/>'
        f'<path d="M{x} {y + SIZE}h{SIZE}M{x + SIZE / 2} {y}v{2 * SIZE}" stroke="{GRID}" '
        'stroke-width="0.5"/>'
    )


def _svg(marker, parts, width, height):
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-size="14"><g {marker}>{"".join(parts)}</g></svg>'
    )
