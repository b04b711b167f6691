"""The build fails when a check fails: errors are planted in the book's own checks."""

import re

import build
from tiny_book import HEAD, tiny_book

from tests.built_book import ROOT

CELL = re.compile(r"```\{code-cell\}.*?\n```\n", re.DOTALL)

# Checks of the book, and the change to what they claim that each must notice.
PLANTED = [
    ("corrections", "eq-corrections-dldp", "-y / p + (1 - y)", "-y / p - (1 - y)"),
    ("corrections", "eq-corrections-log", "np.log(e / (1 + e))", "np.log(1 / (1 + e))"),
    ("corrections", "eq-corrections-trace", "-1 / (1 + e) ** 2", "1 / (1 + e) ** 2"),
    ("conventions", "eq-conventions-tie", "(dz / 2, dz / 2)", "(dz, dz)"),
]


def page_with(page: str, label: str, right: str, wrong: str) -> str:
    """A page with one check of another page, one thing in it replaced."""
    cells = CELL.findall((ROOT / "book" / f"{page}.md").read_text("utf-8"))
    cells = [cell for cell in cells if "[check]" not in cell or f"({label})" in cell]
    assert sum(right in cell for cell in cells) == 1, f"{right} stands in no cell of {label}"
    claim = f"```{{math}}\n:label: {label}\n1\n```\n"
    code = "\n".join(cells).replace(right, wrong)
    return f"{HEAD}\n# {label}\n\n## A claim\n\n{claim}\n{code}"


def test_planted_errors_stop_the_build(tmp_path):
    pages = {label: page_with(page, label, *change) for page, label, *change in PLANTED}
    page, label, right, _ = PLANTED[0]
    pages |= {"right": page_with(page, label, right, right).replace(label, "eq-right")}
    folder = tiny_book(tmp_path / "book", pages)
    assert build.jupyter_book(folder, folder) != 0
    failed = {path.stem.removesuffix(".err") for path in (folder / "_build").rglob("*.err.log")}
    assert failed == {label for _, label, *_ in PLANTED}
