"""Bytes are decoded by the encoding that they are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.decode import UndecodableError, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Erdős café 東京".encode(), "Erdős café 東京"),
        # byte order marks
        ("Erdős".encode("utf-8-sig"), "Erdős"),
        ("Erdős 東京".encode("utf-16"), "Erdős 東京"),
        (b"\xfe\xff" + "Erdős".encode("utf-16-be"), "Erdős"),
        ("Erdős".encode("utf-32"), "Erdős"),
        # UTF-16 without a mark, told by its NULs
        ("Erdős café\n".encode("utf-16-le"), "Erdős café\n"),
        ("Erdős café\r\n東京".encode("utf-16-be"), "Erdős café\r\n東京"),
        ("Привет, мир, и ещё\n".encode("utf-16-le"), "Привет, мир, и ещё\n"),
        # a stray NUL is no UTF-16
        (b"a title that holds \x00 a NUL", "a title that holds \x00 a NUL"),
        # Windows-1252: quotes, dashes and the letters of Western Europe
        ("the “naïve” café – déjà vu".encode("cp1252"), "the “naïve” café – déjà vu"),
        # signs of Windows in UTF-8
        (
            "Erdős ".encode() + b"\x93na\xefve\x94 \x96 3 \xb1 1" + " café".encode(),
            "Erdős “naïve” – 3 ± 1 café",
        ),
        # line ends are kept
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    """The mark names the encoding; without one it is UTF-8, or else Windows-1252."""
    assert decode(data).text == text


OTHERS = {
    "gb18030": "蜜蜂的指南针\n\n本文研究蜜蜂怎样找路，并在三个城市中试用。我们发现它们也看云。\n",
    "cp932": "蜂の羅針盤\n\n蜂は太陽で道を見つける。二冬にわたり観察し、雲も読むことを示した。\n",
    "cp949": "벌의 나침반\n\n벌은 태양으로 길을 찾는다. 우리는 구름도 읽는다는 것을 보였다.\n",
    "cp1251": "Компас для пчёл\n\nПчёлы находят дорогу по солнцу. Мы наблюдали их две зимы.\n",
}


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_scripts(encoding: str) -> None:
    """The encodings in which people still keep other scripts are detected by what they give."""
    assert decode(OTHERS[encoding].encode(encoding)) == (OTHERS[encoding], encoding)


RAIN = "\n\nWe watch bees in the rain for two winters, and we say what they do at night.\n"
SHORT = [
    # names in files of English: these letters belong together in one language only
    *(("cp1250", text) for text in ("Dvořák, Jiří; Novák, Jan", "Wałęsa, Łukasz; Kowalski, Paweł")),
    *(("cp1250", text) for text in ("Erdős, Pál; Turán, Pál", "Růžička, Věra; Nováček, Šimon")),
    *(("cp1250", text) for text in ("Đorđević; Šešelj; Ćosić", "Možnosti učení strojů v češtině")),
    *(("cp1250", text) for text in ("Przegląd metod uczenia się", "Gépi tanulás őseinkről")),
    *(("iso8859_2", text) for text in ("Źródła wiedzy są żywe", "Přehled šíření těžkých částic")),
    ("cp1254", "Arıların güneşe göre yolu ve İki kış"),
    ("cp1257", "Bitės ir jų kelias, kaip jos šąla"),
    # names from everywhere, and signs, stay Western
    *(("cp1252", text) for text in ("Sørensen, García, Pérez", "Müller¹, Jörg²; Søren³")),
    *(("cp1252", text) for text in ("Müller, Ångström, François, Conceição", "Núñez; Peña; Muñoz")),
    *(("cp1252", text) for text in ("Così è la città, però più", "la mère, le père et voilà")),
    *(("cp1252", text) for text in ("5 µm ± 2 °C × 3², ½ cup, ©2020", "Þór Ísleifsson, Bárður")),
    *(("cp1252", text) for text in ("“naïve” – l’été, 1ª", "Jørgensen, A.; José, M.; Pál, E.")),
    # other scripts
    *(
        ("cp1251", text)
        for text in ("О методах обучения", "Пётр Чайковский и Ёжик", "КОМПАС для пчёл")
    ),
    *(
        ("koi8_u", text)
        for text in ("О методах обучения", "Пётр Чайковский и Ёжик", "КОМПАС для пчёл")
    ),
    ("cp949", "딥러닝 기반 객체 탐지"),
    ("cp949", "김철수; 이영희; 박민수"),
    ("big5", "臺灣社會的語言變遷"),
    ("gb18030", "深度学习之研究"),
    ("euc_jp", "深層学習による画像認識"),
    ("cp932", "日本語の文法"),
]


@pytest.mark.parametrize(("encoding", "text"), SHORT)
def test_few_words(encoding: str, text: str) -> None:
    """A few words are enough to guess an encoding, alone and in a file of English."""
    for each in (f"{text}\n", f"{text}{RAIN}"):
        assert decode(each.encode(encoding)).text == each


def test_declared() -> None:
    """XML says what it is in."""
    text = "<?xml version='1.0' encoding='ISO-8859-2'?><title>Zażółć gęślą</title>"

    assert decode(text.encode("iso-8859-2")) == (text, "")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        # UTF-8 that breaks off
        ("Erdős\nErdős".encode()[:-2], 2),
        # both encodings in one file
        ("Erdős\r\n".encode() + "naïve".encode("cp1252"), 2),
        # a byte that has no meaning in Windows-1252
        (b"a\rb\rc\x9d", 3),
        # no text
        (b"a\xe9\x00b", 1),
        # no text, though each byte might be UTF-8
        (b"a\nb\x00\x00\x01c", 2),
        # UTF-32 without a mark
        ("a\nb".encode("utf-32-le"), 1),
        # an odd byte at the end of UTF-16
        ("a\nb".encode("utf-16") + b"x", 2),
        ("a b\nc d".encode("utf-16-le") + b"x", 2),
        # mostly signs beyond ASCII
        (b"\xe9 \xe9 \xe9 \xe9 ", 1),
    ],
)
def test_undecodable(data: bytes, line: int) -> None:
    """The error for undecodable bytes names the line where they begin, and the remedy."""
    with pytest.raises(UndecodableError, match=r"save the file as UTF-8\.$") as caught:
        decode(data)
    assert caught.value.line == line
    assert caught.value.problem == str(caught.value)


@given(st.text())
def test_utf8_round_trip(text: str) -> None:
    """Any text survives UTF-8, less a byte order mark; NULs may make it something else."""
    text = text.replace("\0", "")
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
