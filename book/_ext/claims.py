"""Claims and their checks, read from the source of a page.

A *claim* is what a page asserts under a label: an equation `eq-…`, a theorem, lemma, proposition or
corollary `thm-…`, a table `tab-…`. Labels that start with `eq-def-`, `tab-def-` or `def-` only name
something. A *check* is a code cell tagged `check` whose first line names the claims that it tests:

    # Check (eq-fork): the sum of both routes against a central difference

Every claim needs a check below it in the same section, and a check must name a claim and assert
something. A theorem also counts as checked when every claimed equation inside it is.
"""

import ast
import re
from dataclasses import dataclass, field

FENCE = re.compile(r"^\s*(`{3,}|:{3,}|~{3,})\s*(?:\{([\w:-]+)\})?\s*(.*)$")
OPTION = re.compile(r"^\s*:?(label|name|tags):\s*(.*?)\s*$")
DOLLAR_LABEL = re.compile(r"\$\$\s*\(([\w-]+)\)\s*$")
TARGET = re.compile(r"^\((tab-[\w-]+)\)=\s*$")
CHECK_LINE = re.compile(r"^# Check \(([\w-]+(?:,\s*[\w-]+)*)\): (.*\S)\s*$")

THEOREMS = {f"prf:{kind}" for kind in ("theorem", "lemma", "proposition", "corollary")}
TABLES = {"table", "list-table", "csv-table"}
OPAQUE = {"", "code-cell", "code", "code-block", "math", "raw", "literalinclude"}


@dataclass
class Claim:
    """What stands under a label, the line it starts on, its section, and the theorem around it."""

    label: str
    line: int
    section: int
    theorem: str | None = None


@dataclass
class Check:
    """A cell tagged `check`: the claims it names, the line it starts on, and its section."""

    labels: list[str]
    line: int
    section: int


@dataclass
class Page:
    """The claims and checks of a page, and the places where the rule is broken."""

    claims: list[Claim] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class _Block:
    """An open directive or code block."""

    fence: str
    name: str
    line: int
    options: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)


def read_page(text: str) -> Page:
    """Claims, checks and problems of the source of a page.

    Args:
        text: MyST Markdown.

    Returns:
        The page; `problems` holds pairs of line number and message.
    """
    page, section, blocks = Page(), 0, []
    for number, line in enumerate(text.splitlines(), start=1):
        inside = blocks[-1] if blocks else None
        fence = FENCE.match(line)
        if inside and fence and _closes(inside, fence):
            _close(page, blocks.pop(), blocks, section)
        elif inside and (inside.name in OPAQUE or OPTION.match(line)):
            option = OPTION.match(line)
            if option and inside.name and not inside.body:
                inside.options[option[1]] = option[2]
            elif inside.name == "code-cell" or line.strip():
                inside.body.append(line)
        elif fence:
            blocks.append(_Block(fence[1], fence[2] or "", number))
        elif line.startswith("#"):
            section += 1
        elif label := DOLLAR_LABEL.search(line) or TARGET.match(line):
            _claim(page, label[1], number, section, blocks)
    _find_unchecked(page)
    page.problems.sort()
    return page


def _closes(block: _Block, fence: re.Match) -> bool:
    mark, name, rest = fence.groups()
    return mark[0] == block.fence[0] and len(mark) >= len(block.fence) and not (name or rest)


def _close(page: Page, block: _Block, outer: list[_Block], section: int) -> None:
    """Take what a finished block says into the page."""
    label = block.options.get("label") or block.options.get("name")
    if block.name == "code-cell":
        _cell(page, block, section)
    elif block.name == "math":
        if label and not label.startswith("eq-"):
            page.problems.append((block.line, f"the label of an equation starts with eq-: {label}"))
        elif label:
            _claim(page, label, block.line, section, outer)
    elif block.name in THEOREMS:
        if not label or not label.startswith("thm-"):
            message = f"a {block.name.removeprefix('prf:')} needs a label that starts with thm-"
            page.problems.append((block.line, message))
        else:
            _claim(page, label, block.line, section, outer)
    elif block.name in TABLES and label:
        if label.startswith("tab-"):
            _claim(page, label, block.line, section, outer)
        else:
            page.problems.append((block.line, f"the name of a table starts with tab-: {label}"))


def _claim(page: Page, label: str, line: int, section: int, outer: list[_Block]) -> None:
    if label.startswith(("eq-def-", "tab-def-")):
        return
    theorem = next((block.options.get("label") for block in outer if block.name in THEOREMS), None)
    page.claims.append(Claim(label, line, section, theorem))


def _cell(page: Page, block: _Block, section: int) -> None:
    """Take a code cell into the page if it is a check."""
    code = [line for line in block.body if line.strip()]
    tagged = "check" in re.findall(r"[\w-]+", block.options.get("tags", ""))
    first = CHECK_LINE.match(code[0]) if code else None
    if tagged and first:
        page.checks.append(Check(re.split(r",\s*", first[1]), block.line, section))
        if not _asserts("\n".join(block.body)):
            page.problems.append((block.line, "a check must assert something that can fail"))
    elif tagged:
        message = "the first line of a check is `# Check (label): what is compared with what`"
        page.problems.append((block.line, message))
    elif first:
        page.problems.append((block.line, "a cell that starts with `# Check` needs the tag check"))


def _asserts(code: str) -> bool:
    """Whether Python code holds an assertion of something that is not a constant."""
    try:
        nodes = list(ast.walk(ast.parse(code)))
    except SyntaxError:
        return True  # running the page reports it
    return any(isinstance(n, ast.Assert) and not isinstance(n.test, ast.Constant) for n in nodes)


def _find_unchecked(page: Page) -> None:
    """Report claims without a check, and checks that name no claim."""
    places = {claim.label: claim for claim in page.claims}
    checked = set()
    for check in page.checks:
        for label in check.labels:
            claim = places.get(label)
            if claim is None:
                page.problems.append(
                    (check.line, f"the check names no claim of this page: {label}")
                )
            elif claim.section != check.section or claim.line > check.line:
                message = f"the check of {label} belongs below it in the same section"
                page.problems.append((check.line, message))
            checked.add(label)
    for claim in page.claims:
        inside = [other.label for other in page.claims if other.theorem == claim.label]
        if claim.label not in checked and not (inside and checked.issuperset(inside)):
            page.problems.append((claim.line, f"the claim {claim.label} has no check"))
