"""Mend what the theme and Jupyter Book put into each page."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

DESCRIPTION_LENGTH = 160  # about what search engines show


def drop_thebe(context: dict) -> None:
    """Leave out the scripts of sphinx-thebe.

    No button here uses them, they name another host, and the inline one comes out twice.
    """

    def is_thebe(script) -> bool:
        body = getattr(script, "attributes", {}).get("body") or ""
        return "thebe" in str(getattr(script, "filename", script)) or "THEBE_JS_URL" in body

    context["script_files"] = [s for s in context.get("script_files", []) if not is_thebe(s)]


def describe(context: dict, doctree: nodes.document) -> None:
    """Describe a page by its first paragraph, for search engines and link previews."""
    paragraphs = (node for node in doctree.findall(nodes.paragraph))
    text = next((p.astext() for p in paragraphs if isinstance(p.parent, nodes.section)), "")
    text = " ".join(text.split())
    if len(text) > DESCRIPTION_LENGTH:
        text = text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    tags = {
        'name="description"': text,
        'property="og:description"': text,
        'property="og:title"': context["title"],
        'property="og:site_name"': context["docstitle"],
        'property="og:type"': "article",
    }
    for key, value in tags.items():
        value = nodes.unescape(value).replace("&", "&amp;").replace('"', "&quot;")
        context["metatags"] += f'\n<meta {key} content="{value}" />'


def mend_bibliography(context: dict) -> None:
    """Make the entries of a bibliography items of its list.

    Docutils gives them a role that ARIA allows neither for a `div` nor inside a list.
    """
    context["body"] = context["body"].replace('role="doc-biblioentry"', 'role="listitem"')


def repair(app: Sphinx, pagename: str, template: str, context: dict, doctree) -> None:
    drop_thebe(context)
    if doctree is not None:
        describe(context, doctree)
        mend_bibliography(context)


def drop_icon_script(app: Sphinx, exception: Exception | None) -> None:
    """Empty the theme's icon script, 1.5 MB; its style sheet shows the same icons by a font."""
    script = Path(app.outdir, "_static", "scripts", "fontawesome.js")
    if script.exists():
        script.write_text("// The icons come from a font: see book/_ext/site_repairs.py.\n")
        script.with_suffix(".js.map").unlink(missing_ok=True)


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("html-page-context", repair, priority=990)
    app.connect("build-finished", drop_icon_script)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
