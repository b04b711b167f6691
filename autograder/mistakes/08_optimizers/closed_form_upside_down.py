"""The ratio is (1 − b)/(1 + b), which is below 1: yours is its inverse, or has b for 1/b.

exercise: exact_line_search
caught by: test_closed_form_gives_the_points
"""


def exact_line_search_closed_form(b, k):
    ratio = (1 - b) / b
    return b * (-ratio) ** k, ratio**k
