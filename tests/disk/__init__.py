"""How files are written, cached and kept, whatever happens meanwhile."""
