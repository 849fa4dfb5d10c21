"""Files cut into records, each with its place; what a record means is not known here."""
