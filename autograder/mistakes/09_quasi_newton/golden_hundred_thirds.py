"""The inner points stand at thirds: then none of them can be used again, and each step costs two
evaluations.

exercise: golden_section
caught by: test_golden_section_evaluates_f_once_a_step
"""


def golden_section(f, a, b, tol=1e-8):
    while b - a > tol:
        left, right = a + (b - a) / 3, b - (b - a) / 3
        if f(left) < f(right):
            b = right
        else:
            a = left
    return (a + b) / 2
