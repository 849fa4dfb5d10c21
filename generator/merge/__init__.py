"""Merges entries of the same work, from several files or from one, into papers.

`likeness` decides which entries are the same, and `facts` merges them. The order of files never
matters, and each merged entry has a reason.
"""

from generator.merge.papers import MergedPapers, paper, papers
from generator.merge.works import Work, work

__all__ = ["MergedPapers", "Work", "paper", "papers", "work"]
