"""A book of a few pages, with the settings of the whole book, for tests of the build."""

import shutil
from pathlib import Path

from tests.built_book import ROOT

HEAD = (ROOT / "book" / "corrections.md").read_text("utf-8").split("# Corrections")[0]


def tiny_book(folder: Path, pages: dict[str, str]) -> Path:
    """Write a book of pages, name → source, beside a short first page; its folder."""
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
