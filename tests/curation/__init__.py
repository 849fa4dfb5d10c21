"""People's decisions override what is derived."""
