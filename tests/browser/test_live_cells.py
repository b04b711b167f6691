"""A live cell runs Python of the site's own, and asks before it fetches anything else."""

import pytest

from tests.built_book import PAGES

STARTING = 90_000  # milliseconds for Python to start on a busy machine


@pytest.fixture
def live_page(site, open_page, address):
    """A page with live cells, and the requests that it makes to other hosts, which fail."""
    live = (name for name in PAGES if "tag_live" in (site / name).read_text("utf-8"))
    name = next(live, None)
    if name is None:
        pytest.skip("no page has a live cell yet")
    page, foreign = open_page(name), []

    def refuse(route):
        foreign.append(route.request.url)
        route.abort()

    page.context.route(lambda url: url.startswith("http") and not url.startswith(address), refuse)
    return page, foreign


def run(page, code: str) -> str:
    """Type code into the first live cell, run it, and wait for what it prints."""
    cell = page.locator(".cell.tag_live").first
    if cell.get_by_role("button", name="Edit and run").is_visible():
        cell.get_by_role("button", name="Edit and run").click()
    cell.get_by_label("Python code").fill(code)
    cell.get_by_role("button", name="Run", exact=True).click()
    cell.get_by_role("button", name="Run", exact=True).wait_for(timeout=STARTING)
    return cell.get_by_role("status").inner_text()


def test_the_cell_of_the_page_runs_as_it_stands(live_page):
    page, foreign = live_page
    cell = page.locator(".cell.tag_live").first
    printed = cell.locator(".cell_output").inner_text().strip()
    code = cell.locator(".cell_input pre").inner_text()
    assert run(page, code).strip() == printed
    assert foreign == []


def test_code_can_be_changed_and_mistakes_are_shown(live_page):
    page, _ = live_page
    assert run(page, "print(6 * 7)") == "42"
    assert "ZeroDivisionError" in run(page, "1 / 0")
    assert run(page, "print('still there')") == "still there"


def test_packages_are_fetched_only_when_the_reader_agrees(live_page):
    page, foreign = live_page
    assert "This cell needs numpy, from cdn.jsdelivr.net" in run(page, "import numpy")
    assert foreign == []
    cell = page.locator(".cell.tag_live").first
    cell.get_by_role("button", name="Fetch and run").click()
    cell.get_by_text("could not be fetched from cdn.jsdelivr.net").wait_for(timeout=STARTING)
    assert all("/numpy-" in url for url in foreign)
    assert foreign


def test_an_endless_loop_can_be_stopped(live_page):
    page, _ = live_page
    assert run(page, "print('ready')") == "ready"
    cell = page.locator(".cell.tag_live").first
    cell.get_by_label("Python code").fill("while True: pass")
    cell.get_by_role("button", name="Run", exact=True).click()
    cell.get_by_role("button", name="Stop").click()
    cell.get_by_text("Stopped.").wait_for()
    assert run(page, "print('again')") == "again"
