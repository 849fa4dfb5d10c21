"""What pages print around an abstract is found, and the abstract itself is not."""

import pytest

from generator.repairs import surroundings
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abstract: We go home.", "‹›We go home."),
        ("ABSTRACT— We go home.", "‹›We go home."),
        ("Abstract -- We go home.", "‹›We go home."),
        ("Abstract\n\nWe go home.", "‹›We go home."),
        ("AbstractWe go home.", "‹›We go home."),
        ("AbstractEstuaries hold water.", "‹›Estuaries hold water."),
        ("AbstractTides is a tool.", "AbstractTides is a tool."),
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
    assert shown(surroundings.headings, text) == expected


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
    assert shown(surroundings.tails, text) == expected
