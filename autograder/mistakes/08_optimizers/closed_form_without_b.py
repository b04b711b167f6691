"""x_k starts at b: your x_k lacks that factor.

exercise: exact_line_search
caught by: test_closed_form_gives_the_points
"""


def exact_line_search_closed_form(b, k):
    ratio = (1 - b) / (1 + b)
    return (-ratio) ** k, ratio**k
