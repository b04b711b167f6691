"""Which local files a page of the book runs: the modules it imports and the files it names."""

import ast
import re
from pathlib import Path

CELL = re.compile(r"^(`{3,})\{code-cell\}.*?\n(.*?)^\1\s*$", re.MULTILINE | re.DOTALL)
NOT_PYTHON = re.compile(r"^(:[\w-]+:.*|[%!].*)$", re.MULTILINE)  # cell options, magics
FILE_NAME = re.compile(r"[\w.-][\w./-]{2,199}")
YAML_OPTIONS = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def page_dependencies(page: Path, root: Path) -> set[Path]:
    """Local files whose change can change what the cells of a page compute.

    They are the modules under `root` and beside the page that its cells import, with all that
    these import in turn, and the files that strings in the code name: by their path from the root
    or from the code, or as the chapter of `solutions/` in `load("03-backprop")`.

    Args:
        page: a MyST text notebook.
        root: the root of the repository.
    """
    cells = (YAML_OPTIONS.sub("", code) for _, code in CELL.findall(page.read_text("utf-8")))
    found: set[Path] = set()
    for cell in cells:
        _follow(NOT_PYTHON.sub("", cell), page.parent, root, found)
    return found


def _follow(code: str, folder: Path, root: Path, found: set[Path]) -> None:
    """Add to `found` what a piece of code in `folder` depends on, and what that depends on."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return  # the page's own run reports it
    for path in _named(tree, folder, root):
        if path in found:
            continue
        found.add(path)
        if path.suffix == ".py":
            _follow(path.read_text("utf-8"), path.parent, root, found)


def _named(tree: ast.AST, folder: Path, root: Path) -> set[Path]:
    """Existing files that the imports and strings of a syntax tree name."""
    names: set[Path] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                names |= _modules(alias.name, folder, root)
        elif isinstance(node, ast.ImportFrom):
            # `from .a import b` starts at this folder; b is a name in a, or a module of its own.
            places = [folder, *folder.parents][node.level - 1 : node.level] or [folder, root]
            for alias in node.names:
                names |= _modules(f"{node.module or ''}.{alias.name}".strip("."), *places)
        elif isinstance(node, ast.Constant) and FILE_NAME.fullmatch(_text(node)):
            names |= {folder / _text(node), root / _text(node)}
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "load":
            names |= {root / "solutions" / f"{_text(argument)}.md" for argument in node.args}
    return {path for path in names if path.is_file()}


def _text(node: ast.AST) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _modules(dotted: str, *places: Path) -> set[Path]:
    """Where a dotted name and the packages it stands in could be, under some folders."""
    parts = dotted.split(".")
    stems = [Path(*parts[: i + 1]) for i in range(len(parts))]
    return {
        path
        for place in places
        for stem in stems
        for path in (place / stem.with_suffix(".py"), place / stem / "__init__.py")
    }
