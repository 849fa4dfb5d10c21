"""Tests of `generator.search` and of the scripts that read what it writes."""
