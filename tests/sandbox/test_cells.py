"""Cells run as students know them from IPython."""

from __future__ import annotations

import re
import time
from pathlib import Path

import nbformat
import numpy as np
import pytest

from autograder.sandbox import CellOutcome, Child, Limits, Sandbox, Tier
from autograder.sandbox.inside import frames, values
from autograder.student import BadFrame, StudentTimeout


def text_of(outcome: CellOutcome, name: str = "stdout") -> str:
    streams = (o for o in outcome.outputs if o["output_type"] == "stream" and o["name"] == name)
    return "".join(output["text"] for output in streams)


def result_of(outcome: CellOutcome) -> str:
    (result,) = (o for o in outcome.outputs if o["output_type"] == "execute_result")
    return result["data"]["text/plain"]


def error_of(outcome: CellOutcome) -> dict:
    (error,) = (o for o in outcome.outputs if o["output_type"] == "error")
    return error


def test_a_cell_prints_and_shows_its_last_expression(child: Child) -> None:
    outcome = child.run_cell("x = 3\nprint('hello')\nx + 1")
    assert outcome.ok
    assert outcome.execution_count == 1
    assert text_of(outcome) == "hello\n"
    assert result_of(outcome) == "4"
    assert child.run_cell("_ + 1").execution_count == 2


@pytest.mark.parametrize(
    "source", ["x = 3", "None", "3;", "3;  # three", "print()", "# nothing", ""]
)
def test_these_cells_show_no_result(child: Child, source: str) -> None:
    outcome = child.run_cell(source)
    assert outcome.ok
    assert not any(o["output_type"] == "execute_result" for o in outcome.outputs)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("def f(x):\n    return x\n\n# the end\n", False),
        ("class f:\n    x = 1", False),
        ("import functools\n@functools.cache\ndef f(x):\n    return x", False),
        ("%matplotlib inline\ndef f(x):\n    return x", False),
        ("def f(x):\n    return x\nf(1)", True),
        ("def f(x):\n    return x\n(\n    f(1)\n)", True),
        ("def f(x): return x\n'''\ndef f(x):\n    return 2 * x\n'''", True),
        ("def f(x): return x\n'''\ndef f(x):\n    return 2 * x'''", True),
    ],
)
def test_a_result_is_shown_where_an_expression_is_last(
    child: Child, source: str, shown: bool
) -> None:
    outcome = child.run_cell(source)
    assert outcome.ok
    assert any(o["output_type"] == "execute_result" for o in outcome.outputs) == shown
    assert child.kind("f") in ("function", "class")


def test_names_and_results_go_on_from_cell_to_cell(child: Child) -> None:
    child.run_cell("from __future__ import annotations\ndef f(x: nonsense): return 2 * x")
    assert result_of(child.run_cell("f(21)")) == "42"
    assert result_of(child.run_cell("_ + Out[2]")) == "84"
    assert child.run_cell("def g(x: nonsense): return x").ok  # the future import still holds


def test_outputs_are_valid_in_a_notebook(child: Child) -> None:
    sources = ["print(1)\nimport sys\nprint(2, file=sys.stderr)\n3", "1/0", "display(1)"]
    cells = []
    for source in sources:
        outcome = child.run_cell(source)
        cells.append(
            nbformat.v4.new_code_cell(
                source, outputs=outcome.outputs, execution_count=outcome.execution_count
            )
        )
    nbformat.validate(nbformat.v4.new_notebook(cells=[nbformat.from_dict(c) for c in cells]))


def test_rich_representations_and_display(child: Child) -> None:
    child.run_cell(
        "class Table:\n"
        "    def _repr_html_(self): return '<b>1</b>'\n"
        "    def __repr__(self): return 'T'"
    )
    (output,) = child.run_cell("from IPython.display import display\ndisplay(Table())").outputs
    assert output["output_type"] == "display_data"
    assert output["data"] == {"text/plain": "T", "text/html": "<b>1</b>"}
    (output,) = child.run_cell("Table()").outputs
    assert output["output_type"] == "execute_result"
    assert output["data"]["text/html"] == "<b>1</b>"


def test_figures_are_shown_when_asked_and_at_the_end(child: Child) -> None:
    outcome = child.run_cell(
        "%matplotlib inline\nimport matplotlib.pyplot as plt\n"
        "plt.plot([1, 2]); plt.show(); print('between'); plt.figure();"
    )
    assert outcome.ok, outcome.outputs
    kinds = [output["output_type"] for output in outcome.outputs]
    assert kinds == ["display_data", "stream", "display_data"]
    assert outcome.outputs[0]["data"]["image/png"].startswith("iVBOR")


def test_an_error_names_the_line_and_what_ran_before_is_kept(child: Child) -> None:
    child.run_cell("def f(x):\n    return 1 / x")
    outcome = child.run_cell("print('before')\nf(0)")
    assert not outcome.ok
    assert text_of(outcome) == "before\n"
    error = error_of(outcome)
    assert (error["ename"], error["evalue"]) == ("ZeroDivisionError", "division by zero")
    shown = "\n".join(error["traceback"])
    assert "Cell In[2]" in shown
    assert "---->   2     return 1 / x" in shown
    assert "inside" not in shown  # nothing of ours


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("x = (", "SyntaxError"),
        ("undefined", "NameError"),
        ("import sys; sys.exit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("def f(): return f()\nf()", "RecursionError"),
        ("input('name? ')", "RuntimeError"),
        ("class E(Exception):\n    def __str__(self): return 1/0\nraise E", "E"),
    ],
)
def test_every_exception_is_an_output_and_the_child_goes_on(
    child: Child, source: str, name: str
) -> None:
    outcome = child.run_cell(source)
    assert not outcome.ok
    assert error_of(outcome)["ename"] == name
    assert child.run_cell("1").ok


@pytest.mark.parametrize("source", ["!echo hi", "files = !ls", "%pip install x", "%%bash\nls"])
def test_programs_are_refused_with_a_message(child: Child, source: str) -> None:
    outcome = child.run_cell(f"{source}\nafter = 1" if "%%" not in source else source)
    assert outcome.ok
    assert "not run while grading" in text_of(outcome, "stderr")
    if "%%" not in source:
        assert child.get("after") == 1


@pytest.mark.parametrize("magic", ["%matplotlib inline", "%load_ext autoreload", "%timeit f(x)"])
def test_harmless_magics_pass(child: Child, magic: str) -> None:
    assert child.run_cell(f"{magic}\nx = 5").outputs == []
    assert child.get("x") == 5


def test_timed_cells_run(child: Child) -> None:
    assert result_of(child.run_cell("%%time\ny = 6\ny")) == "6"
    child.run_cell("%time z = 7")
    assert child.get("z") == 7


def test_output_is_cut_after_its_head(tiers) -> None:
    with tiers.get(Tier.LIMITS).child(limits=Limits(output_bytes=1000)) as child:
        outcome = child.run_cell("for i in range(100000): print(i)\n1/0")
        text = text_of(outcome)
        assert text.startswith("0\n1\n2\n")
        assert len(text) < 1200
        assert "left out" in text
        assert error_of(outcome)["ename"] == "ZeroDivisionError"
        assert text_of(child.run_cell("print('next')")) == "next\n"


def test_an_endless_loop_is_interrupted_at_its_line(child: Child) -> None:
    started = time.monotonic()
    outcome = child.run_cell("print('start')\nwhile True:\n    pass", timeout=0.3)
    assert time.monotonic() - started < 2.0
    assert not outcome.ok
    assert text_of(outcome) == "start\n"
    error = error_of(outcome)
    assert error["ename"] == "TimeLimitExceeded"
    assert re.search(r"Cell In\[1\]\S*, line [23]", "".join(error["traceback"]))
    assert child.run_cell("1").ok


def test_a_loop_that_ignores_the_alarm_is_killed(child: Child) -> None:
    source = "import signal\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass"
    with pytest.raises(StudentTimeout):
        child.run_cell(source, timeout=0.2)
    assert child.dead


def test_files_are_in_the_working_folder(tiers, tmp_path: Path) -> None:
    (tmp_path / "data.bin").write_bytes(bytes(range(256)) * 1000)
    (tmp_path / "helper.py").write_text("answer = 42")
    files = {"helper.py": tmp_path / "helper.py", "data/d.bin": tmp_path / "data.bin"}
    with tiers.get(Tier.LIMITS).child(files=files) as child:
        child.run_cell("import helper\nsize = len(open('data/d.bin', 'rb').read())")
        assert child.get("size") == 256_000
        assert result_of(child.run_cell("helper.answer")) == "42"


def test_modules_of_the_assignment_are_there_at_once(tmp_path: Path) -> None:
    module = tmp_path / "gradcheck.py"
    module.write_text("def check():\n    raise ValueError('wrong')")
    modules = {"gradcheck": module}
    with Sandbox(Tier.LIMITS, Limits(), modules=modules) as sandbox, sandbox.child() as child:
        outcome = child.run_cell("import gradcheck\ngradcheck.check()")
        assert "raise ValueError('wrong')" in error_of(outcome)["traceback"][-2]


def test_children_know_nothing_of_each_other(sandbox: Sandbox) -> None:
    with sandbox.child() as one, sandbox.child() as other:
        one.run_cell("import numpy as np\nx = np.secret = 1\nopen('left.txt', 'w').write('x')")
        seen = other.run_cell(
            "import os, numpy as np\nprint('x' in dir(), hasattr(np, 'secret'), os.listdir())"
        )
        assert text_of(seen) == "False False []\n"


def forged(outputs: object) -> str:
    """A cell that answers for itself that it gave these outputs."""
    encode = values.Encoder(lambda value: {}, 1 << 20)
    frame = frames.pack({"value": encode([True, 1, outputs])}, encode.blobs, 1 << 20)
    return f"import os, time\nos.write(3, {b''.join(frame)!r})\ntime.sleep(60)"


@pytest.mark.parametrize(
    "outputs",
    [
        7,
        ["text"],
        [{"output_type": "update_display_data", "data": 1, "metadata": {}}],
        [{"output_type": "stream", "name": "stdout", "text": ["a", "b"]}],
        [{"output_type": "stream", "name": "stdout"}],
        [{"output_type": "error", "ename": "E", "evalue": "", "traceback": [1]}],
        [{"output_type": "execute_result", "data": {}, "execution_count": "1"}],
        [{"output_type": "display_data", "data": 1, "metadata": {}}],
        [{"output_type": {"a": 1}}],
        [{"output_type": np.ones(2)}],
        np.ones(2),
    ],
    ids=repr,
)
def test_forged_outputs_of_a_wrong_form_are_refused(child: Child, outputs: object) -> None:
    with pytest.raises(BadFrame):
        child.run_cell(forged(outputs))


def test_forged_outputs_are_reduced_to_what_a_notebook_may_hold(child: Child) -> None:
    forgery = [
        {"output_type": "stream", "name": "../../grades", "text": "x", "score": 100},
        {"output_type": "error", "ename": "E\x1b[2J", "evalue": "\x07v", "traceback": []},
        {
            "output_type": "display_data",
            "data": {
                "image/png": '"><script>alert(1)</script>',
                "application/javascript": "alert(1)",
                "application/vnd.jupyter.widget-view+json": "{}",
                "text/plain": "fine",
            },
            "metadata": {"nbgrader": {"grade": True}},
        },
    ]
    assert child.run_cell(forged(forgery)).outputs == [
        {"output_type": "stream", "name": "stdout", "text": "x"},
        {"output_type": "error", "ename": "E", "evalue": "v", "traceback": []},
        {"output_type": "display_data", "data": {"text/plain": "fine"}, "metadata": {}},
    ]


def test_forged_outputs_are_cut_at_the_limit_too(tiers) -> None:
    many = [{"output_type": "stream", "name": "stdout", "text": "x" * 1000}] * 100
    with tiers.get(Tier.LIMITS).child(limits=Limits(output_bytes=1000)) as child:
        outputs = child.run_cell(forged(many)).outputs
    assert sum(len(output["text"]) for output in outputs) <= 2000
