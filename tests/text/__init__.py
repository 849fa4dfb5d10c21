"""Tests of `generator/text`."""
