"""The grader of the course: hidden suites, the gradient checker, trusted grading."""

import sys

# nbformat imports jsonschema, which would compile the grammar of IRIs with this: most of a second,
# in every command, for a format that no notebook has.
sys.modules.setdefault("rfc3987_syntax", None)
