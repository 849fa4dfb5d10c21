"""What people decide is stronger than what is derived."""
