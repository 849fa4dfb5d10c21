"""Tests of `generator.text`."""
