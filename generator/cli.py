"""What people type, what they are told, and exit codes.

0: done. 1: something in the sources or settings is wrong. 2: the command was misused.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from generator import (
    __version__,
    check,
    discovery,
    disk,
    importers,
    library,
    merge,
    permalinks,
    proposal,
    publish,
    receipt,
    receipt_lines,
    records,
    related,
    repairs,
    settings,
    sources,
    takeaways,
    taxonomy,
    web_links,
)
from generator.build import build
from generator.commands import WRONG, Commands, example, say
from generator.components import count
from generator.describing import describe
from generator.discovery import lacking, paste
from generator.errors import MisusedError, SheafError
from generator.model import Paper
from generator.receipt import Receipt
from generator.settings import Settings
from generator.text import escape
from generator.workers import FEWEST, MOST

HERE = Path(__file__).resolve().parent.parent
"""The copy of Sheaf that runs."""

MOST_PROCESSES = 64
"""More than anybody has cores; each holds the collection."""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with `make serve`. Files of abstracts go into the folder `abstracts`. "
    "To see what a command does, type `python -m generator COMMAND --help`.",
)
@click.version_option(__version__, prog_name="Sheaf", message="%(prog)s %(version)s")
def sheaf() -> None:
    """Turn a pile of paper abstracts into a library you can search, browse and cite."""


_strict = click.option("--strict", is_flag=True, help="Fail if an entry was rejected.")


_processes = click.option(
    "--processes",
    type=click.IntRange(1, MOST_PROCESSES),
    metavar="NUMBER",
    help=f"Processes for {FEWEST} papers or more.  [default: one for each core, at most {MOST}]",
)


@sheaf.command(
    epilog=example("python -m generator generate", "python -m generator generate --check")
)
@_strict
@_processes
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing; fail if a file would change."
)
def generate(*, strict: bool, processes: int | None, is_check: bool) -> int:
    """Write the pages from the sources.

    Reads every file in `abstracts/`, writes a page for each paper and the lists and exports around
    them into `docs/`, and freezes new addresses in `permalinks.yml`. Prints what was found, and
    what could not be read.
    """
    here = settings.read(Path())
    if is_check:
        return _stale(here)
    rejected = publish.pages(here, say, processes or 0)
    return WRONG if strict and rejected else 0


def _stale(here: Settings) -> int:
    """Name each file that a run would change; return 1 if there is any."""
    found, catalogue = build(here)
    _tell(found.receipt)
    stale = check.drift(found, catalogue, here)
    for path in stale:
        say(f"{path}: out of date; run `python -m generator generate`")
    return WRONG if stale else 0


@sheaf.command(
    epilog=example(
        "python -m generator serve", "python -m generator serve --address 127.0.0.1:9000"
    )
)
@click.option(
    "--address",
    default="127.0.0.1:8000",
    metavar="HOST:PORT",
    show_default=True,
    help="Where the preview listens.",
)
def serve(address: str) -> int:
    """Preview the site in a browser, which reloads after each edit.

    Runs until Ctrl+C. Edits to sources, topics, pages and templates appear automatically.
    """
    from generator.serve import serve  # noqa: PLC0415 -- MkDocs, which it brings, is slow to load

    settings.read(Path())
    return serve(Path(), address, say)


@sheaf.command(
    "build",
    epilog=example("python -m generator build", "python -m generator build --strict --site public"),
)
@_strict
@_processes
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    metavar="FOLDER",
    show_default=True,
    help="Where the site is written.",
)
def build_site(*, strict: bool, processes: int | None, site: Path) -> int:
    """Write the pages, and build the site from them.

    Does what `generate` does, then builds the HTML, which any web server can serve. Does nothing if
    nothing has changed since the last build.
    """
    rejected = publish.site(settings.read(Path()), site, say, processes or 0)
    return WRONG if strict and rejected else 0


@sheaf.command(
    epilog=example(
        "python -m generator read list.txt",
        "python -m generator read --json list.txt > list.json",
        "python -m generator read --lines list.txt",
    )
)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("--json", "is_json", is_flag=True, help="Print the papers too, as JSON.")
@click.option(
    "--lines",
    "by_line",
    is_flag=True,
    help="Print how each line of a pasted listing was read.",
)
@_strict
def read(files: tuple[Path, ...], *, is_json: bool, by_line: bool, strict: bool) -> int:
    """Show what would be read from files of abstracts.

    Needs no library and writes nothing. Prints how many entries were found in each FILE, what was
    rejected and why, and what was skipped.
    """
    if by_line:
        for path in files:
            say(f"{escape.clean(str(path))}:")
            for line in importers.roles(path.name, _content(path)):
                say(f"  {escape.clean(line)}")
        return 0
    readings = tuple(
        reading for path in files for reading in importers.readings(path.name, _content(path))
    )
    entries = (entry for reading in readings for entry in reading.entries)
    made = merge.papers(map(repairs.repair, entries))
    found = receipt.receipt(readings, made.merged)
    if is_json:
        say(escape.in_json(_as_json(describe(made.papers, taxonomy.read(Path())), found)))
    else:
        _tell(found)
    rejected = any(reading.rejected for reading in readings)
    return WRONG if strict and rejected else 0


def _as_json(papers: Sequence[Paper], found: Receipt) -> str:
    """Return one object that holds the papers and the receipt, each as the site publishes it."""
    near = related.related(papers)
    return json.dumps(
        {
            "papers": [records.record(paper, near.get(paper.id, ())) for paper in papers],
            "receipt": receipt.record(found),
        },
        ensure_ascii=False,
        indent=2,
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"{path}: {error.strerror}; give a file that can be read"
        raise MisusedError(problem) from error


@sheaf.command("check", epilog=example("python -m generator check --strict"))
@click.option("--strict", is_flag=True, help="Fail even if there is only advice.")
def check_library(*, strict: bool) -> int:
    """List problems and advice for all files; write nothing.

    Checks sources, topics, curation, links and addresses, and whether the pages are up to date.
    Fails if a build would fail.
    """
    findings = check.findings(Path())
    for finding in findings:
        say(finding.message)
    problems = [finding for finding in findings if not finding.is_note]
    say(f"{count(len(problems), 'finding')}." if problems else "No problems found.")
    is_wrong = any(finding.stops or strict for finding in problems)
    return WRONG if is_wrong else 0


@sheaf.command("suggest", epilog=example("python -m generator suggest --most 5"))
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=lacking.MOST,
    metavar="NUMBER",
    show_default=True,
    help="Topics to propose.",
)
def suggest_topics(most: int) -> int:
    """Propose topics that `taxonomy.yml` lacks.

    Prints them as YAML to paste there, each with the papers that it would be given to.
    """
    found, _ = build(settings.read(Path()))
    say(paste.entries(lacking.proposals(found.papers, found.given, most)), nl=False)
    return 0


@sheaf.command("topics", epilog=example("python -m generator topics > taxonomy.yml"))
def print_topics() -> int:
    """Print topics made from the abstracts, as a taxonomy.

    As `taxonomy.yml` they are the topics from then on, to be renamed, merged, removed and defined.
    What `curation.yml` says of topics made from abstracts is in them already.
    """
    here = settings.read(Path())
    found, _ = build(here)
    made = found.topics
    if not found.basis.is_found:
        frozen = permalinks.read_topics(here.root)
        made = discovery.discover(found.papers, found.given, frozen).taxonomy
    keywords = {topic.id for topic in made.topics.values() if not topic.is_found}
    say(paste.whole(taxonomy.without(made, keywords)), nl=False)
    return 0


@sheaf.command(epilog=example("python -m generator init ../our-papers --name 'Our papers'"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What it is called.  [default: as the folder]")
def init(folder: Path, name: str) -> None:
    """Make a new library.

    FOLDER is new, or holds nothing but `.git`, a licence and a README, which are kept. It gets all
    that a library needs but papers.
    """
    library.make(HERE, folder, name, say)


@sheaf.command(
    epilog=example(
        "python -m generator upgrade --check ../our-papers",
        "python -m generator upgrade ../our-papers",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--check", "is_check", is_flag=True, help="Show what would be done; change nothing.")
def upgrade(folder: Path, *, is_check: bool) -> None:
    """Bring a library to this version of Sheaf.

    Replaces the files in FOLDER that are Sheaf's, and leaves alone what is its owner's. Where a
    file of Sheaf's was edited there, it changes nothing, and says how to keep the edit.
    """
    library.upgrade(HERE, folder, say, is_check=is_check)


@sheaf.command(
    epilog=example("python -m generator offline", "python -m generator offline --file our.zip")
)
@click.option(
    "--file",
    "target",
    type=click.Path(path_type=Path),
    default=Path("offline.zip"),
    metavar="FILE",
    show_default=True,
    help="Where it is written.",
)
def offline(target: Path) -> None:
    """Put the site into one file, to read without a network.

    Does what `build` does, then packs `site/`. Unpacked anywhere, as on a USB stick, the pages work
    from the disk, with search, filters and the reading list.
    """
    takeaways.offline(settings.read(Path()), Path("site"), target, say)


@sheaf.command(
    "book", epilog=example("python -m generator book", "python -m generator book --folder out")
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=Path("book"),
    metavar="FOLDER",
    show_default=True,
    help="Where it is written.",
)
def bind(folder: Path) -> None:
    """Write all papers as one page, and as a PDF.

    The book has contents, the papers by group of topics, and indexes of topics and authors. A PDF
    is printed where Chromium, Chrome or Edge is here.
    """
    takeaways.bound(settings.read(Path()), folder, say)


@sheaf.command("links", epilog=example("python -m generator links"))
def check_links() -> None:
    """Ask the web whether the links of papers still lead somewhere.

    Names those that do not. Hosts refuse programs or are down at times, so nothing fails.
    """
    found, _ = build(settings.read(Path()))
    told = 0
    for sentence in web_links.broken(found.papers):
        say(sentence)
        told += 1
    if not told:
        say("No link was found to be broken.")


@sheaf.command("propose", epilog=example('python -m generator propose "$GITHUB_EVENT_PATH"'))
@click.argument("event", type=click.Path(path_type=Path))
def propose(event: Path) -> None:
    """Write the paper that an issue proposes to a source file.

    EVENT is a file with what the host tells of the issue, as JSON. The form for it is in
    `.github/ISSUE_TEMPLATE/paper.yml`, and whatever people write there is only ever text.
    """
    here = settings.read(Path())
    name, content = proposal.source(_content(event).decode("utf-8", "replace"))
    path = here.root / sources.FOLDER / name
    if path.exists():
        problem = f"{path}: is there already; remove it to write it again"
        raise SheafError(problem)
    disk.replace(path, [content])
    say(f"{path}: written.")


def _tell(found: Receipt) -> None:
    for line in receipt_lines.lines(found):
        say(line)
