"""Which known mistake a failing submission behaves like.

A mistake is recognized by what it does, not by how it is written: in the tests that the student
failed, the mistake of the bank, given the same inputs, returned the same values, call for call.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from .bank import Answer, judge_locally, lay_over, read_bank
from .judge import DEFAULT_SEED, Outcome
from .reference import namespace
from .suite import load_suite

RELATIVE = 1e-9  # two ways to write the same formula differ by round-off only


def diagnose(
    stem: str,
    outcomes: list[Outcome],
    *,
    seed: int = DEFAULT_SEED,
    bank: list[Answer] | None = None,
) -> dict[str, list[str]]:
    """Explains failed tests by the mistakes of the bank.

    Args:
        stem: the assignment.
        outcomes: of the submission, judged with this seed.
        seed: as given to `judge`.
        bank: the mistakes to compare with; all of the assignment's by default.

    Returns:
        For each exercise that could be explained, the sentences that explain it, the one that
        covers most of its failed tests first.
    """
    failed: dict[str, list[Outcome]] = {}
    passed = set()
    for outcome in outcomes:
        if outcome.passed:
            passed.add(outcome.test.name)
        elif _informative(outcome.trace):
            failed.setdefault(outcome.test.exercise, []).append(outcome)
    if not failed:
        return {}
    bank = _mistakes(stem) if bank is None else bank
    explained = {}
    for exercise, misses in failed.items():
        candidates = {
            answer: {miss.test.name for miss in misses if _behaves_like(answer, miss, stem, seed)}
            for answer in bank
            # a mistake that fails what the student passed is not the student's
            if answer.exercise == exercise and not passed & _traces(stem, answer, seed).keys()
        }
        if sentences := _cover(candidates):
            explained[exercise] = sentences
    return explained


@functools.cache
def _mistakes(stem: str) -> list[Answer]:
    return read_bank("mistakes", stem)


def _cover(candidates: dict[Answer, set[str]]) -> list[str]:
    """The fewest mistakes, greedily, that explain every test that any of them explains."""
    sentences = []
    left = set().union(*candidates.values()) if candidates else set()
    while left:
        best = max(candidates, key=lambda answer: len(candidates[answer] & left))
        sentences.append(best.sentence)
        left -= candidates[best]
    return sentences


def _behaves_like(answer: Answer, outcome: Outcome, stem: str, seed: int) -> bool:
    of_mistake = _traces(stem, answer, seed).get(outcome.test.name)
    return of_mistake is not None and _same(of_mistake, outcome.trace)


@functools.cache
def _traces(stem: str, answer: Answer, seed: int) -> dict[str, tuple[Any, ...]]:
    """What a mistake returned, call for call, in each test that it failed."""
    student = lay_over(answer.path, namespace(stem))
    outcomes = judge_locally(load_suite(stem), student, seed, [answer.exercise])
    return {o.test.name: o.trace for o in outcomes if not o.passed}


def _informative(trace: tuple[Any, ...]) -> bool:
    """Whether the trace holds any value to recognize a mistake by."""
    return any(_has_numbers(value) for value in trace)


def _has_numbers(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return any(map(_has_numbers, value))
    if isinstance(value, dict):
        return any(map(_has_numbers, value.values()))
    return isinstance(value, int | float | np.ndarray | np.generic)


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, tuple | list) and isinstance(b, tuple | list):
        return len(a) == len(b) and all(map(_same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[key], b[key]) for key in a)
    if isinstance(a, int) and isinstance(b, int):
        return a == b  # exactly: there is no limit to their size
    if _is_number(a) and _is_number(b):
        a, b = np.asarray(a), np.asarray(b)
        if "O" in (a.dtype.kind, b.dtype.kind):  # an int too large for numpy
            return False
        return a.shape == b.shape and np.allclose(
            a, b, rtol=RELATIVE, atol=RELATIVE, equal_nan=True
        )
    if _is_number(a) or _is_number(b) or isinstance(a, str | None) or isinstance(b, str | None):
        return type(a) is type(b) and a == b
    return True  # two objects that stay on the student's side: nothing to compare


def _is_number(value: Any) -> bool:
    return isinstance(value, bool | int | float | complex | np.ndarray | np.generic)
