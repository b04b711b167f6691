"""When a cell fails, the build says which and how, and not what else is missing because of it."""

import re

import build
from failed_cells import failing_line
from tiny_book import HEAD, tiny_book

BROKEN = f"""{HEAD}
# A page that fails

## A number

```{{code-cell}} ipython3
---
tags: [hide-input]
---
value = 3

def check(x):
    assert x == 4, "three is not four"

check(value)  # it fails here
```

```{{code-cell}} ipython3
---
mystnb:
  figure:
    name: fig-late
    caption: A figure that is never drawn.
---
from myst_nb import glue
glue("late", 1)
```

The number is {{glue:text}}`late`: see {{numref}}`fig-late`.
"""
OTHER = f"""{HEAD}
# Another page

## A reference

See {{numref}}`fig-late`, {{ref}}`sec-nowhere` and {{glue:text}}`nobody`.
"""


def test_the_failed_cell_is_shown_and_not_what_follows_from_it(tmp_path, capfd):
    folder = tiny_book(tmp_path / "book", {"broken": BROKEN, "other": OTHER})
    assert build.jupyter_book(folder, folder) != 0
    shown = re.sub(r"\x1b\[[\d;]*m", "", capfd.readouterr().err)
    line = BROKEN[: BROKEN.index("check(value)")].count("\n") + 1
    first = next(line for line in shown.splitlines() if "WARNING" in line)
    assert f"broken.md:{line}: WARNING: this cell failed" in first
    assert "AssertionError: three is not four" in shown
    assert "jupyter_cache/executors" not in shown, "the traceback is not that of the cell alone"
    assert "'late'" not in shown
    assert "fig-late" not in shown
    assert "'nobody'" in shown, "the page of this missing number did run"
    assert "sec-nowhere" in shown, "a wrong label has nothing to do with the cell"


def test_a_failure_without_a_cell_has_no_line():
    assert failing_line("# A page\n", "CellTimeoutError: a cell took too long") is None
