"""Libraries are made and upgraded, and nothing of anyone's is lost."""
