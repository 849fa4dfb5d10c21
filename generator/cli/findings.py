"""Commands that find what is wrong in a library, and which links are broken."""

from pathlib import Path

import click

from generator import check, settings, web_links
from generator.build import build
from generator.commands import WRONG, example, say
from generator.components import count


@click.command("check", epilog=example("python -m generator check --strict"))
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


@click.command("links", epilog=example("python -m generator links"))
def check_links() -> None:
    """Find broken links of papers.

    Asks each host. Never fails, as hosts may be down or refuse programs.
    """
    found, _ = build(settings.read(Path()))
    number = 0
    for sentence in web_links.broken(found.papers):
        say(sentence)
        number += 1
    if not number:
        say("No broken links were found.")
