"""Commands that propose topics: those that the taxonomy lacks, or a whole taxonomy."""

from pathlib import Path

import click

from generator import discovery, permalinks, settings, taxonomy
from generator.build import build
from generator.commands import example, say
from generator.discovery import lacking, taxonomy_yaml


@click.command("suggest", epilog=example("python -m generator suggest --most 5"))
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
    say(
        taxonomy_yaml.entries(lacking.proposals(found.papers, found.original_topics, most)),
        nl=False,
    )
    return 0


@click.command("topics", epilog=example("python -m generator topics > taxonomy.yml"))
def print_topics() -> int:
    """Print topics made from the abstracts, as a taxonomy.

    Save it as `taxonomy.yml` to rename, merge, remove and define these topics. What `curation.yml`
    says about them is included.
    """
    library = settings.read(Path())
    found, _ = build(library)
    topics = found.topics
    if not found.basis.is_found:
        frozen = permalinks.read_topics(library.root)
        topics = discovery.discover(found.papers, found.original_topics, frozen).taxonomy
    keywords = {topic.id for topic in topics.topics.values() if not topic.is_found}
    say(taxonomy_yaml.document(taxonomy.without(topics, keywords)), nl=False)
    return 0
