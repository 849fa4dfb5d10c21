"""Labels before the fields of a paper, such as `Authors:`, in many languages."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "abstract": (
            "abstract|summary|description|synopsis|abstract of the talk|extended abstract|overview"
            "|executive summary|plain abstract|short abstract"
            "|resumen|sinopsis|résumé|resume|zusammenfassung|kurzfassung|kurzbeschreibung|inhalt"
            "|beschreibung|descripción|resumo|riassunto|sommario|摘要|内容摘要|要旨|概要|抄録|초록|요약"
            "|аннотация|реферат|резюме|streszczenie|abstrakt|sammanfattning|samenvatting|sammendrag"
            "|özet|tiivistelmä|περίληψη|الملخص|ملخص|บทคัดย่อ|anotace"
        ),
        "title": (
            "title|paper|paper title|talk title|title of (?:the )?(?:talk|paper)|article title|talk"
            "|título|título de la charla|título da palestra|titulo|titre|titel|titel des vortrags"
            "|titolo|标题|题目|题名|论文题目|タイトル|題目|演題|제목|название|заголовок|тема|tytuł|otsikko"
            "|başlık|العنوان|عنوان|ชื่อเรื่อง|τίτλος|název"
        ),
        "authors": (
            r"authors?|author\(s\)|author list|speakers?|presenters?|presenting authors?|by"
            r"|primary authors?|co-?authors?|all authors|authors? names?|contributors?|creators?"
            "|organi[sz]ers?|convenors?|conveners?|organizador(?:es|as|a)?"
            "|presented by|panelists?|lecturer|keynote speaker"
            "|autor|autores|autora|autoras|ponentes?|expositor(?:es|a)?|conferenciante|auteurs?"
            "|orateurs?|oratrice|intervenante?s?|autoren|autorin|autorinnen|referent(?:en|in)?"
            "|vortragender?|autori|relatore|relatori|palestrante|apresentador|作者|著者|発表者|講演者"
            "|报告人|저자|발표자|авторы|автор|докладчик|докладчики|autorzy|författare|forfattere"
            "|auteur\\(s\\)|sprekers?|tekijät|yazarlar|المؤلفون|المؤلف|ผู้แต่ง|ผู้เขียน|συγγραφείς|autoři"
        ),
        "keywords": (
            "keywords?|key words|key-words|index terms|tags|topics|keywords and phrases|mesh terms"
            "|author keywords|subject terms|ccs concepts|descriptors"
            "|palabras clave|mots[- ]clés|mots clefs|schlagwörter|schlüsselwörter|stichworte"
            "|stichwörter|palavras[- ]chave|parole chiave|关键词|关键字|キーワード|핵심어|키워드"
            "|ключевые слова|słowa kluczowe|nyckelord|trefwoorden|avainsanat|anahtar kelimeler"
            "|الكلمات المفتاحية|คำสำคัญ|λέξεις-κλειδιά|klíčová slova"
        ),
        "place": (
            r"affiliations?|institutions?|institution\(s\)|organi[sz]ations?|author information"
            "|university|author affiliations?|company|country|department|e-?mail|contact"
            "|institución|afiliación|institution|établissement|einrichtung|instituição|istituzione"
            "|filiación|affiliation\\(s\\)|单位|所属|機関|소속|организация|место работы|afiliacja"
        ),
        "part": (
            "background|objectives?|aims?|purpose|methods?|results?|conclusions?|introduction"
            "|motivation|findings|design|setting|participants|materials and methods|methodology"
            "|discussion|limitations|implications|importance|context|approach|interpretation"
            "|main outcomes?(?: and measures)?|study design|patients and methods|availability"
            "|hintergrund|methoden?|methodik|ergebnisse|schlussfolgerung(?:en)?|ziele?"
            "|ziel der arbeit"
            "|introducción|métodos?|resultados|conclusiones|objetivos?|contexte|méthodes?"
            "|résultats|objectifs?|introdução|conclusões|conclusão|obiettivi|metodi|risultati"
            "|conclusioni|introduzione|rationale|significance|data sources?|measurements"
            "|interventions?|conclusions and relevance|design, setting,? and participants"
            "|background and objectives?|background/aims?|aims and objectives|problem"
            "|problem statement|originality(?:/value)?|practical implications|novelty"
            "|research limitations/implications|design/methodology/approach|evidence acquisition"
            "|evidence synthesis|study selection|data extraction|case presentation|case report"
            "|outcome measures?|statistical analysis|theoretical framework|funding statement"
            "|availability and implementation|supplementary information|results and discussion"
            "|methods and findings|methods and results|trial registration number|subjects"
            "|目的|方法|结果|结论|背景|結果|結論|考察|цель|методы|результаты|выводы|введение|заключение"
        ),
        "date": (
            "date ?(?:&|and|/) ?time|time and date"
            "|date|published|submitted|publication date|year|posted|received|accepted|published on"
            "|publication year|date of publication|created|revised|date added|publish date"
            "|published online|last modified|updated|month|first published|online date|announced"
            "|fecha|datum|data|日期|日付|дата|날짜|tarih|veröffentlicht|publié le|出版日期|発行日"
        ),
        "venue": (
            "venue|journal|conference|journal reference|journal-ref|published in|session|volume"
            "|category|categories|subjects?|type|track|event|proceedings|publisher|pages|address"
            "|primary subject|arxiv id|anthology id|bibkey|editors?|room|time|chair|where|when"
            "|isbn|issn|sig|location|score|note id|publication|source|publication type|series"
            "|issue|book title|conference name|item type|journal abbr|language|library catalog"
            "|extra|rights|doc type|document type|presentation type|contribution type|format|level"
            "|duration|submission type|paper type|primary area|area|research area|subject areas?"
            "|report-no|report number|session type|tipo de sesión|msc classes?|acm classes?"
            "|accession number|call number"
            "|proceedings title|license|access|status|place|short title|version|advisor|supervisor"
            "|degree|revista|congreso|revue|conférence|zeitschrift|tagung|期刊|类别|会议|期刊名|雑誌"
            "|журнал|rivista|czasopismo|会場|日時|时间|地点|分类"
            "|(?:arxiv ?)?(?:所属|研究|学科)?领域|学科|类型"
        ),
        "link": (
            r"links?|url|doi|pdf|code|enlace|lien|链接|リンク|ссылка|website|slides|video|arxiv|pmid"
            r"|pmcid|github|project page|cite(?: \(\w+\))?|copy citation|software|supplementary"
            "|supplementary(?: material)?|paper link|code link|homepage|full text|article link|html"
            "|link to (?:paper|article|pdf)|pdf link|materials?|repository|demo|dataset|网址|下载"
            "|article doi|digital object identifier|abs"
        ),
        "note": (
            "comments?|notes?|(?:background |further )?readings?|bibliography"
            "|literatur|referencias|bibliografía|références|bibliographie|referências|riferimenti"
            "|参考文献|prior knowledge|requirements|about me|vorwissen|vorkenntnisse"
            "|voraussetzungen"
            "|zielgruppe|über mich|prérequis|public visé|à propos de moi|requisitos|sobre m[íi]"
            "|público[- ]objetivo|pré-requisitos|público-alvo|prerequisiti|destinatari|chi sono"
            "|kurzbiogra(?:f|ph)ien?|(?:kurz)?vita|lebenslauf|zur person|zu den personen"
            r"|über (?:die|den) (?:referent|vortragende|autor)\w*"
            r"|sobre (?:el|la|o|a|os|as|los|las) (?:ponente|autor|palestrante)\w*"
            "|tl;?dr|bios?|biography|biografía|biographie|biografia|funding|说明|备注|備考|nota|notas|remarque"
            "|hinweis|anmerkung|примечание|about the (?:author|speaker|presenter)s?"
            "|conflict of interest statement|conflicts? of interest|disclosures?|copyright"
            "|acknowledge?ments?|speaker bio|short bio|credits|award|best paper|trial registration"
            r"|clinicaltrials\.gov|correspondence"
            "|expected prior knowledge|one-sentence summary|translation|moderator|prerequisites"
            "|target audience|learning objectives|summary by machine|highlights"
            "|plain language summary"
            "|competing interests?|author contributions|data availability|ethics|作者简介|简介|要点"
        ),
    }
)
_KINDS = {kind: re.compile(f"(?:{words})", re.IGNORECASE) for kind, words in _WORDS.items()}
_BEFORE_COLON = re.compile(
    r"(?:\*\*|__|\*)?([^\W\d_][^:：.\n\[\]]{0,45}?(?:\(s\))?)(?:\*\*|__|\*)?\s?[:：](?:\*\*|__|\*)?"
    r"(?:\s+|$|(?<=：)|(?=\S))"
)
_BEFORE_MARK = re.compile(
    r"(?:\*\*|__|\*)?(abstract|summary|zusammenfassung|kurzfassung|resumen|résumé|resumo|riassunto"
    r"|keywords?|key words|index terms|tl;?dr|tags|authors?|speakers?|title|palabras clave"
    r"|mots-clés|摘要|关键词|关 键 词|摘 要|要旨|概要|аннотация|ключевые слова|background"
    r"|objectives?|methods?|results?"
    r"|conclusions?|purpose|aims?|introduction)"
    r"(?:\*\*|__|\*)?"
    r"(?:\s?[.:：]|\s?[-–—]{1,2}(?=\s)|[—–]|(?=\s[A-Z“\"])|(?=\s[^\W\d_a-zA-Z]))(?:\*\*|__|\*)?\s*",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(Abstract|ABSTRACT|Summary|SUMMARY|Resumen|Résumé|Zusammenfassung|Resumo|Riassunto"
    r"|Background|BACKGROUND|Objectives?|OBJECTIVES?|Purpose|PURPOSE|Introduction|INTRODUCTION)"
    r"(?=[A-ZÀ-Þ“][\w’'-]*\s)"
)
_BRACKETED = re.compile(r"(?:\[|【|\()(\w[\w ]{2,30})(?:\]|】|\))\s*[:：]?\s*")
_NO_LABEL = frozenset({"http", "https", "doi", "arxiv", "ftp"})
_NAMES_ON = re.compile(r"(?:Meaning|Syntax|Interpretation|[A-Z]\w+ [A-Z])")
"""What follows `Abstract` where that is the first word of a name, such as of a notation."""


class Label(NamedTuple):
    """A label, and the text after it."""

    kind: str
    """A key of the table above; empty for words that are not in it."""
    word: str
    """The label in lower case."""
    rest: str
    """The rest of its line."""
    is_certain: bool = True
    """Whether a mark follows it; without one, only the word shows that it is a label."""


def kind_of(word: str) -> str:
    """Return the kind of the label `word`, or an empty text.

    In a label in two languages, such as `Abstract/Resumen`, both must have the same kind.
    """
    if "/" in word:
        kinds = {kind_of(one.strip()) for one in word.split("/")}
        if len(kinds) == 1:
            return kinds.pop()
    return next((kind for kind, words in _KINDS.items() if words.fullmatch(word)), "")


def label(text: str) -> Label | None:
    """Return the label at the start of `text`, or `None`."""
    if len(text) < 60:
        word = text.lower().strip(" *_:：.#-—[]【】")
        kind = kind_of(word) if len(word.split()) <= 6 else ""
        if kind:
            return Label(kind, word, "")
    return _before_colon(text) or _before_mark(text)


def _before_colon(text: str) -> Label | None:
    found = _BEFORE_COLON.match(text)
    if found is None or len(found[1].split()) > 6:
        return None
    word = found[1].strip().lower()
    # addresses and times contain colons
    if word in _NO_LABEL:
        return None
    kind = kind_of(word)
    if not kind and text[found.end() - 1] == ":":
        return None
    return Label(kind, word, text[found.end() :].lstrip("*_ "))


def _before_mark(text: str) -> Label | None:
    found = _BEFORE_MARK.match(text)
    if found:
        word = found[1].lower()
        rest = text[found.end() :]
        is_bare = re.fullmatch(r"[\w; -]+", found[0].strip()) is not None
        if is_bare and (_NAMES_ON.match(rest) or (not found[1].isupper() and word != "abstract")):
            return None
        return Label(kind_of(word) or "abstract", word, rest, is_certain=not is_bare)
    glued = _GLUED.match(text)
    if glued:
        word = glued[1].lower()
        return Label(kind_of(word), word, text[glued.end() :])
    bracketed = _BRACKETED.match(text)
    if bracketed and kind_of(bracketed[1].lower()):
        word = bracketed[1].lower()
        return Label(kind_of(word), word, text[bracketed.end() :])
    return None
