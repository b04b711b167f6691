"""You make a fixed number of steps. How many are needed depends on the interval and on tol (see
the section on golden-section search).

exercise: golden_section
caught by: test_golden_section_finds_the_minimum
"""


def golden_section(f, a, b, tol=1e-8):
    shrink = (5**0.5 - 1) / 2
    left, right = b - shrink * (b - a), a + shrink * (b - a)
    f_left, f_right = f(left), f(right)
    for _ in range(30):
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = b - shrink * (b - a)
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + shrink * (b - a)
            f_right = f(right)
    return (a + b) / 2
