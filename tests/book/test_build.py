"""The build notices every change, and never puts a bad site in the place of a good one."""

import build
import pytest
from tiny_book import HEAD, tiny_book

PAGE = f"""{HEAD}
# A page

## A number

```{{code-cell}} ipython3
from constants import NUMBER
print("the number is", NUMBER)
```
"""
BARE_CLAIM = "\n```{math}\n:label: eq-bare\n1 + 1 = 2\n```\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tiny_book(tmp_path_factory.mktemp("book"), {"page": PAGE})
    (folder / "book" / "constants.py").write_text("NUMBER = 1\n")
    assert build.build(folder) == 0
    return folder


def shown(folder) -> str:
    return (folder / "_build" / "html" / "book" / "page.html").read_text("utf-8")


def test_a_page_runs_with_the_modules_beside_it(folder):
    assert "the number is 1" in shown(folder)


def test_nothing_is_done_when_nothing_changed(folder, capsys):
    before = (folder / "_build" / "html").stat().st_mtime_ns
    assert build.build(folder) == 0
    assert (folder / "_build" / "html").stat().st_mtime_ns == before
    assert "up to date" in capsys.readouterr().out


def test_a_changed_module_runs_the_page_again(folder):
    (folder / "book" / "constants.py").write_text("NUMBER = 2\n")
    assert build.build(folder) == 0
    assert "the number is 2" in shown(folder)


def test_other_kernels_of_blas_run_every_page_again(monkeypatch):
    before = build.digest(set())
    monkeypatch.setenv(build.KERNELS, "Nehalem")
    assert build.digest(set()) != before


def test_a_failed_build_leaves_the_last_good_site(folder, capfd):
    (folder / "book" / "page.md").write_text(PAGE + BARE_CLAIM, "utf-8")
    (folder / "book" / "constants.py").write_text("NUMBER = 3\n")
    assert build.build(folder) != 0
    assert "the claim eq-bare has no check" in capfd.readouterr().err
    assert "the number is 2" in shown(folder)
    assert build.build(folder) != 0, "a second build must fail as well"
