"""The number words, units, hedges and label words of a language, made ready for look-up once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Generic, TypeVar

from auditor.lexicon import Lexicon
from auditor.reading.numbers.symbols import VULGAR, currencies, symbols

T = TypeVar("T")
_PIECES = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\S")


class Phrases(Generic[T]):
    """Entries of one or more words with a meaning, found at a place of a list of lower-case words, longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]], backwards: bool = False) -> None:
        self.backwards = backwards
        self.table: dict[str, list[tuple[list[str], T]]] = {}
        for entry, meaning in entries:
            words = _PIECES.findall(entry.replace("_", " "))
            self.table.setdefault(words[-1 if backwards else 0], []).append((words, meaning))
        for found in self.table.values():
            found.sort(key=lambda item: -len(item[0]))

    def at(self, low: list[str], i: int) -> tuple[int, T] | None:
        """How many words match from place i on (backwards: up to and with i), and what they mean."""
        for words, meaning in self.table.get(low[i], ()):
            size = len(words)
            if low[i - size + 1 : i + 1] == words if self.backwards else low[i : i + size] == words:
                return size, meaning
        return None


@dataclass(frozen=True, slots=True)
class Endings:
    """A set of words; `*gata` matches every word with that ending, `-` alone is the mark."""

    exact: frozenset[str]
    suffixes: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        return word in self.exact or (bool(self.suffixes) and word.endswith(self.suffixes))


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """A lexicon, compiled. `words` and `labels` are sets by key, `phrases` are look-ups of entries with spaces."""

    lexicon: Lexicon
    cardinals: Mapping[str, int]
    units: Phrases[str]
    currencies: Phrases[str]
    scales: Phrases[int]
    hedges: Phrases[str]
    multiples: Phrases[Fraction]
    phrases: Mapping[str, Phrases[bool]]
    words: Mapping[str, frozenset[str]]
    labels: Mapping[str, Endings]
    groups: Mapping[str, Endings]
    decimal: str
    triggers: frozenset[str]


_PHRASES = (
    "per", "running", "or_more", "or_less", "or_so", "age_after", "age_below", "nearly_everyone", "years_old",
    "consecutive", "window",
)  # fmt: skip


def _endings(entries: str) -> Endings:
    words = entries.split()
    return Endings(
        frozenset(w.rstrip(".") or w for w in words if not w.startswith("*")),
        tuple(w[1:] for w in words if w.startswith("*")),
    )


def _glued(lexicon: Lexicon) -> dict[str, int]:
    """`tjueto`, `toogtyve`: tens and units written as one word."""
    small = {w: n for w, n in lexicon.cardinals.items() if 0 < n < 10}
    tens = {w: n for w, n in lexicon.cardinals.items() if 20 <= n < 100}
    out = {ten + one: a + b for ten, a in tens.items() for one, b in small.items()}
    out |= {one + lexicon.joiner + ten: a + b for ten, a in tens.items() for one, b in small.items()}
    return out | dict(lexicon.cardinals)


@cache
def glued_seconds(lexicon: Lexicon) -> frozenset[str]:
    """`nesthøyest`: superlatives that are one word with what makes them the second."""
    heads = lexicon.words.get("glued_second", "").split()
    return frozenset(head + word for head in heads for word in lexicon.words["superlative"].split())


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The compiled words of a language."""
    words = {key: frozenset(value.split()) for key, value in lexicon.words.items()}
    cardinals = _glued(lexicon)
    triggers = {word for word, n in cardinals.items()}
    triggers |= {entry.replace("_", " ").split()[0] for entry in (*lexicon.multiples, *lexicon.shares)}
    triggers |= {entry.split("_")[0] for entry in words["nearly_everyone"]} | words["everyone"] | words["half"]
    triggers |= set(lexicon.every.split()) | set(lexicon.ordinals) | words.get("and_half", frozenset())
    triggers |= words.get("every_other", frozenset()) | glued_seconds(lexicon)
    triggers |= set(VULGAR)
    return Vocabulary(
        lexicon,
        cardinals,
        Phrases({**dict.fromkeys(symbols(), "measure"), **lexicon.units}.items()),
        Phrases(currencies(lexicon.currencies).items()),
        Phrases(lexicon.scales.items()),
        Phrases(lexicon.hedges.items(), backwards=True),
        Phrases(lexicon.multiples.items()),
        {key: Phrases((entry, True) for entry in words.get(key, ())) for key in _PHRASES}
        | {"out_of": Phrases((entry, True) for entry in lexicon.out_of.split())},
        words,
        {key: _endings(value) for key, value in lexicon.labels.items()},
        {key: _endings(lexicon.words.get(key, "")) for key in ("definite_group", "bracket_group")},
        lexicon.words.get("decimal", ","),
        frozenset(triggers),
    )
