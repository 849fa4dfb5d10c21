"""Tests of `generator/listing`."""
