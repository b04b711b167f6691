"""The map of the chapters on the first page: what depends on what, and what is written."""

from pathlib import Path

from figures import GRID, NUMERIC, PAGE, TEXT, VALUE, plt

# number: (stem, name, column, row, chapters that need it)
CHAPTERS = {
    1: ("01-review", "Review", 1.5, 0, [2]),
    2: ("02-networks", "Networks", 1.5, 1, [3]),
    3: ("03-backprop", "Back-\npropagation", 1.5, 2, [4, 6, 7, 8]),
    4: ("04-initialization", "Initialization", 0, 3, [5]),
    5: ("05-normalization", "Normalization", 0, 4, [10]),
    6: ("06-regularization", "Regularization", 1, 3, [10]),
    7: ("07-activations", "Activations", 2, 3, [10]),
    8: ("08-optimizers", "Optimizers", 3, 3, [9, 10]),
    9: ("09-quasi-newton", "Quasi-\nNewton", 3, 4, []),
    10: ("10-training", "Training", 1.5, 5, []),
}
WIDTH, HEIGHT = 0.88, 0.56


def draw_map() -> None:
    """Draw the map; chapters that `_toc.yml` does not list are dashed."""
    contents = Path(__file__).parents[1] / "_toc.yml"
    lines = [line.strip() for line in contents.read_text("utf-8").splitlines()]
    _, ax = plt.subplots(figsize=(5.6, 5.2))
    for number, (stem, name, column, row, needed_by) in CHAPTERS.items():
        for other in needed_by:
            _, _, to_column, to_row, _ = CHAPTERS[other]
            ends = {"xy": (to_column, -to_row + HEIGHT / 2), "xytext": (column, -row - HEIGHT / 2)}
            arrow = {"arrowstyle": "-|>", "color": NUMERIC, "shrinkA": 1, "shrinkB": 1}
            ax.annotate("", **ends, arrowprops=arrow)
        written = f"- file: book/{stem}" in lines
        box = plt.Rectangle(
            (column - WIDTH / 2, -row - HEIGHT / 2),
            WIDTH,
            HEIGHT,
            facecolor=PAGE,
            edgecolor=VALUE if written else GRID,
            linewidth=2 if written else 1.2,
            linestyle="-" if written else "--",
        )
        ax.add_patch(box)
        label = f"{number}  {name}"
        ax.text(column, -row, label, color=TEXT, ha="center", va="center", fontsize=10)
    ax.set(xlim=(-0.5, 3.5), ylim=(-5.35, 0.35))
    ax.axis("off")
