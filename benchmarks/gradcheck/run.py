"""Compare gradient checkers on right and wrong functions, in one run.

python -m benchmarks.gradcheck [--seeds 20] [--peer-seeds 20] [--no-speed] [--json FILE]
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from autograder.gradcheck import check_vjp
from benchmarks.gradcheck import peers, speed, zoo

OURS = "this checker"


def ours(f, vjp, args, seed):
    with np.errstate(all="ignore"):
        return check_vjp(f, vjp, args, seed=seed).ok


def score(checker, seeds):
    """Count, over all cases and seeds, right functions refused and wrong ones accepted."""
    start = time.perf_counter()
    row = {}
    for group, cases, is_right in (
        ("ordinary", zoo.ORDINARY, True),
        ("hard", zoo.HARD, True),
        ("wrong", zoo.WRONG, False),
    ):
        outcomes = {name: _errors(checker, build, is_right, seeds) for name, build in cases.items()}
        row[group] = {
            "errors": sum(outcomes.values()),
            "of": len(cases) * seeds,
            "cases": {name: n for name, n in outcomes.items() if n},
        }
    return row | {"seconds": time.perf_counter() - start}


def _errors(checker, build, is_right, seeds):
    return sum(
        checker(*build(np.random.default_rng(seed)), seed) != is_right for seed in range(seeds)
    )


def evaluations(seeds):
    """Evaluations to accept the ordinary functions: median, maximum, share of at most four."""
    counts = [
        check_vjp(*build(np.random.default_rng(seed)), seed=seed).evaluations
        for build in zoo.ORDINARY.values()
        for seed in range(seeds)
    ]
    return {
        "median": float(np.median(counts)),
        "maximum": max(counts),
        "at most 4": float(np.mean(np.array(counts) <= 4)),
    }


def table(scores):
    lines = ["| checker | ordinary refused | hard refused | wrong accepted |", "|---|---|---|---|"]
    for name, row in scores.items():
        cells = [
            f"{row[g]['errors']}/{row[g]['of']} ({row[g]['errors'] / row[g]['of']:.1%})"
            for g in ("ordinary", "hard", "wrong")
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def speed_table(rows):
    lines = [
        "| parameters | evaluations | accept | torch fast | ratio | torch slow | find one entry |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        fast, slow = row.get("torch fast"), row.get("torch slow")
        ratio = f"{row['accept'] / fast:.2f}" if fast else "–"
        found = f"{row['find'] * 1e3:.0f} ms" + ("" if row["found"] else " (not found)")
        lines.append(
            f"| {row['parameters']:,} | {row['evaluations']} | {row['accept'] * 1e3:.1f} ms "
            f"| {_milliseconds(fast)} | {ratio} | {_milliseconds(slow)} | {found} |"
        )
    return "\n".join(lines)


def _milliseconds(seconds):
    return f"{seconds * 1e3:.1f} ms" if seconds else "–"


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--peer-seeds", type=int, help="seeds for the peers (default: the same)")
    parser.add_argument("--no-speed", action="store_true")
    parser.add_argument("--json", type=Path, help="also write the results to this file")
    options = parser.parse_args(argv)
    others, missing = peers.available()
    if missing:
        print(f"not installed, skipped: {', '.join(missing)}")
    scores = {OURS: score(ours, options.seeds)}
    for name, checker in others.items():
        scores[name] = score(checker, options.peer_seeds or options.seeds)
    print(
        f"{len(zoo.ORDINARY)} ordinary and {len(zoo.HARD)} hard right functions, "
        f"{len(zoo.WRONG)} wrong ones; seeds: {options.seeds}, "
        f"peers {options.peer_seeds or options.seeds}\n"
    )
    print(table(scores))
    results = {"scores": scores, "evaluations": evaluations(options.seeds), "missing": missing}
    counts = results["evaluations"]
    print(
        f"\nevaluations to accept an ordinary function: median {counts['median']:.0f}, "
        f"maximum {counts['maximum']}, at most 4 in {counts['at most 4']:.1%}"
    )
    if not options.no_speed:
        results["speed"] = speed.measure(check_vjp, None if "torch" in missing else _torch())
        print("\n" + speed_table(results["speed"]))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    return int(any(scores[OURS][g]["errors"] for g in ("ordinary", "hard", "wrong")))


def _torch():
    import torch

    return torch


if __name__ == "__main__":
    sys.exit(main())
