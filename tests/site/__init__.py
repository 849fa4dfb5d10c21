"""What the built site holds, and what readers can do on it."""
