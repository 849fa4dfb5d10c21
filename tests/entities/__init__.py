"""Tests of what a paper names and claims."""
