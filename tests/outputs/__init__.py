"""Tests of `generator.outputs`."""
