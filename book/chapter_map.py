"""The map of the chapters on the first page: what depends on what."""

from figures import NUMERIC, PAGE, TEXT, VALUE, plt
from matplotlib.patches import FancyBboxPatch

# number: (name, column, row, chapters that need it)
CHAPTERS = {
    1: ("Review", 1.5, 0, [2]),
    2: ("Neural networks", 1.5, 1, [3]),
    3: ("Back-propagation", 1.5, 2, [4, 6, 7, 8]),
    4: ("Initialization", 0, 3, [5]),
    5: ("Normalization", 0, 4, [10]),
    6: ("Regularization", 1, 3, [10]),
    7: ("Activations", 2, 3, [10]),
    8: ("Optimizers", 3, 3, [9, 10]),
    9: ("Quasi-Newton", 3, 4, []),
    10: ("Training", 1.5, 5, []),
}
WIDTH, HEIGHT = 0.9, 0.56  # of a box, where columns and rows are 1 apart


def draw_map() -> None:
    """Draw the map."""
    ax = plt.figure(figsize=(5.8, 5.6)).add_axes((0, 0, 1, 1))
    for number, (name, column, row, needed_by) in CHAPTERS.items():
        for other in needed_by:
            _, to_column, to_row, _ = CHAPTERS[other]
            ends = {"xy": (to_column, HEIGHT / 2 - to_row), "xytext": (column, -HEIGHT / 2 - row)}
            arrow = {"arrowstyle": "-|>", "color": NUMERIC, "shrinkA": 1, "shrinkB": 1}
            ax.annotate("", **ends, arrowprops=arrow)
        box = FancyBboxPatch(
            (column - WIDTH / 2, -row - HEIGHT / 2),
            WIDTH,
            HEIGHT,
            boxstyle="round,pad=0,rounding_size=0.06",
            facecolor=PAGE,
            edgecolor=VALUE,
            linewidth=2,
        )
        ax.add_patch(box)
        center = {"ha": "center", "va": "center"}
        ax.text(column, -row + 0.11, number, color=VALUE, **center)
        ax.text(column, -row - 0.12, name, color=TEXT, fontsize=9.5, **center)
    ax.set(xlim=(-0.5, 3.5), ylim=(-5.35, 0.35))
    ax.axis("off")
