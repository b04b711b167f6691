"""Runs every benchmark: `python -m benchmarks`; each alone with `python -m benchmarks.NAME`."""

import subprocess
import sys

for name in ("grading", "gradcheck"):
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)
