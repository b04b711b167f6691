"""Two pictures of chapter 9 that scripts in `interactive/` bring to life.

`draw_golden` shows the brackets of a golden-section search below the curve. `draw_steps` shows the
steps of gradient descent, Newton's method and BFGS on a surface, and a quadratic model.
"""

import json
from html import escape

import numpy as np
from contourpy import contour_generator
from figures import FOURTH, GRADIENT, GRID, NUMERIC, PAGE, TEXT, VALUE
from IPython.display import SVG
from quasi_newton import nearest

GOLDEN = (1 + 5**0.5) / 2
METHODS = {"gradient": NUMERIC, "newton": FOURTH, "bfgs": VALUE}


def golden_brackets(f, a, b, steps):
    """The brackets (x1, x2, x4, x3) of a golden-section search, the first and after each step.

    The inner points are computed from the ends, so that rounding does not add up; a real search
    takes over one value of f, which a count of calls would not see here.
    """
    brackets = []
    for _ in range(steps + 1):
        left, right = b - (b - a) / GOLDEN, a + (b - a) / GOLDEN
        brackets.append((a, left, right, b))
        a, b = (a, right) if f(left) < f(right) else (left, b)
    return brackets


def draw_golden(f, low, high, steps) -> SVG:
    """Draw a curve and the brackets of a search on [low, high], one row for each.

    Args:
        f: the function.
        low, high: the first bracket.
        steps: how many times it is shortened.
    """
    x = np.linspace(low, high, 121)
    y = np.array([f(v) for v in x])

    def px(v):
        return 30 + 440 * (v - low) / (high - low)

    def py(v):
        return 150 - 125 * (v - y.min()) / (y.max() - y.min())

    points = "L".join(f"{px(u):.1f} {py(v):.1f}" for u, v in zip(x, y, strict=True))
    parts = [f'<path d="M{points}" fill="none" stroke="{TEXT}" stroke-width="2"/>']
    seen = set()
    for k, bracket in enumerate(golden_brackets(f, low, high, steps)):
        row = 182 + 20 * k
        ends = f"M{px(bracket[0]):.1f} {row}H{px(bracket[3]):.1f}"
        parts.append(f'<path d="{ends}" stroke="{GRID}" stroke-width="5"/>')
        parts.append(f'<text x="4" y="{row + 5}" font-size="13" fill="{TEXT}">{k}</text>')
        for v in bracket[1:3]:
            new = round(v, 9) not in seen
            seen.add(round(v, 9))
            fill = GRADIENT if new else PAGE
            circle = f'r="5.5" fill="{fill}" stroke="{GRADIENT}" stroke-width="2"'
            parts.append(f'<circle cx="{px(v):.1f}" cy="{row}" {circle}/>')
            if new:
                parts.append(f'<circle cx="{px(v):.1f}" cy="{py(f(v)):.1f}" r="4" fill="{VALUE}"/>')
    data = escape(json.dumps({"low": low, "high": high, "steps": steps}))
    return _svg(f'data-golden="{data}"', parts, 490, 182 + 20 * 9)


# The surfaces of the second picture: f, gradient, Hessian. The script has the same.


def bowl(x, y):
    return 1.525 * x**2 - 4.59 * x * y + 4.175 * y**2


def bowl_grad(x, y):
    return np.array([3.05 * x - 4.59 * y, -4.59 * x + 8.35 * y])


def saddle(x, y):
    return x**2 / 2 + y**4 / 4 - y**2 / 2


def banana(x, y):
    return (1 - x) ** 2 + 5 * (y + 1 - x**2) ** 2


BOWL_HESSIAN = np.array([[3.05, -4.59], [-4.59, 8.35]])
LEVELS = {
    bowl: (0.1, 0.5, 1.5, 3.5, 7, 12, 18, 26),
    saddle: (-0.2, -0.1, -0.001, 0.15, 0.4, 0.8, 1.4, 2.2),
    banana: (0.15, 0.6, 2, 5, 12, 25, 45, 75),
}
SCALE, MIDDLE = 105, (240, 178)
RANGE = (2.2, 1.6)


def to_page(point):
    return MIDDLE[0] + SCALE * point[0], MIDDLE[1] - SCALE * point[1]


def descend(start, method, steps):
    """Points and matrices of a descent on the bowl.

    Args:
        start: (2,).
        method: "gradient", "newton" or "bfgs"; all but Newton's halve their steps until f falls.
        steps: how many.

    Returns:
        The points, and for each the matrix B of the next step.
    """
    x, B, path, matrices = np.array(start, float), np.eye(2), [], []
    if method == "newton":
        B = np.linalg.inv(BOWL_HESSIAN)
    for _ in range(steps + 1):
        path.append(x)
        matrices.append(B)
        g = bowl_grad(*x)
        p = -B @ g
        while method != "newton" and not bowl(*(x + p)) <= bowl(*x) + 0.3 * (g @ p):
            p = p / 2
        q = bowl_grad(*(x + p)) - g
        if method == "bfgs" and q @ p > 1e-10:
            B = nearest(B, p, q, p)
        x = x + p
    return path, matrices


def draw_steps(start, steps) -> SVG:
    """Draw the surfaces, all but the first hidden, three paths on it, and the model of BFGS.

    Args:
        start: (2,).
        steps: how many of each method; the model is that of the last point.
    """
    frame = f'x="{MIDDLE[0] - SCALE * RANGE[0]}" y="{MIDDLE[1] - SCALE * RANGE[1]}"'
    size = f'width="{2 * SCALE * RANGE[0]}" height="{2 * SCALE * RANGE[1]}"'
    parts = [f'<clipPath id="frame"><rect {frame} {size}/></clipPath>']
    parts.append(f'<rect {frame} {size} fill="none" stroke="{GRID}"/>')
    for index, (f, levels) in enumerate(LEVELS.items()):
        hidden = "" if index == 0 else ' style="display:none"'
        parts.append(f'<g data-surface="{index}"{hidden}>{_contours(f, levels)}</g>')
    drawn = []
    for method, color in METHODS.items():
        path, matrices = descend(start, method, steps)
        places = [to_page(point) for point in path]
        line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        drawn.append(f'<path d="M{line}" fill="none" stroke="{color}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{color}"/>' for x, y in places]
        if method == "bfgs":
            drawn.append(_model(path[-1], matrices[-1]))
    parts.append(f'<g data-drawn="" clip-path="url(#frame)">{"".join(drawn)}</g>')
    for k, (name, color) in enumerate(
        zip(("gradient descent", "Newton", "BFGS, and its model"), METHODS.values(), strict=True)
    ):
        x = (14, 190, 300)[k]
        parts.append(f'<path d="M{x} 368h22" stroke="{color}" stroke-width="3"/>')
        parts.append(f'<text x="{x + 28}" y="373" fill="{color}">{name}</text>')
    data = {"start": start, "steps": steps, "scale": SCALE, "middle": MIDDLE, "range": RANGE}
    return _svg(f'data-newtonsteps="{escape(json.dumps(data))}"', parts, 480, 384)


def _contours(f, levels):
    x, y = np.linspace(-RANGE[0], RANGE[0], 89), np.linspace(-RANGE[1], RANGE[1], 65)
    lines = contour_generator(x, y, f(*np.meshgrid(x, y)))
    path = ""
    for level in levels:
        for line in lines.lines(level):
            points = [to_page(point) for point in line]
            path += "M" + "L".join(f"{u:.0f} {v:.0f}" for u, v in points)
    return f'<path d="{path}" fill="none" stroke="{GRID}" stroke-width="1"/>'


def _model(x, B):
    """The level line through x of the quadratic model there, an ellipse around its minimum."""
    center = x - B @ bowl_grad(*x)
    values, vectors = np.linalg.eigh(B)
    level = (x - center) @ np.linalg.solve(B, x - center)
    angles = np.linspace(0, 2 * np.pi, 61)
    circle = np.sqrt(values * level) * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    points = [to_page(point) for point in center + circle @ vectors.T]
    line = "L".join(f"{u:.1f} {v:.1f}" for u, v in points)
    return (
        f'<path d="M{line}Z" fill="{VALUE}" fill-opacity="0.12" stroke="{VALUE}" '
        'stroke-width="1.5" stroke-dasharray="5 3"/>'
    )


def _svg(marker, parts, width, height):
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-size="14"><g {marker}>{"".join(parts)}</g></svg>'
    )
