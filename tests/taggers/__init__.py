"""Tests of `generator.taggers`."""
