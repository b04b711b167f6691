"""Fill the index: each term of the glossary, with the place in each chapter that defines it.

A term stands in italics where it is defined, so nothing is to be marked up: the first emphasis in
a page that reads like a term of the glossary, in the singular or the plural, is its place, and so
is a heading that is the term itself.
"""

import functools
import re
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

GLOSSARY = Path(__file__).parents[1] / "glossary.md"
TERMS = re.compile(r"^:::\{glossary\}\n(.*?)^:::", re.MULTILINE | re.DOTALL)
CHAPTER = re.compile(r"(?:.*/)?(\d\d)-[^/]+")


@functools.cache
def terms(glossary: str) -> dict[str, str]:
    """The terms of a glossary page: lower case → as it stands there."""
    lines = TERMS.search(glossary)[1].splitlines()
    return {line.lower(): line for line in lines if line and not line.startswith(" ")}


def term_of(text: str, known: dict[str, str]) -> str | None:
    """The term that a text is, in the singular or the plural."""
    text = " ".join(text.lower().split())
    singulars = (text, text.removesuffix("s"), text.removesuffix("es"))
    return next((known[form] for form in singulars if form in known), None)


class IndexTerms(SphinxTransform):
    """Adds index entries before the index is collected from the page."""

    default_priority = 200

    def apply(self) -> None:
        """Marks the first place of each term in a chapter."""
        match = CHAPTER.fullmatch(self.env.docname)
        if not match:
            return
        chapter = f"{int(match[1])}. {next(self.document.findall(nodes.title)).astext()}"
        known = terms(GLOSSARY.read_text("utf-8"))
        self.env.note_dependency(str(GLOSSARY))
        found = set()
        for node in list(self.document.findall(is_place)):
            term = term_of(node.astext(), known)
            if term and term not in found:
                found.add(term)
                self.mark(node, f"{term}; {chapter}")

    @staticmethod
    def mark(node: nodes.Element, entry: str) -> None:
        """Adds an entry, and what it links to."""
        place = node.parent if isinstance(node, nodes.title) else node
        if not place["ids"]:
            place["ids"].append(f"index-{nodes.make_id(entry)}")
        index = addnodes.index(entries=[("single", entry, place["ids"][0], "", None)])
        # Not before a section: the label that stands there would no longer be the section's.
        node.parent.insert(node.parent.index(node) + 1, index)


def is_place(node: nodes.Node) -> bool:
    """Whether a node is one that may define a term."""
    return isinstance(node, nodes.emphasis | nodes.title)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension with Sphinx."""
    app.add_transform(IndexTerms)
    return {"parallel_read_safe": True}
