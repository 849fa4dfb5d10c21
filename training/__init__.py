"""Trains the reader of listings on made-up pastes.

The result is `generator/listing/weights.json.gz`. Reading does not need this package.
"""
