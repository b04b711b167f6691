"""Visit a page in a browser and write down everything that the tests ask about it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.built_book import ROOT

AXE = ROOT / "book" / "vendor" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (390, 1400)

OPEN_EVERYTHING = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const button of document.querySelectorAll("button.toggle-button.toggle-button-hidden"))
    button.click();
}"""

MATH = """async () => {
  if (window.MathJax) await MathJax.startup.promise;
  return {
    written: document.querySelectorAll(".math").length,
    rendered: document.querySelectorAll(".math mjx-container").length,
    errors: [...document.querySelectorAll("mjx-merror")].map((e) => e.textContent),
  };
}"""

OVERFLOW = """() => {
  if (document.documentElement.scrollWidth <= innerWidth + 1) return [];
  const wide = (element) => element.getBoundingClientRect().right > innerWidth + 1;
  const found = [...document.querySelectorAll("body *")].filter(wide);
  return found.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
}"""

COLOR_RULES = ["color-contrast", "link-in-text-block"]

# Structure is the same in both themes, so that the second asks only the rules on color again.
VIOLATIONS = """async ([theme, only]) => {
  document.documentElement.dataset.theme = document.documentElement.dataset.mode = theme;
  const options = { resultTypes: ["violations"], ...(only && { runOnly: only }) };
  const { violations } = await axe.run(document, options);
  return violations.flatMap((rule) => rule.nodes.map((node) =>
    `${theme}: ${rule.id}: ${node.target.join(" ")}: ${node.failureSummary} `
    + node.html.slice(0, 160)));
}"""

UNNAMED = """() => [...document.querySelectorAll(
  "img:not([alt]), svg[role=img]:not([aria-label], [aria-hidden])")]
  .map((e) => e.outerHTML.slice(0, 120))"""


@dataclass
class Visit:
    """What was seen on one page at one width."""

    console: list[str] = field(default_factory=list)
    failed_requests: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)
    requested: set[str] = field(default_factory=set)
    math: dict = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    unnamed_images: list[str] = field(default_factory=list)


def make_visit(browser, address: str, path: str, width: int) -> Visit:
    """Load a page, open every fold, and look at it in both themes.

    Args:
        browser: a Playwright browser.
        address: where the site is served.
        path: the page, from the site's root.
        width: of the window, in CSS pixels.
    """
    visit = Visit()
    context = browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce", color_scheme="light"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: visit.console.append(str(error)))
    page.on("console", lambda line: _note_console(visit, line))
    page.on("request", lambda request: _note_request(visit, request, address))
    page.on("requestfailed", lambda request: visit.failed_requests.append(request.url))
    page.on("response", lambda response: _note_response(visit, response))
    page.goto(address + path)
    visit.math = page.evaluate(MATH)
    page.evaluate(OPEN_EVERYTHING)
    visit.overflow = page.evaluate(OVERFLOW)
    visit.unnamed_images = page.evaluate(UNNAMED)
    page.evaluate(AXE.read_text("utf-8"))
    visit.violations = page.evaluate(VIOLATIONS, ["light", None])
    visit.violations += page.evaluate(VIOLATIONS, ["dark", COLOR_RULES])
    context.close()
    return visit


def _note_console(visit: Visit, line) -> None:
    if line.type in ("error", "warning"):
        visit.console.append(line.text)


def _note_request(visit: Visit, request, address: str) -> None:
    if request.url.startswith(address):
        visit.requested.add(urlsplit(request.url).path.lstrip("/"))
    elif not request.url.startswith(("data:", "blob:")):
        visit.foreign_requests.append(request.url)


def _note_response(visit: Visit, response) -> None:
    if response.status >= 400:
        visit.failed_requests.append(f"{response.status} {response.url}")
