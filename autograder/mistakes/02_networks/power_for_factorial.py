"""n units can stand in n! orders, without repetition: yours is n to the power of m.

exercise: equivalent_arrangements
caught by: test_arrangements_of_small_nets
"""


def equivalent_arrangements(units, layers):
    return units**layers
