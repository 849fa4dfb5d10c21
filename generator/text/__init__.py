"""Pure functions over text that know nothing of papers."""
