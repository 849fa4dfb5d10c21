"""Citations are read back as they were meant, whatever the papers hold."""
