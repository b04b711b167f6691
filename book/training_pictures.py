"""The pictures of chapter 10: the command center, and a table of runs that a script brings to life.

`runs_picture` stands by itself. `interactive/runs.mjs` finds it by its attribute `data-runs`, reads
the runs from there and redraws the lines marked `data-line`.
"""

import json
import math
from html import escape

import numpy as np
from figures import FOURTH, GRADIENT, GRID, NUMERIC, TEXT, VALUE, plt
from IPython.display import SVG

WIDTH, HEIGHT = 480, 400
LOSS, ACCURACY = (58, 28, 462, 170), (58, 220, 462, 350)  # left, top, right, bottom
DECADES = (-2, 3)
COLORS = {"loss": VALUE, "train": GRADIENT, "val": NUMERIC}
DASHES = {"loss": "", "train": ' stroke-dasharray="7 4"', "val": ""}
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def command_center(history: dict, before: np.ndarray, after: np.ndarray):
    """Draw what to watch in a run: losses, accuracies, update ratio, weights.

    Args:
        history: with the lists `batch_loss` and `ratio`, one entry a step, and `train` and `val`,
            one an epoch.
        before, after: first-layer weights (64, H) before and after training.
    """
    fig = plt.figure(figsize=(6.4, 6.6))
    grid = fig.add_gridspec(3, 2, height_ratios=(1, 1, 1.15), hspace=0.62, wspace=0.3)
    axes = [fig.add_subplot(grid[k // 2, k % 2]) for k in range(4)]
    per_epoch = len(history["ratio"]) / len(history["train"])
    steps = (np.arange(len(history["ratio"])) + 1) / per_epoch
    epochs = np.arange(len(history["train"])) + 1

    axes[0].semilogy(steps, history["batch_loss"], color=GRID, ls="-", lw=0.8)
    smooth = np.convolve(history["batch_loss"], np.ones(20) / 20, "valid")
    axes[0].semilogy(steps[19:], smooth, color=VALUE, ls="-")
    axes[0].set(title="loss of the batches", xlabel="epoch", ylim=(0.05, 5))
    axes[0].set(yticks=[0.1, 1], yticklabels=["0.1", "1"])
    axes[0].minorticks_off()

    axes[1].plot(epochs, history["train"], color=GRADIENT, ls="--")
    axes[1].plot(epochs, history["val"], color=NUMERIC, ls="-")
    axes[1].text(epochs[-1], history["train"][-1] + 0.003, "training", color=GRADIENT, ha="right")
    axes[1].text(epochs[-1], 0.945, "validation", color=NUMERIC, ha="right")
    axes[1].set(title="accuracy", xlabel="epoch", ylim=(0.9, 1.012))

    axes[2].semilogy(steps, history["ratio"], color=FOURTH, ls="-", lw=0.9)
    axes[2].axhline(1e-3, color=TEXT, ls=":", lw=1.2)
    axes[2].set(title="update / weight, first layer", xlabel="epoch")

    bins = np.linspace(-1, 1, 41)
    axes[3].hist(before.ravel(), bins, histtype="step", color=NUMERIC, ls="-", lw=1.5)
    axes[3].hist(after.ravel(), bins, histtype="step", color=VALUE, ls="-", lw=1.8)
    axes[3].set(title="first-layer weights", xlabel="weight", yticks=[])
    axes[3].text(0.98, 0.9, "before", color=NUMERIC, transform=axes[3].transAxes, ha="right")
    axes[3].text(0.98, 0.74, "after", color=VALUE, transform=axes[3].transAxes, ha="right")

    for k, (weights, title) in enumerate(((before, "units before"), (after, "units after"))):
        ax = fig.add_subplot(grid[2, k])
        ax.imshow(unit_tiles(weights), cmap="cividis", interpolation="nearest")
        ax.set(title=title)
        ax.axis("off")
    return fig


def unit_tiles(weights: np.ndarray, rows: int = 4, columns: int = 6) -> np.ndarray:
    """First units' weights (64, H) as one image of 8 × 8 tiles, each scaled to [0, 1]."""
    image = np.full((9 * rows - 1, 9 * columns - 1), np.nan)
    for k in range(rows * columns):
        tile = weights[:, k].reshape(8, 8)
        r, c = 9 * (k // columns), 9 * (k % columns)
        image[r : r + 8, c : c + 8] = (tile - tile.min()) / np.ptp(tile)
    return image


def runs_picture(rates: list[float], penalties: list[float], runs: list[dict], shown: int) -> SVG:
    """Draw one of a table of runs, and carry the others for the script.

    Args:
        rates, penalties: the rows and columns of the table.
        runs: row by row, dicts with the lists `loss` (None where it is not finite), `train` and
            `val`, one entry an epoch, and the texts `verdict` and `advice`.
        shown: which run is drawn.
    """
    frame = {"loss": LOSS, "accuracy": ACCURACY, "decades": DECADES}
    data = {"frame": frame, "rates": rates, "penalties": penalties, "runs": runs, "shown": shown}
    parts = [_axes(len(runs[shown]["loss"]))]
    for key in COLORS:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in _points(key, runs[shown][key]))
        parts.append(
            f'<polyline data-line="{key}" points="{points}" fill="none" stroke="{COLORS[key]}" '
            f'stroke-width="2.5"{DASHES[key]}/>'
        )
    marker = f'data-runs="{escape(json.dumps(data, separators=(",", ":")))}"'
    return SVG(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-size="14"><g {marker}>{"".join(parts)}</g></svg>'
    )


def _points(key: str, values: list) -> list[tuple[float, float]]:
    """Places of a line's entries, up to the first that is missing."""
    left, top, right, bottom = LOSS if key == "loss" else ACCURACY
    points = []
    for epoch, value in enumerate(values):
        if value is None:
            break
        share = value
        if key == "loss":
            share = (math.log10(value) - DECADES[0]) / (DECADES[1] - DECADES[0])
        x = left + (right - left) * epoch / (len(values) - 1)
        points.append((x, bottom - (bottom - top) * min(max(share, 0), 1)))
    return points


def _axes(epochs: int) -> str:
    """Frames, grid lines and labels of both plots."""
    left, top, right, bottom = LOSS
    parts = [_text(left, top - 10, "loss, with its penalty", VALUE, "start")]
    for power in range(DECADES[0], DECADES[1] + 1):
        y = bottom - (bottom - top) * (power - DECADES[0]) / (DECADES[1] - DECADES[0])
        label = "1" if power == 0 else f"10{str(power).translate(SUPERSCRIPTS)}"
        parts.append(_line(left, y, right) + _text(left - 7, y + 5, label, TEXT, "end"))
    left, top, right, bottom = ACCURACY
    parts.append(_text(left, top - 10, "accuracy: training (dashed),", GRADIENT, "start"))
    parts.append(_text(left + 200, top - 10, "validation (solid)", NUMERIC, "start"))
    for share in (0, 0.5, 1):
        y = bottom - (bottom - top) * share
        parts.append(_line(left, y, right) + _text(left - 7, y + 5, f"{share:g}", TEXT, "end"))
    for epoch in range(1, epochs + 1):
        if epoch == 1 or epoch % 10 == 0:
            x = left + (right - left) * (epoch - 1) / (epochs - 1)
            parts.append(_text(x, bottom + 20, epoch, TEXT, "middle"))
    parts.append(_text((left + right) / 2, bottom + 42, "epoch", TEXT, "middle"))
    return "".join(parts)


def _line(left: float, y: float, right: float) -> str:
    return f'<path d="M{left} {y:.1f}H{right}" stroke="{GRID}" stroke-opacity="0.4"/>'


def _text(x: float, y: float, text, color: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}">{text}</text>'
