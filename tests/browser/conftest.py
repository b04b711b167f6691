"""A local server, a browser, and one visit to each page at each width, two at a time."""

import functools
import http.server
import os
import queue
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.visits import WIDTHS, Visit, make_visit
from tests.built_book import PAGES, site  # noqa: F401

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CASES = [(page, width) for page in PAGES for width in WIDTHS]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def address(site):  # noqa: F811
    """Address of the built site on this machine."""
    handler = functools.partial(QuietHandler, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        message = "no Chromium found: install it to test the pages in a browser"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    return path


@contextmanager
def browsing(chromium: str):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser(chromium):
    with browsing(chromium) as browser:
        yield browser


@pytest.fixture(scope="session")
def visits(request, chromium, address) -> dict[tuple[str, int], Visit]:
    """The visits that the selected tests ask about, made by one browser for each core."""
    wanted = {item.callspec.params.get("visit") for item in request.session.items if _case(item)}
    cases, found = queue.SimpleQueue(), {}
    for case in sorted(wanted):
        cases.put(case)

    def work() -> None:
        with browsing(chromium) as browser:
            while not cases.empty():
                case = cases.get()
                found[case] = make_visit(browser, address, *case)

    workers = min(os.cpu_count() or 1, 4)
    with ThreadPoolExecutor(workers) as pool:
        for worker in [pool.submit(work) for _ in range(workers)]:
            worker.result()
    return found


def _case(item: pytest.Item) -> bool:
    return "visit" in getattr(item, "fixturenames", ()) and hasattr(item, "callspec")


@pytest.fixture(scope="session", params=CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def visit(request, visits) -> Visit:
    """What one visit to a page found; every test of a page looks at the same visit."""
    return visits[request.param]


@pytest.fixture
def open_page(browser, address):
    """A function that opens a page of the site in a window of its own."""
    contexts = []

    def open_page(path: str, **options):
        options = {"viewport": {"width": 1400, "height": 900}} | options
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
