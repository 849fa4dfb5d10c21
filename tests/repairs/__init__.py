"""Tests of `generator/repairs`."""
