"""The formats that Sheaf reads. A new one is a module, and a line in `FORMATS`."""
