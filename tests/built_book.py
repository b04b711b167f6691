"""The built book, for the tests that look at it."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CONTENTS = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
CHAPTERS = [chapter["file"] for part in CONTENTS["parts"] for chapter in part["chapters"]]
PAGES = [f"{name}.html" for name in [CONTENTS["root"], *CHAPTERS, "genindex", "search"]]


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site, brought up to date."""
    status = subprocess.run([sys.executable, "book/build.py"], cwd=ROOT).returncode
    assert status == 0, "the book does not build: run `python book/build.py` to see why"
    return ROOT / "_build" / "html"
