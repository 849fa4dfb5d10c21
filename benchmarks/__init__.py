"""Benchmarks: what a build costs, beside other programs, and how good its results are."""
