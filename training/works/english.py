"""Titles and abstracts in English, made up in the words of many fields."""

from collections.abc import Mapping, Sequence
from random import Random

from training.words import city, made_up

FIELDS: Mapping[str, tuple[str, str, str, str]] = {
    # things; what is done with them; who or what is looked at; what comes out
    "medicine": (
        "blood pressure;wound healing;sleep apnoea;knee pain;insulin use;asthma attacks;hospital falls"
        ";vaccine uptake;low back pain;birth weight;hip fracture;kidney function;COVID-19 infection"
        ";antibiotic resistance;stroke recovery;skin cancer screening;postoperative nausea",
        "a randomised trial;a cohort study;a systematic review;a case series;a survey of wards"
        ";a double-blind comparison;a registry analysis;a meta-analysis;a pilot study",
        "older adults;pregnant women;night nurses;children under five;outpatients;rural clinics"
        ";patients after surgery;adolescents with diabetes;twelve hospitals;general practitioners",
        "mortality;readmission;quality of life;the rate of complications;pain scores;length of stay"
        ";adherence;serum levels;the number of visits",
    ),
    "ecology": (
        "lichen growth;river silt;seed dispersal;bird migration;soil moisture;moss on dead wood"
        ";salmon runs;forest edges;beetle diversity;salt marshes;bee foraging;peat fires;coral bleaching",
        "field surveys;long-term plots;a mark-recapture study;remote sensing;pollen records"
        ";stable isotopes;a mesocosm experiment;camera traps",
        "mountain valleys;abandoned quarries;northern estuaries;city gardens;hedgerows;lowland bogs"
        ";tropical islands;managed forests;three catchments",
        "species richness;biomass;survival;the timing of flowering;nutrient loads;range size",
    ),
    "history": (
        "parish registers;merchant letters;guild disputes;village schools;railway timetables"
        ";bread prices;court petitions;travel diaries;printed maps;tax rolls;women's work;land sales",
        "archival sources;a close reading;quantitative analysis of ledgers;oral histories"
        ";a comparison of two towns;network analysis;newly found correspondence",
        "early modern towns;the northern ports;mining villages;colonial administrators;tenant farmers"
        ";a Dominican convent;the interwar years;two border regions",
        "local power;ideas of property;daily work;the memory of war;patterns of credit;literacy",
    ),
    "law": (
        "data protection;tenancy contracts;asylum procedure;constitutional review;copyright exceptions"
        ";liability for software;fishing rights;plea bargaining;public procurement;juvenile justice",
        "doctrinal analysis;a comparison of case law;a study of appeals;interviews with judges"
        ";a reading of the preparatory works;an economic analysis",
        "supreme courts;member states;small municipalities;labour tribunals;consumer associations",
        "legal certainty;access to justice;proportionality;enforcement;the burden of proof",
    ),
    "chemistry": (
        "zinc complexes;porous polymers;catalytic hydrogenation;lithium electrolytes;thin films"
        ";enzyme kinetics;water splitting;perovskite stability;amino acid sensors;graphene oxide",
        "X-ray diffraction;density functional calculations;NMR spectroscopy;cyclic voltammetry"
        ";flow synthesis;isotope labelling;mass spectrometry",
        "aqueous solution;ambient conditions;a series of ligands;mesoporous supports;single crystals",
        "selectivity;turnover;yield;band gaps;thermal stability;ionic conductivity",
    ),
    "physics": (
        "neutron stars;spin waves;dark matter halos;turbulent flow;quantum dots;exoplanet atmospheres"
        ";gravitational lensing;plasma edges;black hole mergers;ultracold atoms;muon decay",
        "Monte Carlo simulations;deep imaging;lattice calculations;a Bayesian analysis"
        ";interferometry;perturbation theory;archival photometry",
        "nearby galaxies;two-dimensional lattices;a sample of 212 clusters;high magnetic fields",
        "the mass function;coupling constants;angular momentum;phase transitions;the cooling rate",
    ),
    "education": (
        "peer feedback;teacher training;homework load;bilingual classrooms;laboratory courses"
        ";student drop-out;reading aloud;online exams;school gardens;mathematics anxiety",
        "classroom observation;a design-based study;interviews;learning analytics;a two-year panel"
        ";action research;a quasi-experiment",
        "first-year students;primary teachers;rural schools;adult learners;vocational colleges",
        "engagement;test scores;self-efficacy;participation;transfer of learning;attendance",
    ),
    "economics": (
        "minimum wages;housing markets;trade shocks;microcredit;carbon prices;labour mobility"
        ";retirement saving;informal work;bank failures;food subsidies;remote work",
        "a regression discontinuity;panel data;a field experiment;a general equilibrium model"
        ";matched employer records;instrumental variables",
        "small firms;young workers;border counties;rural households;emerging economies",
        "employment;productivity;inequality;prices;consumption;the wage gap",
    ),
    "language": (
        "vowel length;machine translation;code switching;word order;dialogue acts;child language"
        ";sign languages;speech recognition;relative clauses;loanwords;discourse markers;poetic metre",
        "a parallel corpus;eye tracking;elicited production;transformer models;acoustic analysis"
        ";crowd-sourced judgements;annotation by experts",
        "heritage speakers;low-resource languages;three dialects;learners;newspaper texts",
        "reading times;translation quality;agreement;intelligibility;error rates;fluency",
    ),
    "computing": (
        "graph colouring;file systems;type inference;sensor networks;privacy budgets;cache misses"
        ";program repair;query plans;robot grasping;image segmentation;federated learning"
        ";large language models;anomaly detection;bug reports;access control;smart contracts",
        "bounded memory;contrastive learning;static analysis;integer programming;a user study"
        ";symbolic execution;reinforcement learning;a new benchmark;attention layers",
        "mobile devices;sparse graphs;open-source projects;edge servers;noisy labels;medical images",
        "throughput;accuracy;latency;energy use;false alarms;memory;robustness",
    ),
    "humanities": (
        "digital editions;cathedral music;photographic archives;stage directions;lost manuscripts"
        ";museum labels;folk songs;typewriters;letters of exile;marginal notes;early cinema",
        "text encoding;stylometry;a critical edition;iconography;close listening;linked open data"
        ";handwriting recognition;distant reading",
        "small archives;medieval scribes;city theatres;amateur choirs;private collections",
        "authorship;canon formation;reception;access;the idea of the author;provenance",
    ),
    "mathematics": (
        "elliptic curves;random walks;hyperbolic groups;convex bodies;prime gaps;matroids"
        ";stochastic flows;modular forms;tree decompositions;fixed points;Markov chains",
        "a probabilistic argument;spectral methods;an explicit construction;large deviations"
        ";combinatorial methods;homological algebra",
        "finite fields;planar graphs;compact manifolds;bounded degree;countable groups",
        "the chromatic number;mixing times;rank;sharp bounds;uniqueness;convergence",
    ),
    "society": (
        "care work;refugee housing;street markets;voter turnout;religious festivals;online harassment"
        ";volunteering;nightlife;food banks;cycling;family meals;trust in science",
        "ethnographic fieldwork;a representative survey;focus groups;content analysis;life stories"
        ";participatory mapping",
        "working mothers;second-generation migrants;suburban neighbourhoods;gig workers;activists",
        "belonging;well-being;solidarity;political attitudes;everyday resistance;loneliness",
    ),
    "engineering": (
        "wind turbines;timber bridges;heat pumps;concrete cracks;drone landing;traffic lights"
        ";water pipes;battery packs;solar roofs;tide gauges;railway noise;bearing faults",
        "finite element models;a test rig;digital twins;vibration analysis;model predictive control"
        ";life cycle assessment",
        "cold climates;old buildings;offshore sites;urban networks;heavy loads",
        "fatigue life;efficiency;cost;peak load;failure rates;emissions",
    ),
}
"""For each field: things, methods, places or subjects, measures; each separated by `;`."""

TITLES = (
    "{T} in {O}",
    "{T} in {O}: A {W1}",
    "{T} and {M} in {O}",
    "{W} for {T}",
    "{W} of {T} in {O}",
    "The Role of {T} in {O}",
    "Towards {W} for {T}",
    "Does {T} Matter? {W} in {O}",
    "Why Study {T}?",
    "What Do We Know About {T} and {T2}?",
    "How {T} Shapes {M}: Evidence from {C}",
    "Beyond {T}: Rethinking {M} in {O}",
    "{N}: {W} for {T}",
    "{N}: {T} with {W}",
    "{N}",
    "On {T}",
    "{T}",
    "{T}, {T2} and {M}",
    "From {T} to {T2}: {M} in {O}",
    "Learning from {T}",
    "A Note on {T}",
    "An Introduction to {T} for {O}",
    "Measuring {M} of {T} with {W}",
    "{T} Improves {M} in {O}",
    "{T} Does Not Change {M}",
    "{T} vs. {T2}: {M} Compared",
    "Effects of {T} on {M}: {W}",
    "Is {T} Related to {M}? The Case of {C}",
    "Yes, {T} Matters! {M} Revisited",
    "Re-examining {T} after {Y} Years",
    "{C} as a Laboratory of {T}",
    "“The End of {T}”: {M} in {O}, 18{Y}–19{Y}",
    "{T} (and {T2}) in Practice",
    "Unequal {M}",
    "{W}: A Tutorial",
    "We Need to Talk About {T}",
    "Three Lessons on {T}",
    "{N} 2.0 – {T} Made Simple",
    "Association between {T} and {M} among {O}: {W}",
    "Impact of {T}, {T2}, and Age on {M} of {O} in {C}: Results of {W}",
    "Can {T} Be Predicted from {M}?",
    "{T} Is All {O} Need",
    "Yes, It Is",
    "No, {T} Cannot Count! How Questions Mislead",
    "We Count {T}. And More.",
    "{T} Matters. Here Is Why.",
    "Can {O} Count? An Answer From {C}",
    "{T}: What Is It? What Is It For?",
    "A {N} for {O}",
    "The {N} of {C}",
    "Against {T}",
    "Twelve Lost {N}s",
    "Harnessing {T} to Forecast {M}",
    "{T} for {O}: Progress of {W} in the Harbours of the North",
    "On the Many Ways in Which {T} May Be Told From {T2} When Neither {M} Nor Anything Else Is Known of {O} in {C}",
)
LONG_TITLES = (
    "Effects of {T} on {M} in {O}: results of {W} with {n} participants over {Y} months",
    "{T} as a predictor of {M} and of {T2} in {O} that were treated before {Y}",
    "The effect of {T2} on the relation of {T} and {M} among {O}: a secondary analysis of {W}",
    "Short-term and long-term changes of {M} after {T} in {O}, compared with {T2} and with no treatment",
    "Is {T} more useful than {T2} for {O} with low {M}? {W} in {C} and the surrounding districts",
    "How {T}, {T2} and {M} are related in {O}, and what follows from it for practice in {C}",
    "Development and validation of a scale of {M} for {O} who live with {T}, with and without {T2}",
    "{W} of the relation between {T} and {T2} in {O}, and its use for the prediction of {M} at {Y} weeks",
    "Feasibility, acceptance and cost of {T} for {O} in {C}: study protocol of {W}",
)
"""Titles of more than fifteen words, as journals of medicine and of society have them."""
OPENINGS = (
    "{T} is a concern in {O}, and yet little is known about {M}.",
    "{T} has been studied for decades, mostly in {O}.",
    "In recent years, {T} has become central to the debate on {M}.",
    "Despite much work on {T2}, {T} remains poorly understood.",
    "This paper examines {T} in {O}.",
    "This article looks at how {T} and {M} are related in {O}.",
    "We study {T} in {O} by means of {W}.",
    "We present {N}, a new approach to {T}.",
    "The aim of this study was to assess {T} in {O}.",
    "Understanding {T} is important for {M}.",
    "What happens to {M} when {T} changes?",
    "The talk discusses {T} and its place in {O}.",
    "I argue that {T} cannot be understood without {M}.",
    "Existing methods for {T} rely on {T2}, which limits {M}.",
    "Incremental advances in {T} have made it possible to observe {M} directly.",
    "It is well known that {T} depends on {M}, but the mechanism is unclear.",
    "{T} that is left to itself changes {M} within a few years.",
    "Many {O} report problems with {T}.",
    "While {T} is widely used, its effect on {M} is contested (e.g., in {O}).",
    "To investigate {T} in {O}.",
    "Drawing on {W}, this contribution reconsiders {T} in {C}.",
    "This talk is about {T}, {T2}, and what they tell us about {M}.",
    "In this talk I will give an overview of {T} and of some open problems.",
    "I will report on joint work with colleagues from {C} on {T}.",
    "There is no topic as central to {O} today as {T}.",
    "In his article “{T2} and Its Limits,” a well-known critic underscores the importance of {M}.",
    "{T} were introduced by Keller and Brandt under the name of {T2}.",
    "Is {T} truly the best option for {O}?",
    "This presentation describes {N}, a project that collects {T} from {O}.",
    "As part of the {N} project, my colleagues and I have spent {n} months on {T}.",
    "Let G be a group and let M be one of its modules.",
    "After a couple of years of building {N}, we have learned a lot about {T}.",
    "Imagine {O} without {T}.",
    "{T}, the oldest of all problems in the field, is still with us.",
    "For oscillators subject to {T}, the behaviour of {M} is far from simple.",
    "Abstract models of {T} are older than one may think.",
    "{N} is an interdisciplinary project that brings {T} to {O}.",
    "{N} is a repurposed version of an older tool for {T}.",
    "{N} was founded in {C} in 19{Y}, and has studied {T} ever since.",
    "{C} was exposed to {T} more than any other place, which made its name.",
    "Join us for a hands-on session on {T} and {T2}.",
    "{T} is seldom seen in {O}.",
    "Nothing is measured here at all.",
    "{O} are counted here, year by year.",
    "The dose was {y} mg twice a day, and {T} was seen {n} km away.",
    "Titles of {T} hold marks that catalogues of {O} drop.",
    "We follow {n} cases of {T} over twenty years and ask what became of them.",
    "I propose a short presentation of our work on {T} with partners in {C}.",
    "“We never asked for {T},” wrote a resident of {C} in 19{Y}.",
)
MIDDLES = (
    "We used {W} to follow {T} over {n} months.",
    "Data from {n} sites in {C} were collected between 20{y} and 20{Y}.",
    "A total of {n} participants from {O} took part.",
    "Using {W}, we compare {T} with {T2}.",
    "We then relate {T} to {M} and control for {T2}.",
    "The method combines {W} with {T2}, and needs no further data.",
    "Our analysis is based on {W} of {n} cases.",
    "In particular, we ask whether {M} depends on {T2}.",
    "For this purpose, {W} was carried out in {C}.",
    "Three cases from {O} illustrate the argument.",
    "{N} consists of two parts: the first handles {T}, the second {M}.",
    "It draws on {n} documents from {C}, most of which have not been used before.",
    "Unlike earlier work, the approach does not assume that {M} is known.",
    "Experiments on {n} data sets show gains of {p}% in {M}.",
    "{M} rose from {p}% to {q}% (p < 0.0{y}) in the first group and fell in the second.",
    "The main outcome was {M}; secondary outcomes included {T2}.",
    "We prove that {M} is at most O(n log n) when {T} is bounded.",
    "Participants were asked about {T}, {T2}, and {M}.",
    "Samples were taken at {n} points; see Fig. {y} for the details.",
    "Of {n} {O}, {p} ({q}%) reported {T2}.",
    "The first part of the paper traces the origins of {T}.",
    "However, {T2} made the comparison difficult, i.e., only {n} of them could be used.",
    "I follow this question by looking at {T2} in {O}, where {M} has long been contested.",
    "Based on preliminary research, I argue that {O} were seen mainly as a source of {M}.",
    "As I will argue, the resources that {O} share are not a side effect but the core of {T}.",
    "A significant part of my project is {W}; using it, I can show where {T2} began.",
    "Most recently, the focus has grown beyond {T} to include {T2} and {M}.",
    "By taking a closer look at who benefits from {T}, and who does not, we can see {M} in a new light.",
    "Does its convenience come at a cost to {O}?",
    "We needed a free and open tool for {T} that works for {O} and can be changed by anybody.",
    "In the past {y} years, we have developed such a tool with partners in {C}.",
    "So far, we have designed the overall architecture and tested it with {O}.",
    "The {N} team employed a mix of {W} and {T2} to find {n} cases, and keeps adding to them.",
    "We worked with {T2} to correct errors that earlier editors of {T} had made.",
    "Taking part requires a (free) version of {N}, and some knowledge of {T2}.",
    "We argue from first principles that {T} is seen by people who like {T2}, and say why.",
    "One of them was used twice, and nobody in {C} forgot it, or so we were told.",
    "Cells were kept at −0.{y} V for 10⁻³ s and grew {y}.5-fold.",
    "A short course in {N} was finished by most who began.",
    "It stops below −{y} °C in all of them but one.",
    "The range 0.{y}–1.{y} mg was safe, R² was 0.{Y}, and {n} of them were counted.",
    "It was made by Rossi and Laurent, revised by Smith, and is now kept in {C}.",
    "The goal of our current work is to extend {T} to {O}.",
    "To my surprise I discovered that not much is known about {M}.",
    "By a theorem of Rossi and Laurent, two of them are alike if and only if {M} agrees.",
    "The following general idea looks strange: what if every case of {T} has a shadow?",
    "I will demonstrate that this is indeed the case, though perhaps not for all {O}.",
    "The main examples are {T} and {T2}; others will be mentioned if time permits.",
    "The students who took part wrote essays, drew maps, and met with {O} in {C}.",
    "Such a view, however, leaves out {O}: their letters, their work, and their silence.",
    "The remaining sections turn to {T2}, (1) as a practice, (2) as a norm, and (3) as a memory.",
    "Since {O} differ so much, the effect on {M} is hard to isolate, yet it is there.",
    "It has {y} editors, more than {n} records, and a small but loyal community of {O}.",
    "Thus {T} and {T2} meet: the one describes what the other leaves implicit.",
    "These include {T}, {T2}, {W}, and many more.",
    "One participant put it this way: “{M} is everything, and we have none of it.”",
    "In the second part of the talk, I will discuss {T2} and arrive at a more general statement.",
    "The definition of {T} goes back to the 19{Y}s and was refined by several authors since.",
    "The analysis, which was carried out in {C} between March and June, covers {O} only.",
    "At week {y}, {M} was higher than before (mean -{q}.80 [-{p}.30 to -9.{y}]) and stayed so.",
    "Both groups improved, with {p} of {n} reaching the target (hazard ratio 0.{y}; 95% CI, 0.1-0.{Y}).",
    "{O} with more than {y} years of {T} were excluded, as were those who had been seen before.",
)
ENDINGS = (
    "The results show that {T} has a marked effect on {M}.",
    "We found no association between {T} and {M}.",
    "These findings suggest that {T} deserves more attention in {O}.",
    "We discuss the implications for {O}.",
    "The approach is simple and can be used in {O}.",
    "Further studies of {T} are needed.",
    "Our code and data are available at https://example.org/{low}.",
    "We conclude that {T} and {M} should be considered together.",
    "The paper ends with some thoughts on {T2}.",
    "Taken together, the evidence points to {M} rather than {T2}.",
    "{T} may therefore be a useful marker of {M}.",
    "A simple correction for {T2} removes most of the difference.",
    "The constant is small in practice.",
    "It works well.",
    "To our knowledge, this is the first account of {T} in {C}.",
    "Finally, we outline directions for future work on {M}",
    "The paper makes a plea for {T} as a method, and for patience.",
    "The audience will leave with a better understanding of {T}.",
    "I will finish with a list of open questions about {M}.",
    "It is hoped that this will help {O} to think anew about {T}.",
    "This is why {T} matters.",
    "No prior knowledge of {T2} is assumed.",
    "How well it does so remains to be seen.",
    "Part of the results are new, even for {T2}.",
    "Comments from {O} are most welcome.",
    "These improvements were sustained until the end of the study.",
)


class FieldWords:
    """The words of one paper, from its field."""

    def __init__(self, rng: Random) -> None:
        """Draw a field and words from it."""
        things, ways, where, measures = (
            part.split(";") for part in FIELDS[rng.choice(sorted(FIELDS))]
        )
        self.thing, self.other = rng.sample(things, 2)
        self.way, self.where, self.measure = map(rng.choice, (ways, where, measures))
        self.name = _name(rng)
        self.city = city(rng)
        self.keywords = [self.thing, self.way.removeprefix("a ").removeprefix("an "), self.measure]
        self.keywords += rng.sample(things, rng.randint(0, 2))

    def fill(self, rng: Random, template: str, *, titled: bool) -> str:
        """Return `template` with the words filled in; in titles they have capitals."""
        put = _titled if titled else str
        filled = template.format(
            T=put(self.thing),
            T2=put(self.other),
            W=put(self.way),
            W1=put(self.way.removeprefix("a ").removeprefix("an ")),
            O=put(self.where),
            M=put(self.measure),
            N=self.name,
            C=self.city,
            Y=rng.randint(20, 99),
            y=rng.randint(1, 9),
            n=rng.choice(
                (
                    rng.randint(3, 60),
                    rng.randint(100, 9999),
                    f"{rng.randint(1, 20)},{rng.randint(100, 999)}",
                )
            ),
            p=rng.randint(2, 60),
            q=rng.choice((rng.randint(3, 97), rng.randint(30, 970) / 10)),
            low=self.name.lower().replace(" ", ""),
        )
        return filled[0].upper() + filled[1:] if rng.random() < 0.98 else filled


def _name(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.4:
        return made_up(rng)
    if kind < 0.6:
        return "".join(rng.choices("ABCDEGLMNPRST", k=rng.randint(3, 5)))
    if kind < 0.7:
        return f"{made_up(rng)}{rng.choice(('Net', 'Bench', '-2', 'DB', 'GPT', 'Flow', '++'))}"
    if kind < 0.8:
        return f"{rng.choice('bdgklmnpst')}-{made_up(rng).lower()}"
    return made_up(rng).lower() if kind < 0.85 else f"The {made_up(rng)} Project"


def _titled(text: str) -> str:
    small = {"of", "in", "and", "the", "a", "an", "on", "for", "with", "to", "under", "after", "by"}
    words = text.split()
    return " ".join(
        word if (place and word in small) else word[0].upper() + word[1:]
        for place, word in enumerate(words)
    )


def title(rng: Random, words: FieldWords) -> str:
    """Return a title."""
    made = words.fill(rng, rng.choice(TITLES), titled=True)
    if rng.random() < 0.1:
        made = words.fill(rng, rng.choice(LONG_TITLES), titled=rng.random() < 0.3)
    elif rng.random() < 0.1:
        made += rng.choice((": ", " – ", ". ")) + words.fill(rng, rng.choice(TITLES), titled=True)
    if rng.random() < 0.15:
        made = made[0] + made[1:].lower() if rng.random() < 0.8 else made.lower()
    return made


def long_title(rng: Random) -> str:
    """Return a title of more than fifteen words."""
    return FieldWords(rng).fill(rng, rng.choice(LONG_TITLES), titled=rng.random() < 0.3)


TALKS = (
    "Have you ever wondered what {T} has to do with {T2}?",
    "In this talk I will tell how {O} learned to live with {T}.",
    "You will learn how to get started with {W}, and which mistakes to avoid.",
    "What if {T} were simple?",
    "We have all been there: {T} is late, {M} is wrong, and nobody knows why.",
    "{N} is a small tool that {n} people in {C} use every day.",
    "No prior knowledge is needed, only curiosity.",
    "Join us to hear the story of {N}, from the first sketch to {C}.",
    "Yet nobody talks about {T2}.",
    "This workshop is for everyone who has to deal with {T}: bring a laptop and your questions.",
    "Ten years ago {T} was a dream; today {O} cannot do without it.",
    "I will show live how {W1} works, and what happens when it does not.",
    "Expect stories, numbers and a few jokes about {M}.",
    "At the end there will be time to try {N} together.",
    "Is that a problem?",
    "Of course there is more to it than {M}.",
)
"""What talks to everybody say; `FieldWords.fill` puts words in."""
TALK = 0.12
"""The share of such talks."""


def abstract(rng: Random, words: FieldWords) -> list[str]:
    """Return the sentences of an abstract."""
    if rng.random() < TALK:
        told = rng.sample(TALKS, rng.randint(2, 8))
        return [words.fill(rng, template, titled=False) for template in told]
    middles = rng.sample(MIDDLES, rng.choice((0, 1, 1, 2, 3, 4, 5, 7, 9, 13, 18)))
    chosen: Sequence[str] = (
        *rng.sample(OPENINGS, rng.choice((1, 1, 2))),
        *middles,
        *rng.sample(ENDINGS, rng.choice((0, 1, 1, 2, 2))),
    )
    if len(chosen) < 2:
        chosen = (*chosen, rng.choice(MIDDLES))
    return [words.fill(rng, template, titled=False) for template in chosen]
