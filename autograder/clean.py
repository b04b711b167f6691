"""HTML that may hold a student's text, made harmless for whoever opens the feedback."""

from __future__ import annotations

import re
from html import escape

import bleach

HARMLESS_TAGS = {
    *("a", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("i", "li", "ol", "p", "pre", "span", "strong", "sub", "sup", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
VOID_TAGS = {"br", "col", "hr", "img", "input", "wbr"}
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
MAX_DEPTH = 100
HARMLESS_ATTRIBUTES = {"*": ["class", "id"], "a": ["href", "title"]}


def clean_html(html: str | bytes) -> str:
    """HTML that may hold a student's text, with everything but harmless markup escaped."""
    text = html.decode("utf-8", "replace") if isinstance(html, bytes) else str(html)
    if depth(text) > MAX_DEPTH:  # the time to clean grows with the square of it
        return f"<pre>{escape(text)}</pre>"
    return bleach.clean(text, tags=HARMLESS_TAGS, attributes=HARMLESS_ATTRIBUTES)


def depth(html: str) -> int:
    """How deeply elements are nested, counting those that are never closed."""
    deepest = now = 0
    for end, name in TAG.findall(html):
        if name.lower() not in VOID_TAGS:
            now = max(now - 1, 0) if end else now + 1
            deepest = max(deepest, now)
    return deepest
