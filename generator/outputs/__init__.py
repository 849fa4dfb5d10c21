"""What is made from a catalogue. A new output is a module, and a line in `ALL`."""
