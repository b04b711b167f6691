"""Put SVG figures into the page itself, drawn in the colors of the reader's theme.

An image in an `<img>` cannot follow the theme's switch. So each SVG that a cell or `{figure}`
brings is written into the page, and the colors of `book/palette.py` in it become CSS variables,
which `book.css` sets for light and dark. A figure without alt text is a warning.
"""

import re
import sys
from itertools import count
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

sys.path.append(str(Path(__file__).resolve().parents[1]))
from palette import COLORS

logger = logging.getLogger(__name__)


def inline_svg(svg: str, prefix: str, alt: str) -> str:
    """An SVG document as an element of a page.

    Args:
        svg: the document.
        prefix: put before each of its ids, which must be unique in the page.
        alt: what one would see, for readers who do not.
    """
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\bid="', f'id="{prefix}', svg)
    svg = re.sub(r'(href="|url\()#', rf"\g<1>#{prefix}", svg)
    for name, color in COLORS.items():
        svg = re.sub(color, f"var(--fig-{name})", svg, flags=re.IGNORECASE)
    svg = re.sub(r"\s*\n\s*", "\n", svg)
    label = alt.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return svg.replace("<svg ", f'<svg class="themed" role="img" aria-label="{label}" ', 1)


class InlineFigures(SphinxPostTransform):
    """Replace the SVG images of a page by their own markup."""

    default_priority = 5  # before Sphinx copies images into the site
    formats = ("html",)

    def run(self, **kwargs) -> None:
        number = count()
        for image in list(self.document.findall(nodes.image)):
            alt = image.get("alt", "").strip()
            if not alt:
                logger.warning("a figure without alt text", location=image, type="figures")
            path = Path(self.app.srcdir, image["uri"])
            if path.suffix == ".svg" and path.is_file():
                svg = inline_svg(path.read_text("utf-8"), f"f{next(number)}-", alt)
                image.replace_self(nodes.raw("", svg, format="html"))


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_post_transform(InlineFigures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
