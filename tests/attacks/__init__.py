"""Hostile submissions, each graded end to end beside honest ones: what it tries, what it may get.

`python -m tests.attacks` grades them at each tier that this machine offers and prints a table.
"""
