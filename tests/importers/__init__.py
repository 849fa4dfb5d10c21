"""Tests of `generator/importers`."""
