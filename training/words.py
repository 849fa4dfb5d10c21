"""Words that pages about papers are full of: places, fields, journals, months."""

from random import Random

CITIES = (
    "Berlin Paris Madrid Roma Lisboa Wien Zürich Praha Kraków Budapest Oslo Uppsala København"
    " Helsinki Tartu Riga Dublin Leeds Bristol Glasgow Gent Leiden Utrecht Groningen Hamburg München"
    " Köln Dresden Lyon Grenoble Toulouse Nantes Torino Bologna Pisa Trento Sevilla Valencia Bilbao"
    " Porto Coimbra Athens Ankara Istanbul Haifa Cairo Lagos Nairobi Pretoria Mumbai Delhi Pune"
    " Chennai Dhaka Hanoi Bangkok Jakarta Manila Taipei Seoul Busan Kyoto Osaka Tokyo Sendai Beijing"
    " Shanghai Hangzhou Wuhan Nanjing Melbourne Sydney Brisbane Auckland Toronto Montréal Vancouver"
    " Boston Pittsburgh Austin Seattle Denver Chicago Princeton Ithaca Davis Irvine Bogotá Lima Quito"
    " Santiago Rosario Campinas Recife Morelia Guadalajara Tbilisi Yerevan Almaty Tehran Riyadh Doha"
).split()
COUNTRIES = (
    "Germany;France;Spain;Italy;Portugal;Austria;Switzerland;Poland;Norway;Sweden;Finland;UK"
    ";United Kingdom;USA;United States;Canada;Mexico;Brazil;Chile;Japan;China;South Korea;India"
    ";Israel;Turkey;Egypt;Kenya;Nigeria;Australia;New Zealand;The Netherlands;Belgium;Deutschland"
    ";México;España;Brasil;Vermont, USA;CA, USA;PA, United States;P.R. China;Iran;Ireland"
).split(";")
FIELDS = (
    "Computer Science;Mathematics;Physics;Linguistics;Biology;Chemistry;Medicine;Public Health"
    ";Economics;History;Oceanography;Geography;Psychology;Music;Engineering;Electrical Engineering"
    ";Statistics;Informatics;Philosophy;Law;Sociology;Materials Science;Neuroscience;Astronomy"
    ";Pediatrics;Surgery;Epidemiology;Computational Biology;Digital Humanities;Botany;Architecture"
    ";Education;Artificial Intelligence;Data Science;Natural Language Processing;Geoinformatics"
    ";Archaeology;Theology;Nursing;Veterinary Science;Forestry;Political Science;Pharmacology"
).split(";")
COMPANIES = (
    "Google Research;Microsoft Research;IBM Research;Amazon;Meta AI;Huawei Noah's Ark Lab;Bosch"
    ";Siemens AG;DeepMind;Salesforce Research;Baidu Inc.;Tencent AI Lab;NEC Corporation;Samsung"
    ";Adobe;CNRS;Inria;DFKI GmbH;Fraunhofer IAIS;ETH Zürich;EPFL;MIT;KAIST;CSIRO;NIST;NASA;CERN"
    ";Max Planck Institute for Informatics;Allen Institute for AI;UCLA;Caltech;CMU;IIT Bombay;RIKEN"
    ";TU Wien;KU Leuven;NTNU;LMU Munich;INRAE;Independent researcher;Independent scholar;Freelance"
    ";World Health Organization;British Library;Nokia Bell Labs;Red Hat;Netflix"
).split(";")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
JOURNALS = (
    "Journal of {f};{f} Letters;International Journal of {f};Annals of {f};{f} Today"
    ";Transactions on {f};J {f};Acta {f};{f} Research;BMC {f};Frontiers in {f};Revista de {f}"
    ";Zeitschrift für {f};Advances in {f};Trends in {f};Eur J {f};Nature {f};PLoS {f};{f} Review"
    ";Quarterly of {f};Archives of {f};{f} and Society;Bulletin of {f};The {f} Journal"
).split(";")
TOPICS = (
    "Semantics;Deep Learning;Water and Stone;Theory;Applications;Machine Translation;Dialogue;Speech"
    ";Vision;Ethics;Resources;Evaluation;Algorithms;Networks;Stars and Planets;Health;Posters;Demos"
    ";Teaching;Methods;Climate;Cities;Rivers;Computing;Data;Robotics;Optimization;Cryptography"
    ";Security;Privacy;Archives;Graph Theory;Statistics;History;Human Factors;Multimodality"
    ";Generation;Parsing;Knowledge Graphs;Music;Nursing;Care of the Elderly;Trade;Memory;Migration"
    ";Cell Biology;Soil;Sleep;Labour Markets;Shores;Forests;Language Change;Imaging"
).split(";")
HANDLES = "marigold tinker nova blue42 jdoe river stone kestrel mira_k ovid77 quill".split()

_ONSETS = "b br d dr f g gr h k kr l m n p r s st t tr v w z sh ch th".split()
_VOWELS = "a e i o u aa ei ie ou ea".split()
_ENDS = "n r l s nd rt m k ven ton by la lin berg ström ski ova ez ura".split()


def made_up(rng: Random) -> str:
    """Return a proper noun that nobody has."""
    middle = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(rng.randint(1, 2)))
    return (middle + rng.choice(_ENDS)).capitalize()


def city(rng: Random) -> str:
    """Return a city, often one that does not exist."""
    return made_up(rng) if rng.random() < 0.3 else rng.choice(CITIES)


def journal(rng: Random) -> str:
    """Return the name of a journal."""
    return rng.choice(JOURNALS).format(f=rng.choice(FIELDS))
