"""The committed release is what solutions/ generates, and a student can work on it."""

import filecmp
import os
import re
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.__main__ import main
from autograder.notebook import CHECKS_SUFFIX, ROOT, code_cells, stems
from autograder.suite import load_suite

ASSIGNMENTS = ROOT / "assignments"


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("release")
    assert main(["release", "--course", str(folder)]) == 0
    return folder


def executed(notebook, folder):
    os.environ["JUPYTER_PATH"] = str(ROOT / ".venv" / "share" / "jupyter")
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}})
    return client.execute()


def failed(cell):
    return any(output.output_type == "error" for output in cell.get("outputs", []))


def grade_id(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


@pytest.mark.parametrize("stem", stems())
def test_the_committed_release_is_what_the_source_generates(course, stem):
    fresh, committed = course / "assignments" / stem, ASSIGNMENTS / stem
    names = sorted(path.name for path in fresh.iterdir())
    assert sorted(path.name for path in committed.iterdir()) == names
    _, different, problems = filecmp.cmpfiles(fresh, committed, names, shallow=False)
    assert not different, "run `make release` and commit assignments/"
    assert not problems


def test_every_assignment_is_released():
    assert sorted(path.name for path in ASSIGNMENTS.iterdir()) == stems()


@pytest.mark.parametrize("stem", stems())
def test_the_release_runs_from_top_to_bottom_as_it_is_handed_out(course, stem):
    folder = course / "assignments" / stem
    notebook = executed(nbformat.read(folder / f"{stem}.ipynb", 4), folder)
    checks = [cell for cell in notebook.cells if grade_id(cell).endswith(CHECKS_SUFFIX)]
    assert len(checks) == len(load_suite(stem).exercises)
    assert all(map(failed, checks)), "a visible check passes on the stub"
    others = [cell for cell in notebook.cells if cell not in checks]
    assert not any(map(failed, others))


@pytest.mark.parametrize("stem", stems())
def test_the_solution_passes_nbgraders_validation(course, stem):
    notebook = course / "source" / stem / f"{stem}.ipynb"
    command = [sys.executable, "-m", "nbgrader", "validate", str(notebook)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert "Success! Your notebook passes all the tests." in result.stdout, result.stdout


@pytest.mark.parametrize("stem", stems())
def test_nothing_hidden_is_in_the_release(stem):
    text = "".join(
        path.read_text()
        for path in (ASSIGNMENTS / stem).iterdir()
        if path.suffix in (".ipynb", ".py")
    )
    assert "BEGIN SOLUTION" not in text
    assert "BEGIN HIDDEN" not in text
    assert "autograder" not in text
    for test in load_suite(stem).tests:
        assert test.name not in text
    for line in solution_lines(stem):
        assert line not in text, line


def solution_lines(stem):
    """The lines of the solutions that are long enough to be told apart from the tasks' texts."""
    visible = "\n".join(
        re.sub(r"### BEGIN SOLUTION.*?### END SOLUTION", "", cell.source, flags=re.DOTALL)
        for cell in code_cells(stem)
    )
    for cell in code_cells(stem):
        for part in re.findall(r"### BEGIN SOLUTION(.*?)### END SOLUTION", cell.source, re.DOTALL):
            for line in map(str.strip, part.splitlines()):
                if len(line) > 30 and line not in visible:
                    yield line


@pytest.mark.parametrize("stem", stems())
def test_each_task_says_its_points_and_links_its_section(course, stem):
    notebook = nbformat.read(course / "assignments" / stem / f"{stem}.ipynb", 4)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert "{points:" not in text
    assert "{section:" not in text
    for exercise, points in load_suite(stem).exercises.items():
        assert re.search(rf"\b{points:g} points?\b", text), exercise
