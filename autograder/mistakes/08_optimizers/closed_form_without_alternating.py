"""x_k changes its sign in each step: its ratio is (b − 1)/(b + 1), the negative of that of y_k.

exercise: exact_line_search
caught by: test_closed_form_gives_the_points
"""


def exact_line_search_closed_form(b, k):
    ratio = (1 - b) / (1 + b)
    return b * ratio**k, ratio**k
