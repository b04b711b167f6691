"""Every claim in the book has a check, and the counting notices when one is missing."""

import pytest
from claims import read_page

from tests.built_book import ROOT

SOURCES = sorted((ROOT / "book").glob("*.md"))

CLAIM = """
## A section

```{math}
:label: eq-sum
1 + 1 = 2
```
"""
CHECK = """
```{code-cell} ipython3
:tags: [hide-output, check]
# Check (eq-sum): counting
assert 1 + 1 == 2
```
"""


def messages(text: str) -> list[str]:
    return [message for _, message in read_page(text).problems]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_claim_has_a_check_and_every_check_a_claim(source):
    assert read_page(source.read_text("utf-8")).problems == []


def test_the_book_makes_claims():
    assert sum(len(read_page(source.read_text("utf-8")).claims) for source in SOURCES) > 5


def test_a_claim_with_its_check_is_counted_once():
    page = read_page(CLAIM + CHECK)
    assert ([claim.label for claim in page.claims], len(page.checks)) == (["eq-sum"], 1)
    assert page.problems == []


@pytest.mark.parametrize(
    "claim",
    [
        CLAIM,
        "## A section\n$$1 + 1 = 2$$ (eq-sum)\n",
        "## A section\n````{prf:lemma}\n:label: thm-sum\nOne and one are two.\n````\n",
        "## A section\n```{list-table} Sums\n:name: tab-sum\n\n* - 1 + 1\n  - 2\n```\n",
        "## A section\n(tab-sum)=\n| 1 + 1 | 2 |\n|---|---|\n",
    ],
    ids=["math", "dollars", "theorem", "table", "target"],
)
def test_a_claim_of_any_kind_needs_a_check(claim):
    assert messages(claim)[0].endswith("has no check")


def test_an_equation_that_only_names_something_needs_no_check():
    assert messages(CLAIM.replace("eq-sum", "eq-def-sum")) == []


def test_a_theorem_is_checked_by_the_checks_of_its_equations():
    inside = CLAIM.replace("## A section", "")
    theorem = f"## A section\n````{{prf:theorem}}\n:label: thm-sum\n{inside}\n````\n"
    assert len(messages(theorem)) == 2
    assert messages(theorem + CHECK) == []


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (CLAIM + CHECK.replace("eq-sum", "eq-other"), "the check names no claim"),
        (CLAIM + "## Another\n" + CHECK, "below it in the same section"),
        (CHECK + CLAIM.replace("## A section", ""), "below it in the same section"),
        (CLAIM + CHECK.replace("1 + 1 == 2", "True"), "must assert something"),
        (CLAIM + CHECK.replace("assert 1", "total = 1"), "must assert something"),
        (CLAIM + CHECK.replace(": counting", ""), "the first line of a check"),
        (CLAIM + CHECK.replace(", check]", "]"), "needs the tag check"),
        ("```{math}\n:label: sum\n1\n```\n", "starts with eq-"),
        ("```{prf:theorem}\nTrue.\n```\n", "needs a label that starts with thm-"),
    ],
)
def test_a_broken_rule_is_named(page, message):
    assert any(message in found for found in messages(page))


def test_what_stands_inside_a_code_block_is_no_claim():
    assert read_page("````markdown\n" + CLAIM + CHECK + "````\n").claims == []
