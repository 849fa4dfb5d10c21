"""The parts of the preview."""
