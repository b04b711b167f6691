"""Everything works from the keyboard, and one always sees where one is."""

import pytest

PAGE = "book/corrections.html"

FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 100),
    end: element === document.body,
    visible: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
}"""


def test_the_first_stop_skips_to_the_text(open_page):
    page = open_page(PAGE)
    page.keyboard.press("Tab")
    assert "Skip to main content" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').matches('main, main *')")


@pytest.mark.parametrize("width", [390, 1400])
def test_the_focus_is_always_visible(open_page, width):
    page = open_page(PAGE, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    stops = []
    while len(stops) < 80:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
        if stops[-1]["end"]:
            break
    stops = [stop for stop in stops if not stop["end"]]
    assert len(stops) > 10
    assert [stop for stop in stops if not (stop["visible"] and stop["marked"])] == []


def test_a_check_opens_and_closes(open_page):
    page = open_page(PAGE)
    page.locator("details.check summary").first.focus()
    is_open = "document.querySelector('details.check').open"
    assert not page.evaluate(is_open)
    page.keyboard.press("Enter")
    assert page.evaluate(is_open)
    assert page.locator("details.check pre").first.is_visible()
    page.keyboard.press("Enter")
    assert not page.evaluate(is_open)


def test_nothing_moves_for_readers_who_ask_for_that(open_page):
    moving = """() => {
      document.querySelectorAll("details").forEach((fold) => { fold.open = true; });
      return new Promise((done) => requestAnimationFrame(
        () => done(document.getAnimations().length)));
    }"""
    # Folds of MyST-NB fade in; the first line shows that this test can fail.
    fold = """document.querySelector("article").insertAdjacentHTML("beforeend",
      '<div class="cell"><details class="hide"><summary>More</summary><p>Text</p></details></div>'
    )"""
    for motion, expected in (("no-preference", True), ("reduce", False)):
        page = open_page(PAGE, reduced_motion=motion)
        page.evaluate(fold)
        assert bool(page.evaluate(moving)) == expected
