"""Entries that tell of one work, from several files or from one, become one paper.

What shows it is in `likeness`, what they say together in `facts`. The order of files never
matters, and each entry that is merged says why.
"""

from generator.merge.papers import MergedPapers, paper, papers
from generator.merge.works import Work, work

__all__ = ["MergedPapers", "Work", "paper", "papers", "work"]
