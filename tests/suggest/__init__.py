"""What `suggest` proposes."""
