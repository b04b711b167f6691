"""The look of every figure in the book.

A page writes `from figures import plt, VALUE, GRADIENT` and draws as usual. Figures come out as SVG
without a background; `_ext/themed_figures.py` turns the colors below into CSS variables, so that
each figure wears the colors of the reader's theme, light or dark. Other colors stay as they are.

The same thing has the same color everywhere: values blue, gradients orange, numeric grey.
"""

import matplotlib.pyplot as plt
from cycler import cycler
from IPython import get_ipython
from matplotlib_inline.backend_inline import set_matplotlib_formats
from palette import COLORS

__all__ = ["FOURTH", "GRADIENT", "GRID", "NUMERIC", "PAGE", "TEXT", "THIRD", "VALUE", "plt"]

TEXT, GRID, PAGE = COLORS["text"], COLORS["grid"], COLORS["page"]
VALUE, GRADIENT, NUMERIC = COLORS["value"], COLORS["gradient"], COLORS["numeric"]
THIRD, FOURTH = COLORS["third"], COLORS["fourth"]

plt.rcParams.update(
    {
        "figure.figsize": (5.6, 3.2),
        "figure.facecolor": "none",
        "savefig.facecolor": "none",
        "axes.facecolor": "none",
        "axes.edgecolor": GRID,
        "axes.labelcolor": TEXT,
        "axes.titlecolor": TEXT,
        "axes.titlesize": 11,
        "axes.spines.top": False,
        "axes.spines.right": False,
        # Lines differ in dash as well as in color.
        "axes.prop_cycle": cycler(color=[VALUE, GRADIENT, NUMERIC, THIRD, FOURTH])
        + cycler(linestyle=["-", "--", ":", "-.", (0, (6, 1, 1, 1, 1, 1))]),
        "font.size": 10.5,
        "grid.color": GRID,
        "grid.alpha": 0.35,
        "image.cmap": "cividis",
        "legend.frameon": False,
        "legend.labelcolor": TEXT,
        "lines.linewidth": 2,
        "text.color": TEXT,
        "xtick.color": GRID,
        "xtick.labelcolor": TEXT,
        "ytick.color": GRID,
        "ytick.labelcolor": TEXT,
        "svg.hashsalt": "neural-networks-checked",  # the same figure, the same file
    }
)

if get_ipython():
    set_matplotlib_formats("svg", metadata={"Date": None})
