"""The grader of the course: hidden suites, the gradient checker, trusted grading."""

import sys

# nbformat imports jsonschema, which would import these for formats that no notebook has: durations,
# and the grammar of IRIs, which takes most of a second in every command.
for _name in ("rfc3987_syntax", "isoduration"):
    sys.modules.setdefault(_name, None)
