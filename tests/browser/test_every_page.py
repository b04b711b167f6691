"""What holds on every page, narrow and wide, light and dark, with every fold open."""

import zlib
from functools import cache
from pathlib import Path

LIMIT = 1_200_000  # bytes as a server sends them, compressed; MathJax and its fonts are a third


@cache
def sent(path: Path) -> int:
    return min(path.stat().st_size, len(zlib.compress(path.read_bytes())))


def test_axe_finds_no_violation(visit):
    assert visit.violations == []


def test_the_console_stays_quiet(visit):
    assert visit.console == []


def test_no_request_fails(visit):
    assert visit.failed_requests == []


def test_no_request_leaves_the_host(visit):
    assert visit.foreign_requests == []


def test_every_formula_is_rendered(visit):
    assert visit.math["errors"] == []
    assert visit.math["rendered"] >= visit.math["written"]


def test_the_page_does_not_scroll_sideways(visit):
    assert visit.overflow == []


def test_every_figure_has_a_name(visit):
    assert visit.unnamed_images == []


def test_the_page_is_light(site, visit):
    assert len(visit.requested) > 10
    assert sum(sent(site / name) for name in visit.requested) < LIMIT
