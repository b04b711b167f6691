"""Build the book into `_build/html`, strictly: any warning, and any check that fails, is an error.

    python book/build.py [--force] [--clear-cache]

Around Jupyter Book's own command it does five things:

- it fetches the files that the site serves itself (`book/vendor/fetch.py`);
- it runs the pages in this interpreter's kernel, with the repository's root importable;
- it drops a page from the execution cache when something that the page imports or reads has
  changed, which the cache, keyed on the page's own cells, does not notice;
- it skips a build when nothing has changed since the last one that succeeded, and otherwise builds
  everything afresh, because Sphinx repeats the warnings of a failed build only for changed pages;
- it replaces the last good site only by another good one.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(HERE / "vendor")]

from dependencies import page_dependencies  # noqa: E402
from fetch import fetch  # noqa: E402

# Their releases can change what a page computes or draws, and so can the kernels of OpenBLAS.
COMPUTING = ("numpy", "scipy", "sympy", "matplotlib", "ipykernel")
KERNELS = "OPENBLAS_CORETYPE"
NOT_SOURCES = {"node_modules", "__pycache__", ".ipynb_checkpoints"}


def digest(paths: set[Path]) -> str:
    """Checksum of the names and contents of files, and of what runs the pages."""
    total = hashlib.sha256(sys.version.encode())
    total.update("".join(version(name) for name in COMPUTING).encode())
    total.update(os.environ.get(KERNELS, "").encode())
    for path in sorted(paths):
        total.update(str(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def site_sources(root: Path) -> set[Path]:
    """Every file of the book itself."""
    files = {root / "_config.yml", root / "_toc.yml"}
    for path in (root / "book").rglob("*"):
        if path.is_file() and not NOT_SOURCES.intersection(path.parts):
            files.add(path)
    return files


def drop_stale_pages(root: Path, pages: dict[str, str], seen: dict[str, str]) -> None:
    """Remove from the execution cache the pages whose dependencies are not those last seen."""
    stale = {str(root / page) for page, value in pages.items() if seen.get(page) != value}
    folder = root / "_build" / ".jupyter_cache"
    if not stale or not folder.is_dir():
        return
    from jupyter_cache import get_cache  # slow to import, and seldom needed

    cache = get_cache(folder)
    for record in cache.list_cache_records():
        if record.uri in stale:
            cache.remove_cache(record.pk)


def jupyter_book(root: Path, output: Path) -> int:
    """Run Jupyter Book on the book at `root`, into `output/_build/html`.

    Returns:
        The exit status, which is 0 only if there was no warning.
    """
    profile = root / "_build" / "ipython" / "profile_default"  # not the user's own, whatever it has
    profile.mkdir(parents=True, exist_ok=True)
    quiet = "get_config().IPKernelApp.log_level = 40\n"  # it warns about every local connection
    (profile / "ipython_kernel_config.py").write_text(quiet)
    environment = os.environ | {
        "IPYTHONDIR": str(profile.parent),
        "PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")]),
        # This interpreter's kernel, whatever kernels are installed on the machine.
        "JUPYTER_PATH": str(Path(sys.prefix) / "share" / "jupyter"),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # a warning of the debugger, on stderr
    }
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build"]
    strict = ["-W", "-n", "--keep-going", "--all"]
    arguments = [str(root), "--path-output", str(output), "-q", *strict]
    done = subprocess.run(
        [*command, *arguments], cwd=root, env=environment, stdout=subprocess.DEVNULL
    )
    return done.returncode


def build(root: Path = ROOT, force: bool = False) -> int:
    """Build the book at `root` if anything has changed; the exit status, 0 for a good site.

    Args:
        root: the folder of `_config.yml` and `_toc.yml`.
        force: build although nothing has changed.
    """
    fetch(root / "_build" / "vendor")
    record = root / "_build" / "book.json"
    seen = json.loads(record.read_text()) if record.exists() else {"pages": {}, "site": None}
    dependencies = {page: page_dependencies(page, root) for page in (root / "book").glob("*.md")}
    pages = {str(page.relative_to(root)): digest(files) for page, files in dependencies.items()}
    site = digest(site_sources(root).union(*dependencies.values()))
    html = root / "_build" / "html"
    if not force and seen["site"] == site and html.is_dir():
        print("The book is up to date: _build/html")
        return 0

    drop_stale_pages(root, pages, seen["pages"])
    record.write_text(json.dumps({"pages": pages, "site": None}))
    print("Building the book …", flush=True)
    output = root / "_build" / "next"
    shutil.rmtree(output, ignore_errors=True)
    status = jupyter_book(root, output)
    if status != 0:
        print("The book has errors: see the warnings above.", file=sys.stderr)
        return status
    shutil.rmtree(html, ignore_errors=True)
    (output / "_build" / "html").rename(html)
    shutil.rmtree(output)
    record.write_text(json.dumps({"pages": pages, "site": site}))
    print("The book is built: _build/html/index.html")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the book into _build/html.")
    parser.add_argument("--force", action="store_true", help="build although nothing has changed")
    parser.add_argument("--clear-cache", action="store_true", help="run every page again")
    arguments = parser.parse_args()
    if arguments.clear_cache:
        shutil.rmtree(ROOT / "_build" / ".jupyter_cache", ignore_errors=True)
    return build(force=arguments.force or arguments.clear_cache)


if __name__ == "__main__":
    sys.exit(main())
