"""The scripts of the reading list, without a browser."""
