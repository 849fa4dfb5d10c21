"""The repairs of damaged text. A new rule is a function, and a line in `RULES`."""
