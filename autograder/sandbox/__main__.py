"""`python -m autograder.sandbox`: how well this machine can contain other people's code."""

from .tiers import describe

if __name__ == "__main__":
    print(describe())
