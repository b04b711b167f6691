"""The commands of the course: `python -m autograder COMMAND --help` explains each."""

from __future__ import annotations

import argparse
import sys

from . import batch, check, isolation, release, scores

COMMANDS = (release, batch, scores, isolation, check)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m autograder",
        description="Release, grade and test the assignments of the course.",
        epilog="nbgrader's own commands (autograde, generate_feedback, export, formgrader) work "
        "as usual; see the README.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_parser(commands)
    options = parser.parse_args(arguments)
    try:
        return options.run(options)
    except (LookupError, ValueError) as error:
        print(f"python -m autograder: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return batch.STOPPED


if __name__ == "__main__":
    sys.exit(main())
