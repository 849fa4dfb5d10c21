"""Digests of new papers, as accounts and newsletters publish them."""

from random import Random

from generator.listing.role import Role
from training import fields
from training.paste import Paste
from training.sites.shared_parts import people
from training.words import HANDLES
from training.works import TrainingPaper, works


def huggingface(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show a day's papers with votes, counts and names of accounts between them."""
    buttons = (
        "▲ {n}",
        "{n}",
        "·",
        "{k} authors",
        "Jun {k}",
        "Upvote",
        "new",
        "arXiv Page",
        "GitHub {n}",
        "GitHub {k}.{k}k",
        "Published on Sep {k}, 2026",
        "[-] {n}",
        "https://example.org/papers/2601.0000{k}",
    )
    has_summary = rng.random() < 0.35
    if rng.random() < 0.5:
        for said in rng.sample(
            (
                "new",
                "Get trending papers in your email inbox!",
                "Subscribe",
                "byAK and the research community",
                "Jun 5",
                "Daily Papers",
                "Trending Papers",
                "Get trending papers in your email inbox once a day!",
            ),
            rng.randint(1, 5),
        ):
            page.put(said, Role.FURNITURE)
            page.gap(1)
    few = rng.choice((0, 0, 1, 2, 3))
    for work in entries:
        if few and rng.random() < 0.4:
            page.put("Submitted by", Role.FURNITURE)
            page.gap(1)
            page.put(rng.choice(HANDLES), Role.FURNITURE)
            page.gap(1)
        page.put(work.title, Role.TITLE)
        page.gap(1)
        summary = f"This study {rng.choice(('introduces', 'presents', 'shows'))} {' '.join(work.sentences[-1].split()[1:])}"
        if has_summary and rng.random() < 0.8:
            page.put(summary, Role.OTHER)
            page.gap(1)
            page.put("AI-generated summary", Role.FURNITURE)
            page.gap(1)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)
        for button in rng.sample(buttons, few):
            said = button.format(n=rng.randint(1, 400), k=rng.randint(2, 9))
            page.lines.append((said, Role.FURNITURE if any(map(str.isalnum, said)) else None))
            page.gap(1)


def digest(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a daily digest in Markdown, or the page made from it."""
    is_markdown = rng.random() < 0.5
    bold = "**" if is_markdown else ""
    cut, has_summary = rng.random() < 0.5, rng.random() < 0.5
    if rng.random() < 0.6:
        page.put(
            ("# " if is_markdown else "") + f"Papers of {fields.date(rng, 2026, 'iso')}",
            Role.HEADING,
        )
        page.gap(1)
    for number, work in enumerate(entries, start=1):
        title = (
            f"### {number}. [{work.title}]({fields.url(rng)})"
            if is_markdown
            else f"{number}. {work.title}"
        )
        page.put(title, Role.TITLE)
        page.gap(1 if is_markdown else 0)
        page.put(f"{bold}Authors{bold}: {people(rng, work)}  ", Role.AUTHORS)
        page.put(f"{bold}Category{bold}: cs.AI  ", Role.FACT)
        page.put(f"{bold}Published{bold}: {fields.date(rng, work.year, 'iso')}  ", Role.FACT)
        if rng.random() < 0.5:
            page.put(f"{bold}Score{bold}: {rng.randint(1, 12)}.0  ", Role.FACT)
            page.put(f"{bold}ArXiv ID{bold}: {fields.arxiv(rng)}v1  ", Role.FACT)
        page.gap(1)
        page.put("#### Abstract" if is_markdown else "Abstract", Role.LABEL)
        page.put(work.abstract[:300] + "..." if cut else work.abstract, Role.ABSTRACT)
        page.gap(1)
        if has_summary:
            _machine_summary(rng, page, work)


def _machine_summary(rng: Random, page: Paste, work: TrainingPaper) -> None:
    page.put(
        rng.choice(
            (
                "AI Summary - show",
                "🤖 Summary",
                "AI Summary",
                "### Summary by AI",
                "Machine summary",
                "💡 Key points",
            )
        ),
        Role.FURNITURE,
    )
    page.gap(rng.choice((0, 1)))
    other = works(rng, 2, (), rng.choice(("zh", "zh", "de", "es")))
    if rng.random() < 0.5:
        page.put(f"# {other[0].title}", Role.OTHER)
        page.gap(1)
        for sentence in (*other[0].sentences, *other[1].sentences)[: rng.randint(2, 7)]:
            page.put(rng.choice(("- ", "", "## ", "### **")) + sentence, Role.OTHER)
            page.gap(rng.choice((0, 1)))
    elif rng.random() < 0.5:
        page.put(" ".join(reversed(work.sentences)), Role.OTHER)
    else:
        page.put(other[0].abstract + other[1].abstract, Role.OTHER)
    page.gap(1)


def bilingual(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a digest that gives each paper in English and Chinese, below a list of contents."""
    others = works(rng, len(entries), (), "zh")
    gap = rng.choice((1, 1, 0))
    if rng.random() < 0.6:
        page.put("# arxiv文献汇总翻译 20240311-20240313", Role.HEADING)
        page.gap(1)
        page.put("文献汇总", Role.HEADING)
        page.gap(1)
        for number, (work, other) in enumerate(zip(entries, others, strict=True), start=1):
            page.put(f"\\[{number}\\] {work.title}", Role.FURNITURE)
            page.gap(1)
            page.put(other.title, Role.FURNITURE)
            page.gap(1)
        page.rule("##")
        page.gap(1)
    for number, (work, other) in enumerate(zip(entries, others, strict=True), start=1):
        page.put(f"\\[{number}\\] {work.title}", Role.TITLE)
        page.gap(gap)
        page.put(f"标题 : {other.title}", Role.OTHER)
        page.gap(gap)
        page.put(f"作者 : {people(rng, work)} , 类别 ：{fields.subjects(rng)}", Role.AUTHORS)
        page.gap(gap)
        page.put(f"链接 : {fields.url(rng)}", Role.FACT)
        page.gap(gap)
        page.put("说明 : " + rng.choice(("-", f"Comments: {fields.comments(rng)}")), Role.FACT)
        page.gap(gap)
        page.put(f"Abstract : {work.abstract}", Role.ABSTRACT)
        page.gap(gap)
        page.put(f"摘要 : {other.abstract}", Role.OTHER)
        page.gap(1)
        if rng.random() < 0.7:
            page.rule("##")
            page.gap(1)
