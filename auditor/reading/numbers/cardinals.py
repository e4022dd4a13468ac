"""Cardinals in words: `tjueto`, `toogtyve`, `hundre og fem`, `two hundred and twenty-five thousand`."""

from __future__ import annotations

from auditor.reading.numbers.scan import Scan


def cardinal(scan: Scan, i: int) -> tuple[int, int] | None:
    """The number in words at token i and the token after it; `en`, `one` and other words for 1 count alone too."""
    total = current = 0
    j, last = i, 0
    while True:
        n = word_value(scan, j)
        if n is None or (j > i and not _continues(current, last, n)):
            break
        if n == 1000:
            total, current = total + max(1, current) * 1000, 0
        elif n == 100:
            current = max(1, current) * 100
        else:
            current += n
        last, j = n, j + 1
        j = _over_joiner(scan, j, last)
    return (total + current, j) if j > i else None


def word_value(scan: Scan, i: int) -> int | None:
    word = scan.low[i]
    value = scan.vocabulary.cardinals.get(word)
    if value is None and 6 < len(word) < 40:
        return _compound(scan, word)
    return value


def _compound(scan: Scan, word: str) -> int | None:
    """`hundreogtjue`, `femtitusen`."""
    cardinals = scan.vocabulary.cardinals
    for big, size in (("tusen", 1000), ("hundre", 100)):
        head, found, tail = word.partition(big)
        if found and head + tail:
            tail = tail.removeprefix(scan.vocabulary.lexicon.joiner)
            first = cardinals.get(head) if head else 1
            rest = (cardinals.get(tail) or _compound(scan, tail)) if tail else 0
            return first * size + rest if first and rest is not None and rest < size else None
    return None


def _continues(current: int, last: int, n: int) -> bool:
    """Whether n may follow: `twenty` `two`, `hundre` `fem`, `to` `hundre`, `tjue` `tusen`; never `fem` `seks`."""
    if n in (100, 1000):
        return last < n
    return last in (100, 1000) or (20 <= last < 100 and last % 10 == 0 and 0 < n < 10)


def _over_joiner(scan: Scan, j: int, last: int) -> int:
    """Past `and` after hundreds, or the hyphen of `twenty-two`, if a smaller number follows."""
    n = word_value(scan, j + 1)
    if n is None or n >= 100 or n == 0:
        return j
    if last in (100, 1000) and scan.low[j] == scan.vocabulary.lexicon.joiner:
        return j + 1
    tens = 20 <= last < 100 and last % 10 == 0 and n < 10
    return j + 1 if tens and scan.low[j] == "-" and scan.touches(j) and scan.touches(j + 1) else j
