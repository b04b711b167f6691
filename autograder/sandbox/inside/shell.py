"""Runs notebook cells: what IPython does for students, without a kernel.

Valid Python is compiled as it is; only what is not goes through IPython's own transformer. A full
`InteractiveShell` costs 1.5 ms a cell more. `IPython.display` finds this shell in the place of
IPython's, so that `display`, rich representations and figures work as usual.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import contextlib
import functools
import linecache
import operator
import re
import sys
import types
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.formatters import DisplayFormatter
from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display

from . import tracebacks
from .outputs import Outputs, Stream

_HARMLESS = """
    alias_magic autoreload colors config load_ext matplotlib pdb precision pylab reload_ext
    time timeit xmode
"""
_IGNORED = frozenset(_HARMLESS.split())
_REFUSED = "{} is not run while grading: a graded notebook cannot start programs.\n"
_FUTURE = functools.reduce(
    operator.or_, (getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
)


_WITHIN = ("", " ", "\t", "#")  # how lines begin that go on with a definition


class _Publisher:
    """What `IPython.display.display` hands its data to."""

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs

    def publish(self, data: dict, metadata: dict | None = None, **_: Any) -> None:
        self._outputs.display(data)

    def clear_output(self, wait: bool = False) -> None:
        pass


class Shell:
    """A namespace in which cells run, one after another."""

    def __init__(self) -> None:
        self.outputs = Outputs()
        self.display_formatter = DisplayFormatter()
        self.display_pub = _Publisher(self.outputs)
        self._transformer = TransformerManager()

    def install(self) -> None:
        """Takes the places at which code looks for IPython and its functions."""
        InteractiveShell.initialized = lambda: True
        InteractiveShell.instance = lambda: self
        builtins.display = display
        builtins.get_ipython = lambda: self
        builtins.input = _no_input
        if "matplotlib.pyplot" in sys.modules:
            self._prepare_figures()

    def begin(self, output_limit: int, figures: int) -> None:
        """Starts a session: a fresh `__main__` and fresh streams.

        Args:
            output_limit: characters of output kept of one cell.
            figures: number of figures drawn at most.
        """
        module = sys.modules["__main__"] = types.ModuleType("__main__")
        self.user_ns: dict[str, Any] = module.__dict__
        self.user_ns |= {"In": [""], "Out": {}, "_": "", "__": "", "___": ""}
        sys.stdout = sys.__stdout__ = Stream(self.outputs, "stdout")
        sys.stderr = sys.__stderr__ = Stream(self.outputs, "stderr")
        self.outputs.begin(output_limit)
        self.execution_count, self._figures, self._flags = 0, figures, 0
        for name in filter(tracebacks.is_cell, list(linecache.cache)):
            del linecache.cache[name]

    def run(self, source: str) -> bool:
        """Runs one cell; its outputs are in `outputs`.

        Returns:
            Whether it ended without an exception.
        """
        self.execution_count += 1
        name = tracebacks.cell_name(self.execution_count)
        self.user_ns["In"].append(source)
        try:
            self._execute(source, name)
            self._show_figures()
        except BaseException as error:
            self.showtraceback((type(error), error, error.__traceback__))
            with contextlib.suppress(Exception):
                self._show_figures()
            return False
        return True

    def _execute(self, source: str, name: str) -> None:
        if code := self._definitions(source, name):
            _remember(source, name)
            exec(code, self.user_ns)
            return
        tree, source = self._parse(source, name)
        _remember(source, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        code = self._compile(tree, name, "exec")
        exec(code, self.user_ns)
        if last is not None:
            value = eval(self._compile(ast.Expression(last.value), name, "eval"), self.user_ns)
            if value is not None and not _is_quiet(source):
                self._show_result(value)

    def _definitions(self, source: str, name: str) -> types.CodeType | None:
        """The code of a cell that ends in a function or a class, as most answers do.

        It has no result to show, so that its syntax tree, which takes as long, need not be made.
        """
        lines = source.split("\n")
        last = next((n for n in range(len(lines), 0, -1) if lines[n - 1][:1] not in _WITHIN), 0)
        if not last or not lines[last - 1].startswith(("def ", "class ")):
            return None
        try:
            code = self._compile(source, name, "exec")
        except SyntaxError:
            return None
        inner = (const for const in code.co_consts if isinstance(const, types.CodeType))
        # Else that line stands in a string.
        return code if any(const.co_firstlineno == last for const in inner) else None

    def _parse(self, source: str, name: str) -> tuple[ast.Module, str]:
        try:
            return self._compile(source, name, "exec", ast.PyCF_ONLY_AST), source
        except SyntaxError:
            changed = self._transformer.transform_cell(source)
            return self._compile(changed, name, "exec", ast.PyCF_ONLY_AST), changed

    def _compile(self, source: Any, name: str, mode: str, flags: int = 0) -> Any:
        code = compile(source, name, mode, flags | self._flags, dont_inherit=True)
        if isinstance(code, types.CodeType):
            self._flags |= code.co_flags & _FUTURE
        return code

    def _show_result(self, value: Any) -> None:
        names = self.user_ns
        names["___"], names["__"], names["_"] = names.get("__"), names.get("_"), value
        names["Out"][self.execution_count] = value
        data, _ = self.display_formatter.format(value)
        if data:
            self.outputs.display(data, self.execution_count)

    def showtraceback(self, exc_info: tuple | None = None, **_: Any) -> None:
        """Adds the exception to the outputs; IPython's formatters call it too."""
        error = (exc_info or sys.exc_info())[1]
        text = tracebacks.message(error)
        self.outputs.error(type(error).__name__, text, tracebacks.render(error))

    def _prepare_figures(self) -> None:
        import matplotlib.pyplot as plt
        from IPython.core.pylabtools import select_figure_formats

        select_figure_formats(self, {"png"})
        plt.show = lambda *args, **kwargs: self._show_figures()

    def _show_figures(self) -> None:
        """Displays and closes the open figures, as the inline backend does after each cell."""
        if "matplotlib.pyplot" not in sys.modules:
            return
        import matplotlib.pyplot as plt

        for number in plt.get_fignums():
            if self._figures > 0:
                self._figures -= 1
                display(plt.figure(number))
        plt.close("all")

    # What IPython's transformer turns magics and shell escapes into.

    def run_line_magic(self, name: str, line: str, *_: Any) -> None:
        """Runs `%time`, passes over the harmless ones, refuses the others with a message."""
        if name == "time":
            exec(compile(line, "<time>", "exec"), self.user_ns)
        elif name not in _IGNORED:
            self._refuse(f"%{name}")

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        """Runs the cell under `%%time` and `%%capture`; refuses programs in other languages."""
        if name not in ("time", "timeit", "capture"):
            self._refuse(f"%%{name}")
            return
        recording, self.outputs.recording = self.outputs.recording, name != "capture"
        try:
            self._execute(cell, tracebacks.cell_name(self.execution_count))
        finally:
            self.outputs.recording = recording

    def system(self, command: str) -> None:
        """`!command`"""
        self._refuse(f"!{command}")

    def getoutput(self, command: str, *_: Any, **__: Any) -> list[str]:
        """`names = !command`"""
        self._refuse(f"!{command}")
        return []

    def _refuse(self, what: str) -> None:
        sys.stderr.write(_REFUSED.format(re.sub(r"\s+", " ", what)[:80]))


def _remember(source: str, name: str) -> None:
    """Keeps the lines of a cell for tracebacks."""
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)


def _no_input(prompt: object = "", /) -> str:
    raise RuntimeError("input() is not available while grading: nobody is there to answer.")


def _is_quiet(source: str) -> bool:
    """Whether the cell ends in a semicolon, which keeps its result from being shown."""
    last = source.rstrip().rpartition("\n")[2]
    if "#" in last and ";" in last:
        return DisplayHook.semicolon_at_end_of_expression(source)
    return last.endswith(";")
