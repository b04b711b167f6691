import sys

from tests.built_book import ROOT, site  # noqa: F401

# The extensions and the build are programs, not packages: they import one another by name.
sys.path[:0] = [str(ROOT / "book" / part) for part in ("", "_ext", "vendor")]
