"""The table of training runs in chapter 10: the sliders work by keyboard, and the text follows."""

import json

PAGE = "book/10-training.html"


def test_the_arrow_keys_choose_a_run_and_the_text_says_how_it_ended(open_page):
    page = open_page(PAGE)
    group = page.locator("g[data-runs]")
    data = json.loads(group.get_attribute("data-runs"))
    figure = page.locator("figure", has=group)
    sliders, message = figure.locator("input[type=range]"), figure.locator("[aria-live=polite]")
    columns = len(data["penalties"])

    def expected(run: int) -> tuple[str, str]:
        return data["runs"][run]["verdict"], f"validation {data['runs'][run]['val'][-1]:.0%}"

    for part in expected(data["shown"]):
        assert part in message.text_content()
    line = group.locator("[data-line=loss]").get_attribute("points")
    sliders.nth(0).focus()
    page.keyboard.press("Home")
    for part in expected(data["shown"] % columns):
        assert part in message.text_content()
    assert group.locator("[data-line=loss]").get_attribute("points") != line
    sliders.nth(1).focus()
    page.keyboard.press("End")
    for part in expected(columns - 1):
        assert part in message.text_content()


def test_a_run_that_explodes_is_drawn_up_to_there(open_page):
    page = open_page(PAGE)
    group = page.locator("g[data-runs]")
    figure = page.locator("figure", has=group)
    figure.locator("input[type=range]").nth(0).focus()
    page.keyboard.press("End")
    assert "no longer a number" in figure.locator("[aria-live=polite]").text_content()
    points = group.locator("[data-line=loss]").get_attribute("points").split()
    assert len(points) < 30
