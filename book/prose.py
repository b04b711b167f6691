"""What the pages put into their text: tables of computed numbers, and numbers by name."""

import re
from collections.abc import Iterable

from IPython.display import HTML
from myst_nb import glue

MINUS = "\N{MINUS SIGN}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]], caption: str) -> HTML:
    """An HTML table of a head, rows of ready strings, and a caption, with true minus signs."""
    body = "".join(f"<tr>{_cells('td', row)}</tr>" for row in rows)
    body = re.sub(r"(?<!\w)-(?=\d)", MINUS, body)  # and not the hyphen of CIFAR-10
    return HTML(
        '<div class="pst-scrollable-table-container"><table class="dataframe table">'
        f"<caption>{caption}</caption><thead><tr>{_cells('th', head)}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _cells(kind: str, row: Iterable[str]) -> str:
    return "".join(f"<{kind}>{cell}</{kind}>" for cell in row)


def put(name: str, text: object) -> None:
    """Name a number for the prose, with a true minus sign; plain text, a sentence shows no HTML."""
    glue(name, str(text).replace("-", MINUS), display=False)
