"""Scripts that only some pages need.

- A page with a cell tagged `live` gets `live.js`: the cell can be edited and run in the reader's
  browser. Python comes from the site itself, packages such as numpy from `live_package_url`.
- A page whose markup has an attribute `data-NAME` gets `book/interactive/NAME.mjs`, where there is
  one: the script of an interactive figure.
"""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx


def add_scripts(app: Sphinx, pagename: str, template: str, context: dict, doctree) -> None:
    if doctree is None:
        return
    if any("tag_live" in cell["classes"] for cell in doctree.findall(nodes.container)):
        packages = {"data-packages": app.config.live_package_url}
        app.add_js_file("live.js", loading_method="defer", **packages)
    for script in sorted(Path(app.confdir, "book", "interactive").glob("*.mjs")):
        if f"data-{script.stem}=" in context["body"]:
            app.add_js_file(script.name, type="module")


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_config_value("live_package_url", "", "html")
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
