"""Fold cells tagged `check` under "Check it", and hold every page to the rule of claims.py.

The directive `{claim-count}` writes how many claims and checks each page has, counted from the
sources at each build.
"""

from pathlib import Path

from claims import CHECK_LINE, read_page
from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

logger = logging.getLogger(__name__)


def report_problems(app: Sphinx, docname: str, source: list[str]) -> None:
    """Warn, which fails the build, wherever a page breaks the rule."""
    if Path(app.env.doc2path(docname)).suffix == ".md":
        for line, message in read_page(source[0]).problems:
            logger.warning(message, location=(docname, line), type="claims")


def fold_checks(app: Sphinx, doctree: nodes.document) -> None:
    """Mark the cells tagged `check` to be folded, under a line that says what they compare."""
    for cell in doctree.findall(nodes.container):
        if "tag_check" not in cell["classes"]:
            continue
        first = next(cell.findall(nodes.literal_block)).astext().lstrip().splitlines()[0]
        match = CHECK_LINE.match(first)
        fold = HideCodeCellNode(compared=match[2] if match else "")
        fold.extend(cell.children)
        cell.children = []
        cell.append(fold)
        cell.attributes.pop("hide_mode", None)  # MyST-NB must not fold it once more


def open_fold(self: HTML5Translator, node: HideCodeCellNode) -> None:
    """Write the start of a fold, named by its own text.

    MyST-NB names every fold "Toggle hidden content", which hides the text from screen readers.
    """
    if "compared" in node:
        compared = self.encode(node["compared"])
        self.body.append('<details class="check"><summary><span class="check-it">Check it</span> ')
        self.body.append(f'<span class="compared">{compared}</span></summary>\n')
    else:
        show, hide = self.encode(node["prompt_show"]), self.encode(node["prompt_hide"])
        self.body.append(f'<details class="admonition hide {" ".join(node["classes"])}"><summary>')
        self.body.append(f'<p class="collapsed admonition-title">{show}</p>')
        self.body.append(f'<p class="expanded admonition-title">{hide}</p></summary>\n')


def close_fold(self: HTML5Translator, node: HideCodeCellNode) -> None:
    self.body.append("</details>\n")


class ClaimCount(SphinxDirective):
    """A table of the pages that make claims, with the numbers of claims and of checks."""

    def run(self) -> list[nodes.Node]:
        rows, claims, checks = [], 0, 0
        for docname in sorted(self.env.found_docs):
            path = Path(self.env.doc2path(docname))
            page = read_page(path.read_text("utf-8")) if path.suffix == ".md" else None
            self.env.note_dependency(str(path))
            if page and page.claims:
                rows.append(f"| {{doc}}`/{docname}` | {len(page.claims)} | {len(page.checks)} |")
                claims += len(page.claims)
                checks += len(page.checks)
        table = ["| Page | Claims | Checks |", "|---|--:|--:|", *rows]
        total = f"| **The whole book** | **{claims}** | **{checks}** |"
        return self.parse_text_to_nodes("\n".join([*table, total]))


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("source-read", report_problems)
    app.connect("doctree-read", fold_checks)
    app.add_node(HideCodeCellNode, override=True, html=(open_fold, close_fold))
    app.add_directive("claim-count", ClaimCount)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
