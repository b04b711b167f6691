"""A page runs again when a file that it imports or reads changes."""

import pytest
from dependencies import page_dependencies


@pytest.fixture
def book(tmp_path):
    files = {
        "book/page.md": "# A page\n\n```{code-cell} ipython3\n:tags: [check]\n%matplotlib inline\n"
        'import figures\nfrom course.reference import load\nload("01-review")\n```\n',
        "book/figures.py": "from palette import COLORS",
        "book/palette.py": "COLORS = {}",
        "book/unused.py": "",
        "course/__init__.py": "",
        "course/reference.py": "from .deeper import notebook\nimport numpy",
        "course/deeper/__init__.py": "",
        "course/deeper/notebook.py": 'open("data.csv")',
        "course/deeper/data.csv": "1,2",
        "solutions/01-review.md": "# Review",
        "solutions/02-networks.md": "# Networks",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_imports_and_named_files_are_followed_to_the_end(book):
    found = page_dependencies(book / "book" / "page.md", book)
    assert {str(path.relative_to(book)) for path in found} == {
        "book/figures.py",
        "book/palette.py",
        "course/__init__.py",
        "course/reference.py",
        "course/deeper/__init__.py",
        "course/deeper/notebook.py",
        "course/deeper/data.csv",
        "solutions/01-review.md",
    }


def test_a_page_without_code_depends_on_nothing(book):
    (book / "book" / "page.md").write_text("# A page\n\nimport figures\n")
    assert page_dependencies(book / "book" / "page.md", book) == set()
