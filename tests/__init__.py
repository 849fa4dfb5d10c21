"""What Sheaf promises, held to it."""
