"""The ways in which a paper comes by its topics."""
