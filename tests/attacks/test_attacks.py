"""No attack earns a mark that is not due, learns what is hidden, or harms anything."""

import re
from html.parser import HTMLParser

import nbformat
import pytest

from autograder.feedback import HARMLESS_ATTRIBUTES

from .corpus import ATTACKS, FRONTS
from .grading import HONEST, secrets_in


def by_name(submission):
    return submission.student


def test_the_batch_ends_and_grades_everybody(class_of_attacks):
    aftermath, status, _ = class_of_attacks
    assert status == 0
    assert set(aftermath.scores) == {submission.student for submission in (*HONEST, *ATTACKS)}


def test_nothing_and_nobody_outside_is_harmed(class_of_attacks):
    assert class_of_attacks[2] == []


@pytest.mark.parametrize("neighbor", HONEST, ids=by_name)
def test_the_neighbors_get_what_is_due(class_of_attacks, neighbor):
    assert class_of_attacks[0].complaints(neighbor) == []


@pytest.mark.parametrize("attack", ATTACKS, ids=by_name)
def test_attack_is_contained(class_of_attacks, attack):
    assert class_of_attacks[0].complaints(attack) == [], attack.why


@pytest.mark.parametrize("attack", ATTACKS, ids=by_name)
def test_what_comes_back_is_small(class_of_attacks, attack):
    assert len(class_of_attacks[0].graded(attack.student)) < 10 << 20


def test_nbgraders_commands_end_well(fronts):
    for command in fronts[1]:
        assert command.returncode == 0, command.stdout + command.stderr


def test_by_nbgraders_commands_nothing_outside_is_harmed(fronts):
    assert fronts[2] == []


@pytest.mark.parametrize("submission", [*HONEST, *FRONTS], ids=by_name)
def test_nbgraders_commands_contain_it_too(fronts, submission):
    assert fronts[0].complaints(submission) == []


@pytest.mark.parametrize("submission", [*HONEST, *FRONTS], ids=by_name)
def test_both_fronts_give_the_same_notebook(class_of_attacks, fronts, submission):
    ours, theirs = (
        nbformat.reads(aftermath.graded(submission.student), as_version=4)
        for aftermath in (class_of_attacks[0], fronts[0])
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
def live_parts(fronts):
    """What is live in a page beyond what is live in the page of an honest student."""

    def live(student):
        own = LivePart(fronts[0].feedback("zz-honest")).found
        return [part for part in LivePart(fronts[0].feedback(student)).found if part not in own]

    return live


@pytest.mark.parametrize("attack", FRONTS, ids=by_name)
def test_nothing_is_live_in_the_feedback(live_parts, attack):
    assert live_parts(attack.student) == []


def own_words(fronts, student):
    """What a student wrote, which of course stands in the feedback."""
    notebook = nbformat.reads(fronts[0].graded(student), as_version=4)
    return "\n".join(cell.source for cell in notebook.cells)


@pytest.mark.parametrize("submission", FRONTS, ids=by_name)
def test_the_feedback_tells_no_secret(fronts, submission):
    known = secrets_in(own_words(fronts, submission.student))
    assert [s for s in secrets_in(fronts[0].feedback(submission.student)) if s not in known] == []


def test_the_feedback_of_a_mistake_shows_no_test(fronts):
    assert "✗" in fronts[0].feedback("honest-mistake")
    assert secrets_in(fronts[0].feedback("honest-mistake")) == []


def test_the_cleaner_lets_no_attribute_through_that_could_run():
    assert {a for names in HARMLESS_ATTRIBUTES.values() for a in names} == {
        "class",
        "id",
        "href",
        "title",
    }
