"""What a student reads about an exercise: points, each property, the mistake, where to read.

Nothing here holds an input, an expected value or a line of a test; everything is escaped.
"""

from __future__ import annotations

from html import escape

from nbformat import NotebookNode, from_dict

from .judge import Outcome
from .notebook import BOOK_URL
from .suite import is_extra

EXTRA_CREDIT = "extra_credit"  # in the metadata of an output


def exercise_output(stem: str, outcomes: list[Outcome], sentences: list[str]) -> NotebookNode:
    """The output of a graded cell: for nbgrader a plain number, for people a report.

    Args:
        stem: the assignment.
        outcomes: of the tests of one exercise.
        sentences: the known mistakes that the answer behaves like.
    """
    points = float(sum(outcome.points for outcome in outcomes))
    is_credit = is_extra(outcomes[0].test.exercise)
    # nbgrader takes the score from text/plain: it must be a plain float, not numpy's repr.
    score = repr(0.0 if is_credit else points)
    return from_dict(
        {
            "output_type": "execute_result",
            "data": {"text/plain": score, "text/html": _report(stem, outcomes, sentences)},
            "metadata": {EXTRA_CREDIT: points} if is_credit else {},
            "execution_count": None,
        }
    )


def extra_credit(cell: NotebookNode) -> float | None:
    """The extra credit that a graded cell's output tells of; None where it is an ordinary cell.

    nbgrader keeps it apart from the score, in a column that only its formgrader writes.
    """
    earned = (output.get("metadata", {}).get(EXTRA_CREDIT) for output in cell.outputs)
    return next((points for points in earned if points is not None), None)


def _report(stem: str, outcomes: list[Outcome], sentences: list[str]) -> str:
    points = sum(outcome.points for outcome in outcomes)
    total = sum(outcome.test.points for outcome in outcomes)
    lines = [f"<p><strong>{points:g} of {total:g} points</strong></p>"]
    lines += [f"<p><strong>It looks as if:</strong> {escape(s)}</p>" for s in sentences]
    lines.append("<ul>")
    lines += [_line(outcome) for outcome in outcomes if outcome.passed]
    for message, missed in _by_message(outcomes).items():
        lines.append(_missed(stem, message, missed))
    lines.append("</ul>")
    return "\n".join(lines)


def _line(outcome: Outcome) -> str:
    return f"<li>✓ {outcome.test.points:g}: {escape(_property(outcome))}</li>"


def _by_message(outcomes: list[Outcome]) -> dict[str, list[Outcome]]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if not outcome.passed:
            groups.setdefault(outcome.message, []).append(outcome)
    return groups


def _missed(stem: str, message: str, outcomes: list[Outcome]) -> str:
    points = sum(outcome.test.points for outcome in outcomes)
    properties = "; ".join(_property(outcome) for outcome in outcomes)
    section = outcomes[0].test.section
    link = f'<a href="{BOOK_URL}/book/{stem}.html#{escape(section)}">Read the section</a>'
    return f"<li>✗ 0 of {points:g}: {escape(properties)}<br>{escape(message)} {link}.</li>"


def _property(outcome: Outcome) -> str:
    return outcome.test.name.removeprefix("test_").replace("_", " ")
