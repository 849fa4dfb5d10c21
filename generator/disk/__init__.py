"""The only package that writes.

It writes a file only if its content differs, and completely or not at all. It removes what an
earlier run wrote and this one did not. What somebody else wrote or edited it leaves alone and
reports. It also keeps a cache, which may be deleted at any time.
"""

from generator.disk.archive import archive, check_archive
from generator.disk.cache import CACHE, PAGE, Cache, kept
from generator.disk.docs_state import DocsState
from generator.disk.known_neighbours import recalled, remember
from generator.disk.lock import locked
from generator.disk.memory import JOURNAL, MEMORY, generated
from generator.disk.papers import Papers, rules
from generator.disk.readings import Readings
from generator.disk.replace import HALF_WRITTEN, replace, sweep
from generator.disk.site import renewed
from generator.disk.site_place import check_site
from generator.disk.site_state import BuildReport, SiteState, build_report, place
from generator.disk.writing import Changes, changes, write

__all__ = [
    "CACHE",
    "HALF_WRITTEN",
    "JOURNAL",
    "MEMORY",
    "PAGE",
    "BuildReport",
    "Cache",
    "Changes",
    "DocsState",
    "Papers",
    "Readings",
    "SiteState",
    "archive",
    "build_report",
    "changes",
    "check_archive",
    "check_site",
    "generated",
    "kept",
    "locked",
    "place",
    "recalled",
    "remember",
    "renewed",
    "replace",
    "rules",
    "sweep",
    "write",
]
