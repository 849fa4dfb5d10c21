"""Papers in the formats of reference managers."""
