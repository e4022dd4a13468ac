"""Small articles that are right: sentences in three languages over one random table, every figure taken from it.

A statement is a function of the table that gives what fills a template of its name in each language.
"""

# ruff: noqa: E501  (a template is one line)
from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

LANGUAGES = ("nb", "nn", "en")
NAMES = ("Furuvik", "Granli", "Holmby", "Myrvoll", "Sandeid", "Torsnes", "Ulvang", "Bjerke")
WEEKDAYS = {
    "nb": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    "nn": ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "nb": [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    "nn": [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
WORDS = {
    "nb": ["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
    "nn": ["null", "ein", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
    "en": ["nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}
FRACTIONS = {
    "nb": {50: "Halvparten", 25: "En fjerdedel", 20: "En femtedel"},
    "nn": {50: "Halvparten", 25: "Ein fjerdedel", 20: "Ein femtedel"},
    "en": {50: "Half", 25: "A quarter", 20: "A fifth"},
}


@dataclass(frozen=True)
class Table:
    """Municipalities with inhabitants, and visits in two years."""

    names: tuple[str, ...]
    people: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    years: tuple[int, int]


def table(chance: random.Random) -> Table:
    names = tuple(chance.sample(NAMES, chance.randint(3, 5)))
    people = tuple(chance.randint(1200, 90000) for _ in names)
    before = tuple(int(n * chance.uniform(1.5, 6)) + 100 for n in people)
    after = tuple(int(n * chance.choice((chance.uniform(0.6, 0.95), chance.uniform(1.05, 1.7)))) for n in before)
    first = chance.randint(2008, 2018)
    return Table(names, people, before, after, (first, first + chance.randint(2, 6)))


# -- how numbers print -------------------------------------------------------------------------------------------------


def whole(value: int, language: str) -> str:
    """`12 345`, `12,345`; four digits as they are in Norwegian."""
    if language == "en":
        return f"{value:,}"
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}") if value >= 10000 else str(value)


def decimal(value: Fraction, places: int, language: str) -> str:
    """A number rounded half up."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    digits = str(scaled).zfill(places + 1)
    text = digits[: len(digits) - places] + ("." + digits[len(digits) - places :] if places else "")
    return text if language == "en" else text.replace(".", ",")


# -- statements --------------------------------------------------------------------------------------------------------

Fill = dict[str, object]


def total(t: Table, chance: random.Random, language: str) -> Fill:
    parts = [(name, whole(n, language)) for name, n in zip(t.names, t.after, strict=True)]
    said = [f"{n} i {name}" if language != "en" else f"{n} in {name}" for name, n in parts]
    return {"total": whole(sum(t.after), language), "parts": listed(said, language), "year": t.years[1]}


def change(t: Table, chance: random.Random, language: str) -> Fill:
    n = chance.randrange(len(t.names))
    a, b = t.before[n], t.after[n]
    up = b > a
    verbs = {"nb": ("økte", "falt"), "nn": ("auka", "fall"), "en": ("rose", "fell")}[language]
    nouns = {"nb": ("økning", "nedgang"), "nn": ("auke", "nedgang"), "en": ("an increase", "a decrease")}[language]
    return {
        "place": t.names[n], "a": whole(a, language), "b": whole(b, language), "from": t.years[0], "to": t.years[1],
        "verb": verbs[not up], "noun": nouns[not up],
        "per": decimal(Fraction(100 * (b - a), a), chance.choice((0, 1)), language), "by": whole(abs(b - a), language),
    }  # fmt: skip


def share(t: Table, chance: random.Random, language: str) -> Fill:
    n = chance.randrange(len(t.names))
    members = chance.randint(t.people[n] // 20, t.people[n] * 9 // 10)
    return {
        "place": t.names[n], "members": whole(members, language), "people": whole(t.people[n], language),
        "per": decimal(Fraction(100 * members, t.people[n]), chance.choice((0, 1)), language),
        "rest": decimal(100 - Fraction(100 * members, t.people[n]), 1, language),
        "most": decimal(Fraction(100 * members, t.people[n]), 1, language),
    }  # fmt: skip


def points(t: Table, chance: random.Random, language: str) -> Fill:
    a, b = sorted(chance.sample(range(110, 870), 2))
    up = chance.random() < 0.6
    first, last = (a, b) if up else (b, a)
    verbs = {"nb": ("steg", "sank"), "nn": ("steig", "sokk"), "en": ("rose", "fell")}[language]
    nouns = {"nb": ("økning", "nedgang"), "nn": ("auke", "nedgang"), "en": ("an increase", "a decrease")}[language]
    places = chance.choice((0, 1))
    return {
        "a": decimal(Fraction(first, 10), places, language), "b": decimal(Fraction(last, 10), places, language),
        "by": decimal(Fraction(b - a, 10), places, language), "from": t.years[0], "to": t.years[1],
        "verb": verbs[not up], "noun": nouns[not up], "years": WORDS[language][t.years[1] - t.years[0]],
    }  # fmt: skip


def mean(t: Table, chance: random.Random, language: str) -> Fill:
    rates = [Fraction(v, n) for v, n in zip(t.after, t.people, strict=True)]
    high, low = max(range(len(rates)), key=rates.__getitem__), min(range(len(rates)), key=rates.__getitem__)
    return {
        "mean": decimal(Fraction(sum(t.after), sum(t.people)), 2, language), "top": t.names[high],
        "bottom": t.names[low], "high": decimal(rates[high], 2, language), "low": decimal(rates[low], 2, language),
    }  # fmt: skip


def ranked(t: Table, chance: random.Random, language: str) -> Fill:
    order = sorted(range(len(t.names)), key=lambda n: -t.after[n])
    lines = [f"{at}. {t.names[n]}: {whole(t.after[n], language)}" for at, n in enumerate(order, 1)]
    return {"year": t.years[1], "lines": "\n".join(lines), "count": WORDS[language][len(lines)]}


def enumerated(t: Table, chance: random.Random, language: str) -> Fill:
    some = chance.sample(t.names, chance.randint(2, len(t.names)))
    return {"count": WORDS[language][len(some)].capitalize(), "names": listed(some, language), "year": t.years[1]}


def fraction(t: Table, chance: random.Random, language: str) -> Fill:
    per = chance.choice(sorted(FRACTIONS[language]))
    base = chance.randint(10, 900) * 20
    return {
        "word": FRACTIONS[language][per],
        "per": per,
        "n": whole(base * per // 100, language),
        "base": whole(base, language),
    }


def twice(t: Table, chance: random.Random, language: str) -> Fill:
    n = chance.randint(60, 240)  # of fewer digits than the visits, so that none looks like a slip of one
    times = chance.choice((2, 3, 4))
    return {
        "times": WORDS[language][times] if language != "en" or times > 2 else "two", "a": whole(times * n, language),
        "b": whole(n, language), "place": t.names[0], "other": t.names[1],
    }  # fmt: skip


def day(t: Table, chance: random.Random, language: str) -> Fill:
    on = date(t.years[1], 1, 1) + timedelta(days=chance.randrange(365))
    return {
        "weekday": WEEKDAYS[language][on.weekday()], "day": on.day, "month": MONTHS[language][on.month - 1],
        "year": on.year, "place": chance.choice(t.names),
    }  # fmt: skip


def grid(t: Table, chance: random.Random, language: str) -> Fill:
    all_of = {"nb": "I alt", "nn": "I alt", "en": "Total"}[language]
    lines = [
        f"{name} | {whole(a, language)} | {whole(b, language)}"
        for name, a, b in zip((*t.names, all_of), (*t.before, sum(t.before)), (*t.after, sum(t.after)), strict=True)
    ]
    return {"from": t.years[0], "to": t.years[1], "lines": "\n".join(lines)}


def listed(words: list[str], language: str) -> str:
    joiner = " and " if language == "en" else " og "
    return joiner.join([*([", ".join(words[:-1])] if words[:-1] else []), words[-1]])


STATEMENTS: dict[Callable[[Table, random.Random, str], Fill], dict[str, tuple[str, ...]]] = {
    total: {
        "nb": ("Bibliotekene hadde {total} besøk i {year}: {parts}.", "I alt {total} besøk ble talt i {year}, {parts}."),
        "nn": ("Biblioteka hadde {total} besøk i {year}: {parts}.", "I alt {total} besøk vart talde i {year}, {parts}."),
        "en": ("The libraries had {total} visits in {year}: {parts}.", "In all {total} visits were counted in {year}, {parts}."),
    },
    change: {
        "nb": (
            "I {place} {verb} besøket fra {a} i {from} til {b} i {to}, en {noun} på {per} prosent.",
            "Antall besøk i {place} {verb} med {by}, fra {a} til {b}.",
        ),
        "nn": (
            "I {place} {verb} besøket frå {a} i {from} til {b} i {to}, ein {noun} på {per} prosent.",
            "Talet på besøk i {place} {verb} med {by}, frå {a} til {b}.",
        ),
        "en": (
            "In {place} visits {verb} from {a} in {from} to {b} in {to}, {noun} of {per} per cent.",
            "The number of visits in {place} {verb} by {by}, from {a} to {b}.",
        ),
    },
    share: {
        "nb": (
            "Av {people} innbyggere i {place} har {members} lånekort, det vil si {per} prosent.",
            "{most} prosent av innbyggerne i {place} har lånekort. De øvrige {rest} prosentene har det ikke.",
        ),
        "nn": (
            "Av {people} innbyggjarar i {place} har {members} lånekort, det vil seie {per} prosent.",
            "{most} prosent av innbyggjarane i {place} har lånekort. Dei andre {rest} prosentane har det ikkje.",
        ),
        "en": (
            "Of {people} residents in {place}, {members} have a library card, or {per} per cent.",
            "{most} per cent of the residents of {place} have a library card. The remaining {rest} per cent do not.",
        ),
    },
    points: {
        "nb": (
            "Andelen som låner e-bøker, {verb} fra {a} prosent i {from} til {b} prosent i {to}. Det er en {noun} på {by} prosentpoeng på {years} år.",
            "I {to} lånte {b} prosent e-bøker, mot {a} prosent i {from}, en {noun} på {by} prosentpoeng.",
        ),
        "nn": (
            "Delen som låner e-bøker, {verb} frå {a} prosent i {from} til {b} prosent i {to}. Det er ein {noun} på {by} prosentpoeng på {years} år.",
            "I {to} lånte {b} prosent e-bøker, mot {a} prosent i {from}, ein {noun} på {by} prosentpoeng.",
        ),
        "en": (
            "The share that borrows e-books {verb} from {a} per cent in {from} to {b} per cent in {to}. That is {noun} of {by} percentage points in {years} years.",
            "In {to} {b} per cent borrowed e-books, against {a} per cent in {from}, {noun} of {by} percentage points.",
        ),
    },
    mean: {
        "nb": ("I snitt var det {mean} besøk per innbygger. Høyest ligger {top} med {high} og lavest {bottom} med {low}.",),
        "nn": ("I snitt var det {mean} besøk per innbyggjar. Høgast ligg {top} med {high} og lågast {bottom} med {low}.",),
        "en": ("On average there were {mean} visits per resident. {top} is highest with {high} and {bottom} lowest with {low}.",),
    },
    ranked: {
        "nb": ("De {count} kommunene med flest besøk i {year}:\n\n{lines}",),
        "nn": ("Dei {count} kommunane med flest besøk i {year}:\n\n{lines}",),
        "en": ("The {count} municipalities with the most visits in {year}:\n\n{lines}",),
    },
    enumerated: {
        "nb": ("{count} kommuner fikk nye bibliotek i {year}: {names}.",),
        "nn": ("{count} kommunar fekk nye bibliotek i {year}: {names}.",),
        "en": ("{count} municipalities got new libraries in {year}: {names}.",),
    },
    fraction: {
        "nb": ("{word} av medlemmene er barn: {n} av {base}, eller {per} prosent.",),
        "nn": ("{word} av medlemene er barn: {n} av {base}, eller {per} prosent.",),
        "en": ("{word} of the members are children: {n} of {base}, or {per} per cent.",),
    },
    twice: {
        "nb": ("{place} har {times} ganger så mange bøker som {other}, {a} mot {b}.",),
        "nn": ("{place} har {times} gonger så mange bøker som {other}, {a} mot {b}.",),
        "en": ("{place} has {times} times as many books as {other}, {a} against {b}.",),
    },
    day: {
        "nb": ("Det nye biblioteket i {place} åpnet {weekday} {day}. {month} {year}.",),
        "nn": ("Det nye biblioteket i {place} opna {weekday} {day}. {month} {year}.",),
        "en": ("The new library in {place} opened on {weekday} {day} {month} {year}.",),
    },
    grid: {
        "nb": ("Besøk etter kommune\n\nKommune | {from} | {to}\n{lines}",),
        "nn": ("Besøk etter kommune\n\nKommune | {from} | {to}\n{lines}",),
        "en": ("Visits by municipality\n\nMunicipality | {from} | {to}\n{lines}",),
    },
}  # fmt: skip
TITLES = {"nb": "Slik brukes bibliotekene", "nn": "Slik blir biblioteka brukte", "en": "How the libraries are used"}


def story(seed: int, language: str, most: int = 6) -> str:
    """An article of some statements about one table, each sort once."""
    chance = random.Random(seed)
    known = table(chance)
    chosen = chance.sample(list(STATEMENTS), chance.randint(2, most))
    return "\n\n".join([TITLES[language], *_paragraphs(chosen, known, chance, language)]) + "\n"


def _paragraphs(
    chosen: list[Callable[[Table, random.Random, str], Fill]], known: Table, chance: random.Random, language: str
) -> Iterator[str]:
    for statement in chosen:
        template = chance.choice(STATEMENTS[statement][language])
        yield template.format(**statement(known, chance, language))
