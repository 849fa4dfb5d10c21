"""What is written, remembered and kept, whatever happens on the way."""
