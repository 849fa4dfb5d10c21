"""Tests of what Sheaf promises."""
