"""Related papers, and the map of them."""
