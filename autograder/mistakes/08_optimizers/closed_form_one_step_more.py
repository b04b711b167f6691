"""Your closed form is one step ahead: for k = 0 it should give the start.

exercise: exact_line_search
caught by: test_closed_form_gives_the_points
"""


def exact_line_search_closed_form(b, k):
    ratio = (1 - b) / (1 + b)
    return b * (-ratio) ** (k + 1), ratio ** (k + 1)
