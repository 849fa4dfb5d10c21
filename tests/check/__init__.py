"""What `check` says, and of what it keeps silent."""
