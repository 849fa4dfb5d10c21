"""Made-up names of people, and the styles in which they are printed."""

from random import Random

from training.words import made_up

_GIVEN = {
    "west": (
        "Anna Maria John David Peter Sarah Laura Thomas Michael Julia Emma Paul Mark Susan Robert"
        " James Linda Karen Daniel Simon Alice Martin Claire Sophie Lucas Hugo Camille Pierre Jean"
        " Marie Carlos José Lucía Pablo Carmen Javier Elena Diego Inês João Miguel Ana Rui Marco"
        " Giulia Luca Francesca Paolo Chiara Hans Jürgen Katrin Stefan Ulrike Bernd Anke Sven Lars"
        " Ingrid Björn Astrid Mikko Aino Piotr Agnieszka Tomasz Katarzyna Jan Eva Jiří Zsófia Ferenc"
        " Ioana Mihai Nikos Eleni Aylin Mehmet Oleksandr Olena Ruth Noah Grace Samuel Olivia Henrik"
        " Mara Ines Rafael Oona Tomas Yannick Priscilla Wanjiku Chinedu Amara Kofi Thandiwe"
    ),
    "east": (
        "Wei Ming Xiaoyu Yifan Jing Hao Yuki Haruto Sakura Kenji Min-jun Ji-woo Seo-yeon Hyun Anh"
        " Minh Linh Priya Rahul Ananya Arjun Fatima Ahmed Mohammed Leila Omar Reza Siti Budi Nattapong"
        " Lakshmi Vikram Zhang-Wei Yi Bo Xin Tao Rina Aoi Takumi"
    ),
}
_FAMILY = {
    "west": (
        "Smith Jones Brown Miller Davis Wilson Taylor Clark Lewis Walker Young King Wright Scott Green"
        " Baker Adams Nelson Hill Campbell Mitchell Roberts Turner Phillips Parker Evans Edwards"
        " Müller Schmidt Schneider Fischer Weber Becker Hoffmann Schäfer Koch Richter Wolf Neumann"
        " García Martínez López Sánchez Pérez Gómez Fernández Ruiz Silva Santos Ferreira Pereira"
        " Costa Rossi Bianchi Romano Ricci Moretti Dubois Laurent Moreau Lefèvre Girard Andersson"
        " Johansson Hansen Olsen Virtanen Korhonen Nowak Kowalski Novák Horváth Popescu Papadopoulos"
        " Yılmaz Shevchenko Ivanov O'Brien MacLeod McCarthy van-Dijk Ellison Brandt Coelho Ortiz"
        " Okafor Mwangi Nkosi Diallo Mensah"
    ),
    "east": (
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Lin Tanaka Suzuki Sato Takahashi"
        " Watanabe Ito Yamamoto Kim Lee Park Choi Jung Kang Nguyen Tran Le Pham Sharma Patel Singh"
        " Kumar Gupta Das Hassan Ali Khan Rahimi Hosseini Abdullah Santoso Tanabe Ng Ho Yu"
    ),
}
_PARTICLES = ("van", "de", "von", "van der", "dos", "di", "el", "bin", "de la", "del")
_CHINESE: tuple[str, str] = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗",
    "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉文小河岸野",
)
_JAPANESE = (
    ("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "森", "林"),
    ("太郎", "花子", "健", "翔太", "美咲", "陽子", "大輔", "愛", "直樹", "恵", "拓也", "由美"),
)
_KOREAN = ("김이박최정강조윤장임", "민준서연지우하은도윤예진수빈현성")
_RUSSIAN = (
    [
        "Анна",
        "Мария",
        "Иван",
        "Пётр",
        "Сергей",
        "Елена",
        "Ольга",
        "Дмитрий",
        "Алексей",
        "Наталья",
        "Юрий",
        "Татьяна",
    ],
    [
        "Иванов",
        "Петров",
        "Сидоров",
        "Кузнецов",
        "Смирнов",
        "Попов",
        "Волков",
        "Соколов",
        "Морозов",
        "Лебедев",
    ],
)
_ARABIC = (
    ["محمد", "أحمد", "فاطمة", "عائشة", "علي", "حسن", "خالد", "مريم", "يوسف", "سارة"],
    ["العلي", "الحسن", "المصري", "الشامي", "حداد", "النجار", "القاسم", "سليمان"],
)
_THAI = (
    ["สมชาย", "สมหญิง", "ประเสริฐ", "วิภา", "อนงค์", "ธนา", "กมล", "สุดา"],
    ["ใจดี", "ศรีสุข", "วงศ์ไทย", "ทองคำ", "แก้วมณี", "บุญมา", "รักไทย"],
)


def person(rng: Random, language: str = "en") -> str:
    """Return a name that is usual among speakers of `language`."""
    if language == "zh" and rng.random() < 0.8:
        families, syllables = _CHINESE
        return rng.choice(families) + "".join(rng.choices(syllables, k=rng.choice((1, 2, 2))))
    if language == "ja" and rng.random() < 0.8:
        return rng.choice(("", "", " ")).join(rng.choice(part) for part in _JAPANESE)
    if language == "ko" and rng.random() < 0.8:
        return rng.choice(_KOREAN[0]) + "".join(rng.choices(_KOREAN[1], k=2))
    if language == "ru" and rng.random() < 0.85:
        given, family = rng.choice(_RUSSIAN[0]), rng.choice(_RUSSIAN[1])
        initial = rng.choice("АИПСЕОД")
        return rng.choice(
            (
                f"{given} {family}",
                f"{given[0]}. {initial}. {family}",
                f"{family} {given[0]}.{initial}.",
            )
        )
    if language in ("ar", "th") and rng.random() < 0.85:
        lists = _ARABIC if language == "ar" else _THAI
        return " ".join(map(rng.choice, lists))
    return _latin(rng)


def _latin(rng: Random) -> str:
    side = "west" if rng.random() < 0.65 else "east"
    given = rng.choice(_GIVEN[side].split())
    family = made_up(rng) if rng.random() < 0.3 else rng.choice(_FAMILY[side].split())
    if rng.random() < 0.12:
        given += f" {rng.choice('ABCDEFGHJKLMPRST')}."
    elif rng.random() < 0.05:
        given += f" {rng.choice(_GIVEN[side].split())}"
    elif rng.random() < 0.03:
        given = f"{given[0]}. {rng.choice('ABCDEFGJKLM')}."
    if rng.random() < 0.05:
        family = f"{rng.choice(_PARTICLES)} {family}"
    elif rng.random() < 0.05:
        family += f"-{rng.choice(_FAMILY['west'].split())}"
    elif rng.random() < 0.02:
        return given
    return f"{given} {family.replace('van-', 'van ')}"


def printed(rng: Random, name: str, style: str) -> str:
    """Return `name` printed in `style`."""
    parts = name.split()
    if len(parts) < 2 or (not name.isascii() and not parts[-1][0].isupper()):
        return name
    given, family = parts[:-1], parts[-1]
    initials = [part[0] for part in given]
    match style:
        case "last, first":
            return f"{family}, {' '.join(given)}"
        case "last, f.":
            return f"{family}, {' '.join(f'{initial}.' for initial in initials)}"
        case "f. last":
            return f"{' '.join(f'{initial}.' for initial in initials)} {family}"
        case "last fm":
            return f"{family} {''.join(initials)}"
        case "last f.":
            return f"{family} {''.join(f'{initial}.' for initial in initials)}"
        case "first LAST":
            return f"{' '.join(given)} {family.upper()}"
        case "LAST First":
            return f"{family.upper()} {' '.join(given)}"
        case "titled":
            return rng.choice(("Dr. ", "Prof. ", "Prof. Dr. ", "Dr ", "")) + name
        case "with degree":
            return name + rng.choice((", PhD", ", MD", "", " MD", ", MSc"))
        case _:
            return name
