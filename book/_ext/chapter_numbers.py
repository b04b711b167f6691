"""Number a chapter by its file, 03-backprop.md as 3, whichever chapters are in the book so far.

Sphinx counts the documents in the order of the contents. Sections, figures, equations and theorems
take the chapter's number over, so that "3.2" means the same in every edition and in the messages
of the grader.
"""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx_external_toc.collectors import TocTreeCollectorWithStyles as Collector

CHAPTER = re.compile(r"(?:.*/)?(\d\d)-[^/]+")


def renumber(env: BuildEnvironment) -> None:
    """Put a chapter's own number in the place of its position."""
    for docname, sections in env.toc_secnumbers.items():
        match = CHAPTER.fullmatch(docname)
        if not match:
            continue
        number = int(match[1])
        for anchor, position in sections.items():
            sections[anchor] = position and (number, *position[1:])
        references = env.tocs[docname].findall(nodes.reference)
        for node in [env.titles[docname], *references]:
            if node.get("secnumber"):
                node["secnumber"] = [number, *node["secnumber"][1:]]


def patch_collector() -> None:
    """Renumber right after the sections are numbered, before figures and equations are."""
    assign = Collector.assign_section_numbers

    def assign_and_renumber(self: Collector, env: BuildEnvironment) -> list[str]:
        changed = assign(self, env)
        renumber(env)
        return changed

    Collector.assign_section_numbers = assign_and_renumber


def setup(app: Sphinx) -> dict[str, bool]:
    patch_collector()
    return {"parallel_read_safe": True, "parallel_write_safe": True}
