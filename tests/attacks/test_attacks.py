"""No attack earns a mark that is not due, learns what is hidden, or harms anything."""

import re
from html.parser import HTMLParser

import nbformat
import pytest

from autograder.clean import HARMLESS_ATTRIBUTES

from .corpus import ATTACKS, FRONTS
from .grading import HONEST, secrets_in


def by_name(submission):
    return submission.student


def test_the_batch_ends_and_grades_everybody(graded, by_batch):
    assert graded["status"] == 0
    assert set(by_batch.scores) == {submission.student for submission in (*HONEST, *ATTACKS)}


def test_nothing_and_nobody_outside_is_harmed(graded):
    assert graded["harmed"] == []


@pytest.mark.parametrize("neighbor", HONEST, ids=by_name)
def test_the_neighbors_get_what_is_due(by_batch, neighbor):
    assert by_batch.complaints(neighbor) == []


@pytest.mark.parametrize("attack", ATTACKS, ids=by_name)
def test_attack_is_contained(by_batch, attack):
    assert by_batch.complaints(attack) == [], attack.why


@pytest.mark.parametrize("attack", ATTACKS, ids=by_name)
def test_what_comes_back_is_small(by_batch, attack):
    assert len(by_batch.graded(attack.student)) < 6 << 20


def test_nbgraders_commands_end_well(graded):
    for command in graded["said"]:
        assert command.returncode == 0, command.stdout + command.stderr


@pytest.mark.parametrize("submission", [*HONEST, *FRONTS], ids=by_name)
def test_nbgraders_commands_contain_it_too(by_nbgrader, submission):
    assert by_nbgrader.complaints(submission) == []


@pytest.mark.parametrize("submission", [*HONEST, *FRONTS], ids=by_name)
def test_both_fronts_give_the_same_notebook(by_batch, by_nbgrader, submission):
    ours, theirs = (
        nbformat.reads(aftermath.graded(submission.student), as_version=4)
        for aftermath in (by_batch, by_nbgrader)
    )
    for notebook in (ours, theirs):
        for cell in notebook.cells:  # what they say differs in paths, ports and processes
            if "grade_id" not in cell.metadata.get("nbgrader", {}):
                cell.source, cell["outputs"] = "", []
            elif not cell.metadata["nbgrader"]["grade"]:
                cell["outputs"] = []
    assert ours == theirs


class LivePart(HTMLParser):
    """Collects what would run, load or send something in a page."""

    TAGS = frozenset(
        {"script", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "math"}
    )

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        values = [value or "" for _, value in attributes]
        if tag in self.TAGS or any(name.startswith("on") for name in names):
            self.found.append(self.get_starttag_text())
        if any(re.match(r"\s*(javascript|data:text|//|https?://evil)", v, re.I) for v in values):
            self.found.append(self.get_starttag_text())


@pytest.fixture
def live_parts(by_nbgrader):
    """What is live in a page beyond what is live in the page of an honest student."""

    def live(student):
        own = LivePart(by_nbgrader.feedback("zz-honest")).found
        return [part for part in LivePart(by_nbgrader.feedback(student)).found if part not in own]

    return live


@pytest.mark.parametrize("attack", FRONTS, ids=by_name)
def test_nothing_is_live_in_the_feedback(live_parts, attack):
    assert live_parts(attack.student) == []


def own_words(by_nbgrader, student):
    """What a student wrote, which of course stands in the feedback."""
    notebook = nbformat.reads(by_nbgrader.graded(student), as_version=4)
    return "\n".join(cell.source for cell in notebook.cells)


@pytest.mark.parametrize("submission", FRONTS, ids=by_name)
def test_the_feedback_tells_no_secret(by_nbgrader, submission):
    known = secrets_in(own_words(by_nbgrader, submission.student))
    assert [s for s in secrets_in(by_nbgrader.feedback(submission.student)) if s not in known] == []


def test_the_feedback_of_a_mistake_shows_no_test(by_nbgrader):
    assert "✗" in by_nbgrader.feedback("honest-mistake")
    assert secrets_in(by_nbgrader.feedback("honest-mistake")) == []


def test_the_cleaner_lets_no_attribute_through_that_could_run():
    assert {a for names in HARMLESS_ATTRIBUTES.values() for a in names} == {
        "class",
        "id",
        "href",
        "title",
    }
