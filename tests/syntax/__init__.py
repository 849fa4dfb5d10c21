"""Tests of how files are cut into records."""
