"""The build fails when a check fails: errors are planted in the book's own checks."""

import re
import shutil
from pathlib import Path

import build

from tests.built_book import ROOT

CELL = re.compile(r"```\{code-cell\}.*?\n```\n", re.DOTALL)
HEAD = (ROOT / "book" / "corrections.md").read_text("utf-8").split("# Corrections")[0]

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


def tiny_book(folder: Path, pages: dict[str, str]) -> Path:
    """A book of some pages, with the settings of the whole book."""
    (folder / "_build" / "vendor").mkdir(parents=True)
    shutil.copyfile(ROOT / "_config.yml", folder / "_config.yml")
    for part in ("_ext", "_static", "interactive"):
        shutil.copytree(ROOT / "book" / part, folder / "book" / part)
    for part in ("palette.py", "references.bib"):
        shutil.copyfile(ROOT / "book" / part, folder / "book" / part)
    pages = {"index": "# A tiny book\n\n## Pages\n\nBelow.\n"} | pages
    for name, text in pages.items():
        (folder / "book" / f"{name}.md").write_text(text, "utf-8")
    chapters = "".join(f"  - file: book/{name}\n" for name in pages if name != "index")
    contents = f"format: jb-book\nroot: book/index\nchapters:\n{chapters}"
    (folder / "_toc.yml").write_text(contents)
    return folder


def test_planted_errors_stop_the_build_and_stop_it_again(tmp_path):
    pages = {label: page_with(page, label, *change) for page, label, *change in PLANTED}
    page, label, right, _ = PLANTED[0]
    pages |= {"right": page_with(page, label, right, right).replace(label, "eq-right")}
    folder = tiny_book(tmp_path / "book", pages)
    assert build.jupyter_book(folder, folder) != 0
    failed = {path.stem.removesuffix(".err") for path in (folder / "_build").rglob("*.err.log")}
    assert failed == {label for _, label, *_ in PLANTED}
    assert build.jupyter_book(folder, folder) != 0, "a second build must not pass over the errors"


def test_a_claim_without_a_check_stops_the_build(tmp_path, capfd):
    page = "# A page\n\n## A claim\n\n```{math}\n:label: eq-bare\n1 + 1 = 2\n```\n"
    folder = tiny_book(tmp_path / "book", {"bare": page})
    assert build.jupyter_book(folder, folder) != 0
    assert "the claim eq-bare has no check" in capfd.readouterr().err
