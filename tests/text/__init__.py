<<<<<<< HEAD
"""Pure functions over text."""
=======
"""Tests of `generator/text`."""
>>>>>>> reading
