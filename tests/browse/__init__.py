"""Tests of the scripts that filter the list of papers."""
