"""What cannot be known from the text alone is pointed out and left."""

import pytest

from generator.repairs import remnants
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("benchmarks~fu2020d4rl, certain", "benchmarks⟦~fu2020d4rl⟧, certain"),
        ("work~a2020b, c2021d.", "work⟦~a2020b, c2021d⟧."),
        ("by ~33.5%", "by ~33.5%"),
        ("Table~2", "Table~2"),
        ("in ~2020s", "in ~2020s"),
        ("Section~two", "Section~two"),
    ],
)
def test_citations(text: str, expected: str) -> None:
    """Keys of citations are pointed out; a tilde before a number means about."""
    assert shown(remnants.citations, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in \\citep[see][]{fu2020} and \\ref{a}", "in ⟦\\citep[see][]{fu2020}⟧ and ⟦\\ref{a}⟧"),
        ("\\footnote{A note.}", "⟦\\footnote{A note.}⟧"),
        ("\\cite alone", "\\cite alone"),
        ("\\emph{x}", "\\emph{x}"),
    ],
)
def test_citation_commands(text: str, expected: str) -> None:
    """Commands that cite and refer are pointed out with what they hold."""
    assert shown(remnants.citation_commands, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agents. %In particularly, we", "agents. ⟦%In particularly⟧, we"),
        ("%TODO", "⟦%TODO⟧"),
        ("2.5% compared", "2.5% compared"),
        ("10 % of", "10 % of"),
        ("10\\%", "10\\%"),
        ("a%b", "a%b"),
        ("100%.", "100%."),
    ],
)
def test_comments(text: str, expected: str) -> None:
    """A percent sign glued to the word behind it is pointed out; a percentage never is."""
    assert shown(remnants.comments, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("making \\ssl highly", "making ⟦\\ssl⟧ highly"),
        ("\\ours{x}", "⟦\\ours⟧{x}"),
        ("10\\% \\\\ssl", "10\\% \\\\ssl"),
    ],
)
def test_unknown_commands(text: str, expected: str) -> None:
    """Commands that only their authors know are pointed out."""
    assert shown(remnants.unknown_commands, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abstract: We go home.", "‹›We go home."),
        ("ABSTRACT— We go home.", "‹›We go home."),
        ("Abstract -- We go home.", "‹›We go home."),
        ("Abstract\n\nWe go home.", "‹›We go home."),
        ("AbstractWe go home.", "‹›We go home."),
        ("ResumenVamos a casa.", "‹›Vamos a casa."),
        ("Zusammenfassung. Wir gehen heim.", "‹›Wir gehen heim."),
        ("Abstract The bees go home.", "‹›The bees go home."),
        ("Özet: Arılar eve döner.", "‹›Arılar eve döner."),
        ("【摘要】蜜蜂回家。", "‹›蜜蜂回家。"),
        ("Abstract (English): We go.", "‹›We go."),
        ("**Abstract** Bees go.", "‹›Bees go."),
        ("ABSTRACT Bees go home.", "‹›Bees go home."),
        ("Resumen Las abejas.", "‹›Las abejas."),
        ("Abstract Nests are warm.", "‹›Nests are warm."),
        ("Abstract Nests are warm; abstract nests!", "Abstract Nests are warm; abstract nests!"),
        ("Abstract Algebra is hard.", "Abstract Algebra is hard."),
        ("AbstractNet is a net.", "AbstractNet is a net."),
        ("SummaryBot reads.", "SummaryBot reads."),
        ("Abstract art is hard.", "Abstract art is hard."),
        ("Abstract-level reasoning", "Abstract-level reasoning"),
        ("Summary-Source alignment", "Summary-Source alignment"),
        ("See Abstract: We", "See Abstract: We"),
    ],
)
def test_headings(text: str, expected: str) -> None:
    """The word "Abstract" before an abstract goes; where it begins a sentence it stays."""
    assert shown(remnants.headings, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home. © 2024 Bees. All rights reserved.", "Home. ⟦© 2024⟧ Bees. ⟦All rights reserved⟧."),
        ("Home. Comments: 12 pages, 3 figures", "Home. ⟦Comments: 12 pages⟧, 3 figures"),
        ("Home. (C) 2012 Wiley, Inc. J Bees 1", "Home. ⟦(C) 2012⟧ Wiley, Inc. J Bees 1"),
        ("Home. Crown Copyright (C) 2012", "Home. ⟦Crown Copyright (C) 2012⟧"),
        ("Bien. Tous droits réservés.", "Bien. ⟦Tous droits réservés⟧."),
        ("Home. © Springer, Berlin 2013.", "Home. ⟦© Springer, Berlin 2013⟧."),
        ("Home. 2016 Elsevier GmbH.", "Home. ⟦2016 Elsevier GmbH.⟧"),
        ("In 2016 Elsevier had a hive.", "In 2016 Elsevier had a hive."),
        ("Home.© 2013 Bees", "Home.⟦© 2013⟧ Bees"),
        ("Home. Published by Bees Ltd.", "Home. ⟦Published by Bees Ltd.⟧"),
        ("see (C) 2012 bees", "see (C) 2012 bees"),
        ("the © sign", "the © sign"),
        ("Copyright of 2024 bees", "Copyright of 2024 bees"),
    ],
)
def test_tails(text: str, expected: str) -> None:
    """Notes behind an abstract are pointed out."""
    assert shown(remnants.tails, text) == expected
