"""Grading a class: stock nbgrader, nbgrader with the trusted grader, the batch, the bare cost."""
