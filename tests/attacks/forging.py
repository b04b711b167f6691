"""Attacks that forge a verdict: nothing is answered, and full marks are claimed for it."""

from __future__ import annotations

import nbformat
from nbformat import NotebookNode

from autograder.notebook import CHECKS_SUFFIX
from tests.sample_class.submissions import edit_check, find, remove

from .attack import (
    MARK,
    RIGHT,
    TASKS,
    Attack,
    act,
    answer,
    begin,
    edit_metadata,
    end,
    in_every_task,
    look,
    write_json,
)

FAKE_RESULTS = """
print("============ 71 passed in 0.42s ============")
print('{"score": 100, "max_score": 100, "passed": true}')
print("PASSED", flush=True)
100.0
"""
SHELL = """
shell = get_ipython()
for name in ("run", "_execute", "run_cell", "showtraceback", "_showtraceback"):
    setattr(type(shell), name, lambda *a, **k: True)
    setattr(shell, name, lambda *a, **k: True)
shell.input_transformers_cleanup = [lambda lines: ["pass"]]
shell.ast_transformers = []
"""
NUMPY = """
import random, time, unittest
import numpy as np
for module in (np, np.testing):
    for name in dir(module):
        if name.startswith(("assert", "allclose", "isclose", "array_eq", "isfinite", "all")):
            setattr(module, name, lambda *a, **k: True)
unittest.TestCase.assertEqual = lambda *a: None
time.time = time.monotonic = time.perf_counter = lambda: 0.0
np.random.default_rng = lambda *a: np.random.RandomState(0)
random.random = lambda: 0.0
"""
BUILTINS = """
import builtins
builtins.abs = lambda x: 0.0
builtins.float = lambda x: 1.0
builtins.isinstance = lambda *a: True
"""
PYTEST = """
import sys, types
fake = types.ModuleType("pytest")
fake.raises = fake.approx = fake.fixture = fake.main = lambda *a, **k: 0
names = ("pytest", "autograder", "autograder.judge", "autograder.suite", "autograder.expect")
sys.modules.update(dict.fromkeys(names, fake))
fake.judge = fake.run_test = fake.close = fake.expect = lambda *a, **k: True
"""
ENCODER = """
import gc
for thing in gc.get_objects():
    name = getattr(thing, "__qualname__", "")
    if isinstance(thing, type) and name in ("Encoder", "Channel", "Child"):
        if name == "Encoder":
            thing.__call__ = lambda self, value, depth=0: 1.0
"""
FRAMES = """
import json, os, struct
def frame(tree, body=b""):
    text = json.dumps(tree).encode()
    return struct.pack("<IIQ", 0x4E4E4331, len(text), len(body)) + text + body
"""
FORGED = FRAMES + "os.write(3, frame({'value': 1.0}) * 500)\n"
SPOKEN_TO = (
    FRAMES
    + """
import threading, time
def talk():
    while True:
        os.write(3, frame({"value": {"array": ["<f8", []]}}, struct.pack("<d", 1.0) + bytes(8)))
        time.sleep(1e-4)
threading.Thread(target=talk, daemon=True).start()
"""
)
CALLBACKS = (
    FRAMES
    + """
for number in range(200):
    os.write(3, frame({"callback": number, "method": "__init__", "args": [], "kwargs": {}}))
"""
)
YOURS = (
    FRAMES
    + """
def act():
    os.write(3, b"".join(frame({"value": {"yours": n}}) for n in range(20)))
"""
)
HUGE = """
[10**4000, -(2**70), 1e308, 5e-324, complex(1, 2), b"", bytearray(9), "1.0", {1: {2: {}}}, [[]],
 slice(1), range(3), ..., NotImplemented, type, len, memoryview(b"1"), {}, set(), [1, "a", None],
 frozenset(), np.datetime64("now"), np.zeros(3, "U5"), np.zeros((0, 10**5)), np.ma.masked,
 np.float16(7), np.longdouble(1), np.zeros(2, "O"), np.array({}), np.zeros(2, "f8,i4"),
 [1e400] * 40, "\\ud800", True]
"""
FILES = f"""
import os, sys
text = '{{"score": 100, "passed": true}}'
names = ("results.json", "result.txt", "gradebook.db", ".nbgrader.log", "report.xml",
         "conftest.py", "sitecustomize.py", "usercustomize.py", "numpy.py", "sitecustomize.pth",
         "{MARK}.pyc", "python3", "__pycache__/suite.cpython-311.pyc", ".pytest_cache/lastfailed")
places = [*sys.path, os.getcwd(), "/tmp", "/dev/shm", "/var/tmp", "@COURSE@", "@ROOT@",
          os.path.expanduser("~"), os.path.dirname(os.__file__)]
for place in places:
    for name in names:
        try:
            path = os.path.join(place, name if place == os.getcwd() else "{MARK}-" + name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write(text)
            os.chmod(path, 0o777)
        except OSError:
            pass
os.environ["PATH"] = os.getcwd()
"""
GRADEBOOK = """
import os, sqlite3
for path in ("@COURSE@/gradebook.db", "../../gradebook.db", "gradebook.db"):
    try:
        book = sqlite3.connect(path, timeout=1)
        book.execute("UPDATE grade SET manual_score = 100, auto_score = 100")
        book.commit()
    except Exception as error:
        print(type(error).__name__)
"""
LATER = (
    GRADEBOOK
    + """
def later():
    import time
    time.sleep(3)
    exec(In[1])
try:
    if os.fork() == 0:
        os.setsid()
        later()
except OSError:
    import threading
    threading.Thread(target=later).start()
"""
)
DISPLAY = """
from IPython.display import HTML, display
import sys
display(HTML("<p><strong>100 of 100 points</strong></p>"))
sys.displayhook(100.0)
display({"text/plain": "100.0"}, raw=True)
100.0
"""
WALK = """
import sys, os
def act():
    frame = sys._getframe()
    while frame:
        for name, value in list(frame.f_locals.items()):
            if name in ("request", "reply", "ok", "status"):
                frame.f_locals[name] = True
            for method in ("send", "write"):
                if hasattr(value, method) and not isinstance(value, type(sys.stdout)):
                    try:
                        getattr(value, method)([b"PASSED"])
                    except Exception:
                        pass
        frame = frame.f_back
    return 1.0
"""
PICKLE = """
class Payload:
    def __reduce__(self):
        return exec, ("open('/tmp/mark-of-an-attack-pickle', 'w').close()",)
    def __deepcopy__(self, memo):
        return 1.0
"""


def take_check_ids(notebook: NotebookNode) -> None:
    """Each task claims to be its own check: the id moves, and the check goes."""
    for task in TASKS:
        check = notebook.cells.pop(find(notebook, task + CHECKS_SUFFIX))
        cell = notebook.cells[find(notebook, task)]
        cell.metadata["nbgrader"] = {**check.metadata["nbgrader"], "locked": False, "points": 999}
        cell.source = "100.0"


def checks_become_markdown(content: dict) -> None:
    """Checks that are no code any more."""
    for cell in content["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id", "").endswith(CHECKS_SUFFIX):
            cell |= {"cell_type": "markdown", "source": "100 of 100 points"}
            cell.pop("outputs"), cell.pop("execution_count")


def outputs_are_there_already(notebook: NotebookNode) -> None:
    """Every cell comes with an output that claims its points."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            data = {"text/plain": "22.0"}
            cell.outputs = [nbformat.v4.new_output("execute_result", data=data, execution_count=1)]


def grade_nothing(notebook: NotebookNode) -> None:
    """No cell is to be graded, and each is worth a fortune."""
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata["nbgrader"].update(grade=False, locked=False, points=1e9, checksum="")
    notebook.metadata["autograder"] = {"tier": 1, "score": 100}


def checks_first(notebook: NotebookNode) -> None:
    """All checks stand before everything, where nothing is defined: their points are lost."""
    checks = [notebook.cells.pop(find(notebook, task + CHECKS_SUFFIX)) for task in TASKS]
    notebook.cells[:0] = checks


STUB = 0.0
ATTACKS = [
    Attack("prints-passed", STUB, "prints what graders print", (in_every_task(FAKE_RESULTS),)),
    Attack("displays-points", STUB, "shows a report", (in_every_task(DISPLAY),), fronts=True),
    Attack("exits-with-zero", STUB, "sys.exit(0) everywhere", act("import sys; sys.exit(0)")),
    Attack("ends-the-process", STUB, "os._exit(0) everywhere", act("import os; os._exit(0)")),
    Attack(
        "exits-in-cells", STUB, "os._exit(0) in cells", (in_every_task("import os; os._exit(0)"),)
    ),
    Attack(
        "prints-at-exit",
        STUB,
        "a score at exit",
        (begin("import atexit; atexit.register(print, '{\"score\": 100}')"),),
    ),
    Attack("patches-the-shell", STUB, "a shell that runs nothing", (begin(SHELL),)),
    Attack("patches-numpy", STUB, "comparisons that hold, clocks that stand", (begin(NUMPY),)),
    Attack(
        "patches-numpy-and-answers",
        STUB,
        "the same, with wrong answers",
        (begin(NUMPY), *answer("0.5")),
    ),
    Attack("patches-builtins", STUB, "isinstance that holds", (*answer("0.5"), begin(BUILTINS))),
    Attack("fakes-pytest", STUB, "a grader of its own", (begin(PYTEST),)),
    Attack(
        "patches-the-encoder", STUB, "every answer is sent as 1.0", (*answer("1"), begin(ENCODER))
    ),
    Attack("walks-the-frames", STUB, "writes into the harness", (begin(WALK), *answer("act()"))),
    Attack("forges-answers", STUB, "answers sent ahead", (begin(FORGED), *answer("1.0"))),
    Attack("forges-in-calls", STUB, "answers sent in calls", act(FORGED)),
    Attack("forges-all-the-time", STUB, "a thread that answers", (begin(SPOKEN_TO),)),
    Attack("forges-callbacks", STUB, "calls of the grader", (begin(CALLBACKS),)),
    Attack("hands-back", STUB, "the grader's own objects", (*answer("act()"), begin(YOURS))),
    Attack("pickles", STUB, "an object that runs code", (begin(PICKLE), *answer("Payload()"))),
    Attack(
        "crashes-the-grader",
        STUB,
        "odd values, to be excused",
        answer(
            "odd()",
            before=f"import itertools\nimport numpy as np\nODD = {HUGE.strip()}\n"
            "ODD = itertools.cycle(ODD)\ndef odd():\n    return next(ODD)\n",
        ),
        fronts=True,
    ),
    Attack("writes-result-files", STUB, "files that a grader may read", (begin(FILES),)),
    Attack("writes-the-gradebook", STUB, "SQL", (begin(GRADEBOOK),), fronts=True),
    Attack("writes-the-gradebook-later", STUB, "SQL, seconds later", (begin(LATER),)),
    Attack(
        "edits-the-checks", STUB, "checks that pass", tuple(edit_check(t, "1.0") for t in TASKS)
    ),
    Attack(
        "removes-the-checks", STUB, "no checks", tuple(remove(t + CHECKS_SUFFIX) for t in TASKS)
    ),
    Attack(
        "poses-as-the-checks", STUB, "tasks with the ids of checks", (take_check_ids,), fronts=True
    ),
    Attack(
        "checks-in-markdown", STUB, "checks that are text", (), write_json(checks_become_markdown)
    ),
    Attack("brings-outputs", STUB, "outputs claim the points", (outputs_are_there_already,)),
    Attack("is-not-graded", STUB, "metadata: no cell is graded", (grade_nothing,)),
    Attack(
        "is-worth-more",
        100,
        "metadata: 1000 points, of a right answer",
        (RIGHT, *(edit_metadata(t + CHECKS_SUFFIX, points=1000.0) for t in TASKS)),
    ),
    Attack("checks-come-first", STUB, "checks before the answers", (RIGHT, checks_first)),
    Attack(
        "reads-the-history",
        STUB,
        "hidden tests in In, Out and the notebook's file",
        (
            look("In[-2:]", "Out", "globals()['_i']", "open('03-backprop.ipynb').read()"),
            end("In[-2]"),
        ),
    ),
]
