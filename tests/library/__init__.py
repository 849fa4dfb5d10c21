"""Libraries are made and upgraded, and nobody's work is lost."""
