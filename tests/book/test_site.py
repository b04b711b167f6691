"""The pages of the built site: links, descriptions, and nothing that students must not see."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.built_book import CHAPTERS, PAGES, ROOT

TELLING = 40  # characters: a shorter line of code can stand in a page by coincidence


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@cache
def anchors(path: Path) -> set[str]:
    return {element["id"] for element in parsed(path).find_all(id=True)}


def broken(site: Path, page: str, link: str) -> bool:
    """Whether a link of a page leads to no file of the site, or to no place in it."""
    address, fragment = urldefrag(link)
    if urlsplit(address).scheme:
        return False  # another site, or mail
    target = (site / page).parent / unquote(urlsplit(address).path) if address else site / page
    if not target.is_file():
        return True
    in_page = fragment and target.suffix == ".html"
    return bool(in_page and unquote(fragment) not in anchors(target.resolve()))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_fragment_leads_somewhere(site, page):
    soup = parsed((site / page).resolve())
    links = [a["href"] for a in soup.find_all("a", href=True)]
    links += [element["src"] for element in soup.find_all(src=True)]
    links += [link["href"] for link in soup.find_all("link", href=True)]
    assert len(links) > 10
    assert [link for link in links if broken(site, page, link)] == []


def test_a_broken_link_is_noticed(site):
    page = PAGES[0]
    assert broken(site, page, "no-such-page.html")
    assert broken(site, page, "notation.html#no-such-place")
    assert not broken(site, page, "notation.html#notation")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_its_language_title_and_contents(site, page):
    soup = parsed((site / page).resolve())
    assert soup.html["lang"] == "en"
    assert len(soup.select("h1:not(.onlyprint h1)")) == 1
    if page.removesuffix(".html") in [*CHAPTERS, "book/index"]:
        assert 50 <= len(soup.find("meta", attrs={"name": "description"})["content"]) <= 160


def test_titles_and_descriptions_are_unique(site):
    soups = [parsed((site / f"{name}.html").resolve()) for name in CHAPTERS]
    titles = [soup.title.string for soup in soups]
    texts = [soup.find("meta", attrs={"name": "description"})["content"] for soup in soups]
    assert len(set(titles)) == len(set(texts)) == len(soups)


@pytest.mark.parametrize("page", PAGES)
def test_no_sentence_shows_an_object_in_place_of_a_number(site, page):
    """`glue:text` prints what is no plain text by its type, <IPython.core.display.HTML object>."""
    shown = parsed((site / page).resolve()).get_text()
    assert re.findall(r"<[A-Za-z_][\w.]* object(?: at 0x\w+)?>", shown) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_figure_says_what_one_would_see(site, page):
    soup = parsed((site / page).resolve())
    for image in soup.find_all("img"):
        assert image.has_attr("alt"), image
    for figure in soup.select("svg.themed"):
        assert len(figure["aria-label"]) > 20
        assert figure["aria-label"] != figure.find_parent("figure").figcaption.get_text(strip=True)


def test_the_first_page_names_every_chapter_as_written_or_coming(site):
    table = parsed((site / "book/index.html").resolve()).find("table")
    rows = table.find("tbody").find_all("tr")
    assert len(rows) == 10
    written = [name for name in CHAPTERS if re.match(r"book/\d\d-", name)]
    linked = [f"book/{a['href'].removesuffix('.html')}" for a in table.find_all("a")]
    assert linked == written
    assert sum("(coming)" in row.get_text() for row in rows) == 10 - len(written)


def hidden_lines() -> set[str]:
    """Lines of the solutions, and names of the hidden tests, long enough to be telling."""
    lines = set()
    for source in (ROOT / "solutions").rglob("*.md"):
        text = source.read_text("utf-8")
        for region in re.findall(r"### BEGIN SOLUTION(.*?)### END SOLUTION", text, re.DOTALL):
            lines |= {line.strip() for line in region.splitlines() if len(line.strip()) >= TELLING}
    for suite in (ROOT / "autograder" / "suites").glob("*.py"):
        lines |= set(re.findall(r"def (test_\w+)", suite.read_text("utf-8")))
    return lines


def test_nothing_hidden_is_published(site):
    hidden = hidden_lines()
    assert hidden, "there are no solutions or suites to look for"
    for path in site.rglob("*"):
        if path.suffix in {".html", ".txt", ".js", ".json", ".ipynb", ".md", ".py"}:
            if site / "pyodide" in path.parents or site / "mathjax" in path.parents:
                continue
            text = path.read_text("utf-8")
            shown = (
                BeautifulSoup(text, "html.parser").get_text() if path.suffix == ".html" else text
            )
            found = {line for line in hidden if line in shown}
            assert not found, f"{path.relative_to(site)} shows {found}"
