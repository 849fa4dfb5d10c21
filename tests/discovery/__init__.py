"""Topics from the papers' own words."""
