"""Whatever is handed in, it becomes a notebook that can be graded, with a word to the student."""

import json
import os

import pytest

from autograder.submission import MAX_BYTES, ReleasedCell, put_together, read_submission

TASK = ReleasedCell("f", "code", "raise NotImplementedError", "1", False, True, None)
CHECK = ReleasedCell("f-checks", "code", "assert f(1) == 2", "2", True, False, 5.0)
RELEASED = [TASK, CHECK]


def grade_ids(notebook):
    return [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]


def sources(notebook):
    return [cell.source for cell in notebook.cells]


def write(path, cells, **fields):
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": cells, **fields}))
    return path


def cell(source, grade_id=None, cell_type="code", **nbgrader):
    metadata = {"nbgrader": {"grade_id": grade_id, **nbgrader}} if grade_id else {}
    return {"cell_type": cell_type, "source": source, "metadata": metadata, "outputs": [{"x": 1}]}


def test_an_ordinary_submission_is_kept_without_a_remark(tmp_path):
    cells = [cell("import numpy"), cell("def f(x): return 2", "f"), cell(CHECK.source, "f-checks")]
    submission = read_submission(write(tmp_path / "n.ipynb", cells), RELEASED)
    assert submission.remarks == []
    assert sources(submission.notebook) == ["import numpy", "def f(x): return 2", CHECK.source]
    assert grade_ids(submission.notebook) == [None, "f", "f-checks"]
    assert submission.notebook.cells[0].outputs == []


def test_source_may_be_a_list_of_lines(tmp_path):
    path = write(tmp_path / "n.ipynb", [cell(["a = 1\n", "b = 2"])])
    assert sources(read_submission(path, []).notebook) == ["a = 1\nb = 2"]


def test_an_edited_check_is_put_back():
    submission = put_together([("code", "f", "f"), ("code", "pass", "f-checks")], RELEASED)
    assert sources(submission.notebook) == ["f", CHECK.source]
    assert "was edited" in submission.remarks[0]


def test_missing_cells_come_back_in_their_place():
    submission = put_together([("code", "x = 1", "f"), ("code", "y = 2", "")], RELEASED)
    assert grade_ids(submission.notebook) == ["f", "f-checks", None]
    submission = put_together([("code", "y = 2", "")], RELEASED)
    assert grade_ids(submission.notebook) == ["f", "f-checks", None]
    assert sum("was missing" in remark for remark in submission.remarks) == 2


def test_of_a_duplicated_task_the_last_counts_and_the_first_still_runs():
    cells = [("code", "a", "f"), ("code", "b", "f"), ("code", CHECK.source, "f-checks")]
    submission = put_together(cells, RELEASED)
    assert sources(submission.notebook)[:2] == ["a", "b"]
    assert grade_ids(submission.notebook) == [None, "f", "f-checks"]
    assert "more than once" in submission.remarks[0]


def test_a_duplicated_check_stands_there_once():
    check = ("code", CHECK.source, "f-checks")
    submission = put_together([("code", "a", "f"), check, check], RELEASED)
    assert grade_ids(submission.notebook) == ["f", "f-checks"]


def test_metadata_of_the_student_is_not_believed(tmp_path):
    claims = {"grade": True, "solution": False, "points": 1000, "schema_version": 99}
    cells = [cell("a", "f", **claims), cell("b", "mine", **claims)]
    notebook = read_submission(write(tmp_path / "n.ipynb", cells), RELEASED).notebook
    by_id = {c.metadata.nbgrader.grade_id: c for c in notebook.cells if "nbgrader" in c.metadata}
    assert set(by_id) == {"f", "f-checks"}
    assert not by_id["f"].metadata.nbgrader.grade
    assert by_id["f-checks"].metadata.nbgrader.points == 5.0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not valid JSON"),
        (b'{"cells": [{"cell_ty', "not valid JSON"),
        (b"\xff\xfe\x00", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"[]", "not a notebook"),
        (b"{}", "holds no cells"),
        (b'{"worksheets": [{"cells": []}], "nbformat": 3}', "holds no cells"),
        (b'{"cells": "abc"}', "holds no cells"),
        (json.dumps({"cells": [{}] * 3000}).encode(), "more than"),
    ],
)
def test_what_is_no_notebook_counts_as_empty(tmp_path, content, reason):
    (tmp_path / "n.ipynb").write_bytes(content)
    submission = read_submission(tmp_path / "n.ipynb", RELEASED)
    assert reason in submission.remarks[0]
    assert "Please submit again" in submission.notebook.cells[0].source
    assert sources(submission.notebook)[1:] == [TASK.source, CHECK.source]


@pytest.mark.parametrize(
    "cells",
    [
        [None, 3, "x", []],
        [{}],
        [{"cell_type": 7, "source": 5, "metadata": []}],
        [{"cell_type": "code", "source": None, "metadata": {"nbgrader": []}}],
        [{"cell_type": "code", "source": [1, None], "metadata": {"nbgrader": {"grade_id": {}}}}],
        [{"cell_type": "code", "source": "\ud800", "metadata": {"nbgrader": {}}}],
    ],
)
def test_odd_cells_do_no_harm(tmp_path, cells):
    notebook = read_submission(write(tmp_path / "n.ipynb", cells), RELEASED).notebook
    assert grade_ids(notebook)[-2:] == ["f", "f-checks"] or "f-checks" in grade_ids(notebook)
    json.dumps(notebook).encode()


def test_a_missing_notebook_names_the_one_that_is_there(tmp_path):
    write(tmp_path / "n (1).ipynb", [])
    submission = read_submission(tmp_path / "n.ipynb", RELEASED)
    assert "There is n (1).ipynb: give it that name." in submission.remarks[0]


def test_a_link_is_not_followed(tmp_path):
    secret = write(tmp_path / "secret.ipynb", [cell("the secret", "f")])
    os.symlink(secret, tmp_path / "n.ipynb")
    submission = read_submission(tmp_path / "n.ipynb", RELEASED)
    assert "is a link" in submission.remarks[0]
    assert "the secret" not in "".join(sources(submission.notebook))


def test_a_pipe_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "n.ipynb")
    assert "special file" in read_submission(tmp_path / "n.ipynb", RELEASED).remarks[0]


def test_a_huge_file_is_not_read(tmp_path):
    with open(tmp_path / "n.ipynb", "wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "larger than" in read_submission(tmp_path / "n.ipynb", RELEASED).remarks[0]


def test_reading_again_what_was_put_together_changes_nothing(tmp_path):
    import nbformat

    first = put_together([("code", "a", "f"), ("markdown", "text", "")], RELEASED).notebook
    nbformat.write(first, tmp_path / "n.ipynb")
    again = read_submission(tmp_path / "n.ipynb", RELEASED)
    assert again.remarks == []
    assert sources(again.notebook) == sources(first)
