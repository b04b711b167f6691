"""Cells tagged `live` can be edited and run in the reader's browser.

Only pages with such a cell get the script. It starts Python, which the site serves itself, when a
reader asks for it; packages such as numpy come from `live_package_url`, after a second question.
"""

from docutils import nodes
from sphinx.application import Sphinx


def add_script(app: Sphinx, pagename: str, template: str, context: dict, doctree) -> None:
    if doctree is None:
        return
    if any("tag_live" in cell["classes"] for cell in doctree.findall(nodes.container)):
        packages = {"data-packages": app.config.live_package_url}
        app.add_js_file("live.js", loading_method="defer", **packages)


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_config_value("live_package_url", "", "html")
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
