"""Papers as reference managers read them."""
