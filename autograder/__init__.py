"""The grader of the course: hidden suites, the gradient checker, trusted grading."""
