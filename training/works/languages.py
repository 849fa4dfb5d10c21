"""Titles and abstracts in languages other than English, made up from a few words of each."""

from collections.abc import Mapping
from random import Random
from typing import NamedTuple


class Language(NamedTuple):
    """The phrases of which papers in a language are made, separated by `;`."""

    things: str
    places: str
    titles: str
    sentences: str
    between: str = " "
    """The text between sentences."""
    talks: str = ""
    """Sentences of talks to everybody, who tell and ask."""


LANGUAGES: Mapping[str, Language] = {
    "de": Language(
        "die Lesekompetenz;der Bodenabtrag;die Datenqualität;die Pflege älterer Menschen;die Windkraft"
        ";der Schulwechsel;die Wasserqualität;das Mietrecht;die Spracherkennung;der Flechtenwuchs"
        ";die Stadtplanung;die Geldpolitik;das Archivwesen;die Wundheilung",
        "ländliche Schulen;mittelalterliche Handschriften;kleine Betriebe;alpine Täler;Krankenhäuser"
        ";offene Geodaten;die Nachkriegszeit;norddeutsche Städte",
        "{A} und {B}: Eine Untersuchung über {P};Zur Bedeutung von {P} für {A};{A} im Wandel"
        ";Wie verändert sich {A}?;{A};Ansätze für {A} am Beispiel {C};{P} neu gedacht;Was leistet {A}?"
        ";{C} 2.0 – {A} mit {P};Einführung in {A}"
        ";Sprache und Macht;Zukunftswerkstätten;Wind, Wetter und Gesellschaft;Von der Idee zum Werk;Kreatives Lernen;Wie Computer rechnen lernen;Rausch und Archiv;Analytisches Denken;Lieder schreiben - eine Einführung;Geld und Arbeit: Zwischen {C} und Alltag;Warum {A}?",
        "{A} ist seit langem ein Thema der Forschung, wurde aber für {P} kaum untersucht"
        ";In diesem Beitrag wird gezeigt, wie {A} mit {B} zusammenhängt"
        ";Wir haben dazu {n} Fälle aus {C} ausgewertet und mit {P} verglichen"
        ";Die Ergebnisse zeigen, dass {A} stärker von {B} abhängt als bisher angenommen"
        ";Der Vortrag stellt ein Verfahren vor, das ohne zusätzliche Daten auskommt"
        ";Ziel der Arbeit ist es, {A} besser zu verstehen und für {P} nutzbar zu machen"
        ";Die Daten wurden zwischen 2011 und 2019 erhoben;Abschließend werden Folgen für {P} diskutiert"
        ";Dabei wird deutlich, dass {B} nicht allein durch {A} erklärt werden kann"
        ";Im Rahmen der Session werden Beispiele aus {C} gezeigt und gemeinsam besprochen",
        talks="Wer kennt das nicht: {A} soll besser werden, und niemand weiß, wie?"
        ";Doch was ist {A} eigentlich, und wozu brauchen wir {B}?;Muss das so sein?"
        ";Seit Jahren streiten Fachleute über {A};Spätestens seit {n} Städte damit begonnen haben, ist {A} in aller Munde"
        ";In diesem Workshop lernen die Teilnehmer, wie man {A} selbst in die Hand nimmt"
        ";Bitte bequeme Kleidung und etwas zu schreiben mitbringen;Vorkenntnisse sind nicht nötig"
        ";„Man müsste {A} neu erfinden“, schrieb einst ein Bürgermeister von {C}"
        ";Es gibt wohl kaum ein Gebiet, auf dem sich {B} so schnell wandelt wie hier"
        ";Natürlich geht es auch um {P}, aber nicht nur;Dass {A} mit {B} zu tun hat, liegt auf der Hand"
        ";Der Vortrag nimmt die Zuhörer mit auf eine Reise von {C} bis zu den Anfängen der Forschung"
        ";Ob und wie {A} gelingt, hängt von vielen Dingen ab;Denn {A} ist mehr als {B}"
        ";Anhand von Beispielen und kleinen Experimenten probieren wir aus, was {A} bewirkt"
        ";Alle, die schon immer wissen wollten, was es mit {A} auf sich hat, sind herzlich eingeladen",
    ),
    "es": Language(
        "la lectura en voz alta;el nivel del agua;la memoria colectiva;los grafos dispersos"
        ";la salud pública;el derecho de autor;la erosión del suelo;las aves migratorias"
        ";la formación docente;el aprendizaje automático;la poesía barroca;los mercados de trabajo",
        "escuelas rurales;estuarios estrechos;hospitales públicos;archivos locales;pequeñas empresas"
        ";comunidades indígenas;ciudades medianas",
        "{A} en {P};{A} y {B}: un estudio en {P};Hacia una nueva lectura de {A};¿Cómo cambia {A}?"
        ";El papel de {A} en {P};{A};Introducción a {A};Una revisión de {A} en {C};{P} y {A}"
        ";De {A} a {B}"
        ";Grupos y geometría;Análisis de datos masivos;Redes sin memoria;Métodos ágiles en la práctica;Variable compleja",
        "Se presenta un estudio sobre {A} en {P}"
        ";El objetivo de este trabajo es analizar la relación entre {A} y {B}"
        ";Presentamos un método que permite estudiar {A} con pocos datos"
        ";Los resultados muestran que {A} depende de {B} más de lo previsto"
        ";Se analizaron {n} casos de {C} durante dos años"
        ";En este curso veremos cómo {A} aparece en muchos problemas y por qué es útil"
        ";La muestra estuvo formada por {n} participantes de {P}"
        ";Se discuten las consecuencias para {P} y se proponen algunas líneas de trabajo"
        ";No se encontraron diferencias significativas entre los grupos"
        ";A pesar de su importancia, {A} ha recibido poca atención en {P}",
        talks="¿Quién no ha querido entender {A} sin fórmulas?;En esta charla contaremos cómo empezó todo"
        ";Veremos ejemplos de {C} y los discutiremos juntos;No hacen falta conocimientos previos"
        ";¿Y qué tiene que ver {A} con {B}?;Al final cada asistente podrá probarlo por su cuenta"
        ";Hace unos años nadie hablaba de {A}; hoy está en todas partes;Es hora de mirar {B} con otros ojos",
    ),
    "fr": Language(
        "la lecture à l'école;le niveau des eaux;la mémoire des lieux;la santé publique"
        ";l'apprentissage automatique;le droit du travail;la migration des oiseaux;les graphes creux"
        ";la poésie lyrique;l'érosion des sols;les marchés du bois;la formation des maîtres",
        "les écoles rurales;les petites entreprises;les archives locales;les vallées alpines"
        ";les hôpitaux;les villes moyennes;les estuaires",
        "{A} dans {P};{A} et {B} : une étude de cas;Vers une nouvelle approche : {A}"
        ";Comment évolue {A} ?;Le rôle de {A} dans {P};{A};Introduction : {A};{A} à {C}"
        ";De {A} à {B};Une relecture : {A}"
        ";Langage et pouvoir;Apprentissage profond pour tous;Méthodes agiles en pratique;Vers une ville sans voitures ?",
        "Cet article étudie {A} dans {P}"
        ";Nous présentons une méthode pour comprendre {A} avec peu de données"
        ";Les résultats montrent que {A} dépend fortement de {B}"
        ";L'objectif de cette étude est d'analyser le lien entre {A} et {B}"
        ";Nous avons analysé {n} cas à {C} pendant deux ans"
        ";Cette communication propose une lecture nouvelle, fondée sur des sources inédites"
        ";Malgré son importance, {A} a été peu étudié dans {P}"
        ";Nous discutons enfin les conséquences pour {P} et pour les recherches à venir"
        ";La première partie est consacrée à {B}, la seconde à {A}"
        ";Aucune différence significative n'a été observée entre les groupes",
        talks="Qui n'a jamais rêvé de maîtriser {A} sans effort ?;Mais de quoi parle-t-on au juste ?"
        ";Retour d'expérience sur {A}, ses joies et ses pièges;Nous verrons comment {A} peut changer {B}"
        ";Je vous propose de découvrir {A} à partir d'exemples concrets;Aucun prérequis n'est nécessaire"
        ";Cette présentation montrera pourquoi {A} mérite mieux que sa réputation"
        ";Après {n} jours passés à {C}, voici ce que nous avons appris;Vous repartirez avec des idées simples"
        ";Pourquoi {A} nous résiste-t-elle encore ?;L'idée est de partager nos erreurs autant que nos succès"
        ";On parlera aussi de {B}, et de ce que {P} peuvent en attendre",
    ),
    "it": Language(
        "la lettura a scuola;il livello delle acque;la memoria dei luoghi;la salute pubblica"
        ";l'apprendimento automatico;il diritto d'autore;la migrazione degli uccelli"
        ";la poesia barocca;i grafi sparsi;l'erosione del suolo;i mercati del lavoro",
        "le scuole rurali;le piccole imprese;gli archivi locali;le valli alpine;gli ospedali"
        ";le città medie;gli estuari",
        "{A} in {C};{A} e {B}: uno studio;Verso una nuova lettura: {A};Come cambia {A}?;{A}"
        ";Il ruolo di {A} per {P};Introduzione: {A};Da {A} a {B};{P} e {A}"
        ";Lingua e potere;Metodi agili in pratica;Reti e memoria;Perché {A}?",
        "Questo lavoro studia {A} con particolare attenzione per {P}"
        ";Presentiamo un metodo che permette di capire {A} con pochi dati"
        ";I risultati mostrano che {A} dipende da {B} più del previsto"
        ";Sono stati analizzati {n} casi raccolti a {C} in due anni"
        ";L'obiettivo dello studio è valutare il rapporto tra {A} e {B}"
        ";Nonostante la sua importanza, {A} è stata poco studiata"
        ";Si discutono infine le conseguenze per {P}"
        ";Non sono emerse differenze significative tra i gruppi",
        talks="Chi non ha mai sentito parlare di {A}?;In questo intervento racconteremo come è nata l'idea"
        ";Vedremo esempi da {C} e qualche errore da evitare;Non servono conoscenze di base"
        ";Ma che cosa c'entra {A} con {B}?;Alla fine ciascuno potrà provare da sé",
    ),
    "pt": Language(
        "a leitura em voz alta;o nível da água;a memória coletiva;a saúde pública"
        ";o direito do trabalho;a erosão do solo;as aves migratórias;a aprendizagem automática"
        ";a poesia barroca;os mercados de trabalho;a formação de professores",
        "escolas rurais;pequenas empresas;arquivos locais;hospitais públicos;comunidades ribeirinhas"
        ";cidades médias",
        "{A} em {P};{A} e {B}: um estudo em {P};Para uma nova leitura: {A};Como muda {A}?;{A}"
        ";O papel de {A} em {P};Introdução: {A};De {A} a {B}"
        ";Introdução ao teste de software;Métodos ágeis na prática;Servidores e contêineres do zero;Por que e como participar de projetos livres;Retrospectiva de {n} anos;Segurança em nuvem: {A};Dicas para o primeiro emprego",
        "Este artigo analisa {A} em {P};Apresentamos um método que permite estudar {A} com poucos dados"
        ";Os resultados mostram que {A} depende de {B} mais do que o previsto"
        ";Foram analisados {n} casos de {C} ao longo de dois anos"
        ";O objetivo deste estudo é avaliar a relação entre {A} e {B}"
        ";Apesar da sua importância, {A} tem recebido pouca atenção"
        ";Discutem-se ainda as consequências para {P}"
        ";Não foram encontradas diferenças significativas entre os grupos",
        talks="Quem nunca teve problemas com {A}?;Nesta palestra vamos mostrar como começar com {A}"
        ";Serão apresentados exemplos de {C} e dicas para quem está começando;Mas afinal, o que é {A}?"
        ";Vamos conversar sobre {B} e o que aprendemos em {n} projetos;Não é preciso conhecimento prévio"
        ";Venha conhecer a história de {A} e de quem a constrói;Hoje em dia, todos usam {A} sem perceber",
    ),
    "ru": Language(
        "качество воды;чтение вслух;память места;общественное здоровье;машинное обучение"
        ";авторское право;миграция птиц;эрозия почв;подготовка учителей;поэзия барокко;рынок труда",
        "сельских школах;малых предприятиях;местных архивах;горных долинах;больницах;средних городах",
        "{A} в {P};{A} и {B}: опыт исследования;К вопросу: {A};Как меняется {A}?;{A}"
        ";Роль: {A} в {P};Введение: {A}",
        "В статье рассматривается {A} в {P};Предложен метод, который позволяет изучать {A}"
        ";Результаты показывают, что {A} зависит от {B} сильнее, чем считалось ранее"
        ";Было изучено {n} случаев за два года;Целью работы является анализ связи: {A} и {B}"
        ";Несмотря на важность темы, {A} до сих пор мало изучено"
        ";В заключение обсуждаются выводы и дальнейшие исследования"
        ";Мы сравнили данные по {n} объектам и не нашли значимых различий",
    ),
    "pl": Language(
        "jakość wody;czytanie na głos;pamięć miejsca;zdrowie publiczne;uczenie maszynowe"
        ";prawo autorskie;migracja ptaków;erozja gleby;kształcenie nauczycieli;rynek pracy",
        "wiejskich szkołach;małych firmach;lokalnych archiwach;górskich dolinach;szpitalach",
        "{A} w {P};{A} i {B}: studium przypadku;Jak zmienia się {A}?;{A};Rola: {A} w {P}",
        "Artykuł dotyczy tematu: {A} w {P};Przedstawiamy metodę, która pozwala badać {A}"
        ";Wyniki pokazują, że {A} zależy od {B} bardziej, niż sądzono"
        ";Przeanalizowano {n} przypadków z okresu dwóch lat"
        ";Celem pracy jest analiza związku między {A} i {B}"
        ";Na koniec omówiono wnioski dla dalszych badań i ich znaczenie w {P}",
    ),
    "zh": Language(
        "河口潮汐;稀疏图着色;土壤侵蚀;机器翻译;乡村学校;水质监测;候鸟迁徙;古籍整理;公共卫生;劳动力市场"
        ";语音识别;大语言模型;伤口愈合;光伏材料",
        "山区;中小城市;长江流域;农村地区;公立医院;移动设备;沿海地区",
        "{A}与{B}的关系研究;基于{B}的{A}方法;{P}{A}研究;{A};面向{P}的{A}综述;{A}：以{P}为例"
        ";{A}能否改变{B}？;浅谈{A}",
        "本文研究了{P}的{A}问题;我们提出一种基于{B}的{A}方法;实验结果表明，该方法优于现有方法"
        ";我们在{n}个站点进行了为期两年的观测;结果显示，{A}受到{B}的显著影响"
        ";针对{A}中存在的问题，本文分析了{n}个案例;最后讨论了对{P}的启示"
        ";与以往工作不同，我们不需要额外的数据;研究发现，{A}与{B}之间没有显著相关",
        "",
    ),
    "ja": Language(
        "河口の潮汐;機械翻訳;土壌侵食;水質;渡り鳥;公衆衛生;音声認識;古典籍;学校教育;労働市場;睡眠",
        "山間部;地方都市;小学校;公立病院;沿岸域;若年層",
        "{P}における{A}の研究;{A}と{B}の関係について;{B}に基づく{A}手法の提案;{A};{A}は{B}を変えるか"
        ";{A}の現状と課題",
        "本研究では、{P}における{A}について検討した;本稿は{A}と{B}の関係を明らかにすることを目的とする"
        ";{n}地点で二年間の観測を行った;その結果、{A}は{B}に強く影響されることが分かった"
        ";提案手法は追加のデータを必要としない;実験により有効性を確認した"
        ";最後に、{P}への応用について議論する;有意な差は認められなかった",
        "",
        talks="本講演では、{A}について事例を交えながら紹介します;{A}とは何でしょうか？"
        ";近年、{A}が注目を集めています;しかし、{B}との関係はまだ十分に分かっていません"
        ";最後に、{P}での取り組みと今後の課題についてお話しします;具体的には、{n}件の事例を取り上げます"
        ";{A}の入門から最近の話題まで、できるだけ平易に解説します",
    ),
    "ko": Language(
        "하구의 조석;기계 번역;토양 침식;수질 관리;철새 이동;공중 보건;음성 인식;학교 교육;노동 시장",
        "산간 지역;중소 도시;초등학교;공공 병원;연안 지역",
        "{P}에서의 {A} 연구;{A}와 {B}의 관계;{B} 기반 {A} 방법;{A};{A}는 {B}를 바꾸는가?",
        "본 연구는 {P}에서의 {A}를 분석하였다;{A}와 {B}의 관계를 밝히는 것을 목적으로 한다"
        ";{n}개 지점에서 2년간 관측을 수행하였다;그 결과 {A}는 {B}에 크게 의존하는 것으로 나타났다"
        ";제안한 방법은 추가 데이터를 필요로 하지 않는다;마지막으로 {P}에 대한 시사점을 논의한다",
    ),
    "ar": Language(
        "جودة المياه;الترجمة الآلية;تآكل التربة;الصحة العامة;هجرة الطيور;تعليم القراءة;سوق العمل"
        ";الذاكرة الجماعية",
        "المدارس الريفية;المدن المتوسطة;المستشفيات العامة;المناطق الجبلية",
        "{A} في {P};العلاقة بين {A} و{B};دور {A} في {P};{A};كيف تتغير {A}؟;مقدمة في {A}",
        "تتناول هذه الدراسة {A} في {P};نقدم طريقة جديدة لدراسة {A} دون بيانات إضافية"
        ";أظهرت النتائج أن {A} تعتمد على {B} أكثر مما كان متوقعا;تم تحليل {n} حالة خلال عامين"
        ";يهدف هذا البحث إلى تحليل العلاقة بين {A} و{B};وفي الختام تناقش الدراسة النتائج في {P}",
    ),
    "th": Language(
        "คุณภาพน้ำ;การแปลภาษาด้วยเครื่อง;การกัดเซาะของดิน;สาธารณสุข;การอพยพของนก;การอ่านออกเสียง;ตลาดแรงงาน",
        "โรงเรียนในชนบท;เมืองขนาดกลาง;โรงพยาบาลรัฐ;พื้นที่ภูเขา",
        "{A}ใน{P};ความสัมพันธ์ระหว่าง{A}กับ{B};บทบาทของ{A};{A};การศึกษา{A}ใน{P}",
        "งานวิจัยนี้ศึกษา{A}ใน{P};เราเสนอวิธีใหม่สำหรับ{A}โดยไม่ต้องใช้ข้อมูลเพิ่มเติม"
        ";ผลการวิจัยพบว่า{A}ขึ้นอยู่กับ{B}มากกว่าที่คาดไว้;เก็บข้อมูลจาก {n} แห่งเป็นเวลาสองปี"
        ";วัตถุประสงค์ของการศึกษานี้คือการวิเคราะห์{A}และ{B};สุดท้ายอภิปรายผลต่อ{P}",
    ),
}
TALKS = 0.4
"""The share of papers that are talks to everybody, where the language has their sentences."""
_FULL_STOP = {"zh": "。", "ja": "。", "th": ""}


def title_and_sentences(rng: Random, language: str, city: str) -> tuple[str, list[str], list[str]]:
    """Return a title, the sentences of an abstract, and keywords, in `language`."""
    spoken = LANGUAGES[language]
    thing, other, third = rng.sample(spoken.things.split(";"), 3)
    place = rng.choice(spoken.places.split(";"))

    def fill(template: str) -> str:
        filled = template.strip().format(A=thing, B=other, P=place, C=city, n=rng.randint(3, 900))
        return filled[0].upper() + filled[1:]

    sentences = spoken.sentences.split(";")
    if spoken.talks and rng.random() < TALKS:
        sentences = [*spoken.talks.split(";"), *rng.sample(sentences, 2)]
    chosen = rng.sample(sentences, rng.randint(2, min(12, len(sentences))))
    stop = _FULL_STOP.get(language, ".")
    made = fill(rng.choice(spoken.titles.split(";")))
    return made, [_ended(fill(template), stop) for template in chosen], [thing, other, third]


def _ended(sentence: str, stop: str) -> str:
    return sentence if sentence.endswith(("?", "？")) else sentence + stop
