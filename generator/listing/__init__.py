"""Reading listings: which lines are titles, authors, abstracts, and what papers they make."""
