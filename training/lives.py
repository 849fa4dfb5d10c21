"""Made-up biographies of speakers and authors, in the languages of listings."""

from collections.abc import Mapping
from random import Random

from training.words import COMPANIES, FIELDS, TOPICS, city

LIVES: Mapping[str, tuple[str, str]] = {
    # the first sentences and the others, separated by `;;`
    "en": (
        "{n} holds a diploma in {f} from the University of {c} and received a doctorate there in {x}."
        ";;{n} is a professor of {f} at the University of {c}."
        ";;{n} is a PhD student in {f} at {c}.;;{n} is an associate professor at {c} University."
        ";;{n} leads the {f} group in {c} and has published more than {z} papers."
        ";;{n} works as a developer at {o}.;;{n}, born {y} in {c}, studied {f} and joined {o} in {x}."
        ";;{n} lives in {c} with two cats and an old bicycle."
        ";;{n} was named the director of the Centre for {f} in {x}, after {z} years at {o}."
        ";;Hi, I’m {g}. I work on {t} at {o}.;;I am a postdoc in {c}, where I look into {t}."
        ";;{l} directs the laboratory of {f} in {c} and has taught since {x}."
        ";;Professor {l} took a degree in {f} at {c} and another in {d}."
        ";;Head of {f} at {o}, with more than {z} years of experience in {t}."
        ";;Freelancer since {x}, fond of {t}.;;A former teacher of {f}, {n} turned to {t} in {x}.",
        "She works on {t} and likes mountains.;;His research interests include {t}, {u} and {f}."
        ";;Before that she was a visiting scholar in {c}.;;He has taught in {c} and {d}."
        ";;Since then {l} has worked on {t} and taught courses for students of {f}."
        ";;She is the author of two books on {t}.;;He joined the university in {x}."
        ";;{l} received the {c} Prize in {x} and is a fellow of the Society of {f}."
        ";;In her spare time she plays the cello.;;He obtained his Ph.D. from {d} University in {x}."
        ";;Her work has been funded by the {d} Foundation since {x}."
        ";;He speaks at conferences about {t} and writes a blog.;;She serves on the board of {o}."
        ";;Prior to joining {o}, {g} was a lecturer in {d}.;;{g} is a member of the {f} Association."
        ";;I studied {f} in {d} and moved to {c} in {x}.;;Her talks have been heard in {c} and {d}."
        ";;When not at work, {g} walks the dog.;;My interests are {t} and {u}.",
    ),
    "de": (
        "{n}, geboren {y} in {c}, Studium der {f} in {d}; Promotion {x}; seit {w} am Institut in {c}."
        ";;{n} hat in {c} und {d} {f} studiert.;;{n}, Jahrgang {y}, stammt aus {c}."
        ";;{n} (geb. {y}) ist Professorin für {f} an der Universität {c}."
        ";;Lebenslauf von {n}: siehe voriger Eintrag.;;{n} ({y}) ist seit {x} an der Hochschule in {c}."
        ";;{n} studierte {f} und Philosophie in {c} und lebt mit ihrer Familie in {d}."
        ";;{n} ist wissenschaftlicher Mitarbeiter am Lehrstuhl für {f} in {c}."
        ";;{n} arbeitet seit {z} Jahren als Trainerin und Beraterin in {c}."
        ";;{n}, Unternehmer aus {c}, kam nach dem Abitur nach {d}.;;Ich heiße {g} und komme aus {c}."
        ";;Seit {x} ist {n} ehrenamtlich für {o} tätig.;;{n}: Diplom in {f}, danach Redakteur in {d}."
        ";;{n} machte {x} seine ersten Erfahrungen mit {f} in {d}.",
        "Danach war {l} in {c} und arbeitet heute bei {o}.;;Er ist Mitglied der {f} Gesellschaft."
        ";;Sie leitet dort seit {x} eine Arbeitsgruppe.;;Nach der Promotion zog er nach {d}."
        ";;Ihre Schwerpunkte sind {f} und {t}.;;Im Jahr {x} gründete er die Firma {o}."
        ";;Er hat zwei Bücher geschrieben und gibt Kurse in {d}.;;{l} hat zwei Kinder."
        ";;In ihrer Freizeit tanzt sie und spielt Theater.;;Forschungsaufenthalte in {c} und {d}."
        ";;{x} wurde er mit dem Preis der Stadt {c} ausgezeichnet.;;Heute lehrt sie {f} in {d}."
        ";;Davor war sie {z} Jahre lang bei {o} beschäftigt.;;Seine Doktorarbeit schrieb er in {c}.",
    ),
    "fr": (
        "{n} est professeur de {f} à l’université de {c}.;;{n}, né en {y} à {c}, travaille chez {o}."
        ";;Chargée de recherche à {c}, {n} s’intéresse à {t} et enseigne la {f}."
        ";;{n} est développeur depuis {z} ans.;;Freelance depuis {x}, {g} partage son temps entre {c} et {d}."
        ";;Je suis {n}, indépendant depuis {x}.;;Ingénieure de formation, elle a rejoint {o} en {x}."
        ";;{n} vit à {c}.;;{n} est une chercheuse qui préfère les éléphants aux réunions."
        ";;J’ai un parcours atypique : en {z} ans je suis passé de la {f} au développement."
        ";;{n} est un ancien enseignant reconverti dans la {f}.;;Maître de conférences à {c}.",
        "Ses recherches portent sur {t}.;;Il a soutenu sa thèse en {f} en {x}."
        ";;Elle fait partie de l’équipe de {o} depuis {x}.;;Il contribue à des logiciels libres."
        ";;Passionnée de {f}, elle anime des ateliers à {d}.;;Il tient un blog et aime le vélo."
        ";;Auparavant, elle a passé {z} ans chez {o}.;;J’ai découvert {t} en {x} et je n’ai plus arrêté."
        ";;N’aime pas qu’on lui coupe la parole.;;Membre de l’association de {f} de {c}.",
    ),
    "es": (
        "{n} es profesora de {f} en la Universidad de {c} y autora de dos libros sobre {t}."
        ";;{n} se doctoró en {f} por la Universidad de {c} en {x}."
        ";;Ingeniero en {f}, egresado de {c}, con {z} años de experiencia en {t}."
        ";;{n} (nacida en {c}, {y}) es investigadora en {o}.;;Soy {g} y trabajo en {o}.",
        "Actualmente trabaja en {o}.;;Sus intereses son {t} y {f}.;;Ha publicado {z} artículos."
        ";;Desde {x} dirige un grupo de investigación en {d}.;;Fue becario en {d} y en {c}."
        ";;Es miembro de la Sociedad de {f}.;;En su tiempo libre toca la guitarra.",
    ),
    "pt": (
        "{n} é professor de {f} na Universidade de {c} e trabalha com {t} desde {x}."
        ";;{n} possui graduação em {f} pela {c} e mestrado em {t}."
        ";;Engenheira de software na {o}, apaixonada por {t} e organizadora de eventos em {c}."
        ";;{n} é doutorando em {f} e participa de projetos de software livre desde {x}."
        ";;Sou {g}, de {c}, e trabalho na {o}.;;{n} trabalha com tecnologia desde {x}.",
        "Atua como desenvolvedor na {o}.;;Gosta de café.;;É membro da comunidade de {f} de {d}."
        ";;Tem {z} anos de experiência e já palestrou em {c} e {d}.;;Possui certificação em {t}."
        ";;Nas horas vagas, anda de bicicleta.;;Formado em {f}, hoje lidera uma equipe na {o}.",
    ),
    "it": (
        "{n} insegna {f} all’Università di {c} e si occupa di {t}."
        ";;{n}, nato a {c} nel {y}, si è laureato in {f} e lavora per {o}."
        ";;{n} è ricercatrice presso l’Università di {c}.;;Dottorato in {f} a {d}, {n} lavora a {c}.",
        "Dal {x} dirige un laboratorio a {d}.;;È autrice di {z} articoli.;;I suoi interessi sono {t} e {f}."
        ";;Ha studiato a {c} e a {d}.;;È membro della Società di {f}.",
    ),
    "pl": (
        "{n} jest profesorem w katedrze {f} w {c}.;;{n} ukończyła studia w {c} i pracuje w {o}.",
        "Zajmuje się tematem: {t}.;;Autor {z} publikacji.;;Od {x} roku kieruje zespołem w {d}.",
    ),
    "ru": (
        "{n} — доктор наук, профессор кафедры, окончил университет в {x} году."
        ";;{n} работает в компании {o} с {x} года.;;{n}, кандидат наук, доцент.",
        "Область интересов: {t}.;;Автор {z} статей.;;Преподаёт с {x} года.;;Живёт и работает в {c}.",
    ),
    "ja": (
        "{n}：{x}年博士課程修了。;;{x}年に大学院修士課程を修了。;;{n}。大学准教授。博士（工学）。"
        ";;大学院博士課程に在籍中。;;{x}年大学卒業。同年、{o}入社。;;{o}主任研究員。",
        "現在は研究所の主任研究員。;;専門は{t}。;;{w}年より現職。;;{x}年に学会の論文賞を受賞。"
        ";;主に画像と言語に関する研究に従事。;;学会会員。;;{o}でのインターンを経て現職。",
    ),
    "zh": (
        "{n}，教授，博士生导师，{x}年毕业。;;{n}，{o}研究员。;;{x}年获博士学位，现任副教授。",
        "主要从事{t}研究。;;发表论文{z}篇。;;研究方向包括{t}和{u}。;;曾在{o}工作{z}年。",
    ),
    "ko": (
        "{n}은 {o}의 연구원이다.;;{x}년 박사 학위를 받았다.;;{n}, 대학교 교수.",
        "주요 관심 분야는 {t}이다.;;{x}년부터 현재까지 재직 중이다.;;논문 {z}편을 발표하였다.",
    ),
}
"""Sentences of biographies, by language."""
_UNSPACED = frozenset({"ja", "zh"})
_STATIONS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "{x}-{w} Studies of {f} at {c}",
        "{x} PhD in {f}, University of {d}",
        "Since {w} lecturer in {f} at {c}",
        "born {y} in {c}",
        "{x}: prize of the Society of {f}",
        "{x} – {w} consultant at {o}, {d}",
    ),
    "de": (
        "{x} - {w} Studium der {f} an der Universität {c}",
        "{x} Diplom, {w} Promotion in {d}",
        "Seit {w} Dozent für {f} an der Hochschule {c}",
        "geb. {y} in {c}",
        "{x} Preis der Stadt {d}",
        "{x}-{w} wissenschaftliche Mitarbeiterin, {o}",
        "{x} Auslandssemester in {d}",
    ),
    "fr": ("{x}-{w} : études de {f} à {c}", "Depuis {w}, maître de conférences à {d}", "Né en {y}"),
}
"""Lines of biographies that are lists of years, by language."""


def life(rng: Random, name: str, language: str = "en") -> str:
    """Return a biography in one paragraph of at most five sentences."""
    language = language if language in LIVES else "en"
    openings, more = (part.split(";;") for part in LIVES[language])
    sentences = rng.sample(more, min(len(more), rng.choice((0, 1, 1, 2, 3, 4))))
    shown = name.upper() if rng.random() < 0.05 else _titled(rng, name, language)
    between = "" if language in _UNSPACED else " "
    return between.join(
        _filled(rng, one, name, shown) for one in (rng.choice(openings), *sentences)
    )


def stations(rng: Random, name: str, language: str = "en") -> list[str]:
    """Return a biography as a list of years, a line each."""
    known = _STATIONS.get(language, _STATIONS["en"])
    chosen = rng.sample(known, rng.randint(2, len(known)))
    return [_filled(rng, one, name, name) for one in chosen]


def _titled(rng: Random, name: str, language: str) -> str:
    """Return `name`, perhaps with a title."""
    if language not in ("en", "de", "pt", "es", "it"):
        return name
    return rng.choice(("", "", "", "", "Dr. ", "Prof. ", "Prof. Dr. ")) + name


def _filled(rng: Random, template: str, name: str, shown: str) -> str:
    first = rng.randint(1985, 2016)
    return template.format(
        n=shown,
        g=name.split(maxsplit=1)[0],
        l=name.rsplit(maxsplit=1)[-1],
        y=rng.randint(1940, 1998),
        x=first,
        w=first + rng.randint(1, 8),
        z=rng.randint(2, 60),
        c=city(rng),
        d=city(rng),
        f=rng.choice(FIELDS),
        t=rng.choice(TOPICS).lower(),
        u=rng.choice(TOPICS).lower(),
        o=rng.choice(COMPANIES),
    )
