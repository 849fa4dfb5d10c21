"""What `check` reports, and what it does not."""
