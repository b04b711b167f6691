"""Benchmark of gradient checkers: see benchmarks/README.md."""
