"""Teach the reader of listings: made-up pastes, and the weights that are learned from them.

Nothing here is needed to read; `generator/listing/weights.json.gz` is what comes out.
"""
