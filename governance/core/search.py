"""The words that texts are found by: the same tokens on every database, made here and only here.

A token is a letter that says what it is, and letters or digits: nothing that was typed reaches a
database otherwise. `n f d e`: a stem of Dutch, French, German, English · `g`: two words side by
side · `k`: the beginning of a reference · `p`: the beginning of a word in a title · `x`: the kind.
`b c`: the block of entries it stands in, small or large (SQLite).
A `t` before one of them: it stands in the title.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from Stemmer import Stemmer

STEMMERS = {
    "nl": ("n", ("dutch", "dutch_porter")),
    "fr": ("f", ("french",)),
    "de": ("d", ("german",)),
    "en": ("e", ("english",)),
}
LETTERS, WORDS = 200, 10
"""How much of what is typed is read."""
LONGEST, INDEXED = 40, 20_000
"""Letters of a word, and words of a text, that are looked at."""
SHORTEST, BEGINNING = 2, 12
"""Letters of the beginnings of words that suggestions look for."""

WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(
    WORD.findall(
        "de het een van voor in op en te met aan om bij is le la les des du un une et au aux dans "
        "pour sur par que qui der die das den dem und ein eine zu mit im von the of and to for on"
    )
)
"""Words that say nothing by themselves: they need not stand in what is found."""

_PHRASE = re.compile(r'["„“”«»]([^"„“”«»]*)["„“”«»]')
_REFERENCE = re.compile(r"(?:[wrmdpo][-–]?\d{4}|\d{4}[-–]\d)[-–\d]*", re.IGNORECASE)
_DASHES = "-‐‑–"
_COMPOUND = re.compile(rf"(?<![^\W_])[^\W_]+(?:[{_DASHES}][^\W_]+)+")
_LATIN = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_stemmers = {name: Stemmer(name) for _letter, names in STEMMERS.values() for name in names}
_one_at_a_time = threading.Lock()  # a stemmer keeps what it works on inside


@lru_cache(maxsize=131_072)
def fold(word: str) -> str:
    """A word without capitals and accents: Été and ete, Straße and strasse are one."""
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_LATIN))
    return "".join(letter for letter in apart if letter.isalnum())


@lru_cache(maxsize=131_072)
def stems(word: str, language: str) -> frozenset[str]:
    """The tokens of one word in one language, as it is written and without its accents."""
    letter, names = STEMMERS.get(language, STEMMERS["nl"])
    plain = fold(word)[:LONGEST]
    written = {unicodedata.normalize("NFC", word.casefold())[:LONGEST], plain}
    if letter == "d":
        written |= {re.sub("(?<=[aou])e", "", plain)}  # Buerger, Bürger
    with _one_at_a_time:
        found = {_stemmers[name].stemWord(form) for name in names for form in written if form}
        if letter == "n":
            found |= {_stemmers[name].stemWord(stem) for name in names for stem in found}  # gids
    return frozenset(letter + fold(stem) for stem in found if fold(stem))


def all_stems(word: str) -> frozenset[str]:
    """The tokens of a word whose language is not known."""
    return frozenset().union(*(stems(word, language) for language in STEMMERS))


def _counts(word: str) -> bool:
    return len(word) > 1 or word.isdigit()


def compounds(text: str) -> Iterator[str]:
    """The words of a text that are written with a hyphen, without it."""
    if any(dash in text for dash in _DASHES):
        for compound in _COMPOUND.findall(text):
            yield "".join(WORD.findall(compound))


def text_tokens(text: str, language: str) -> set[str]:
    """What a text is found by: its stems, its neighbours, its compounds written as one."""
    text = unicodedata.normalize("NFC", text)
    words = WORD.findall(text)[:INDEXED]
    counting = set(filter(_counts, words)).union(compounds(text))
    tokens = set().union(*[stems(word, language) for word in counting])
    folded = [fold(word)[:LONGEST] for word in words]
    tokens.update([f"g{one}{two}" for one, two in pairwise(folded)])
    return tokens


def entry_tokens(
    kind: str, reference: str | None, titles: Mapping[str, str], texts: Iterable[tuple[str, str]]
) -> set[str]:
    """Everything that one thing is found by; `texts` are (language, text)."""
    titled = {f"k{reach}" for reach in _reaches(reference or "")}
    begun: set[str] = set()
    for language, title in titles.items():
        titled |= text_tokens(title, language)
        for word in (*WORD.findall(title), *compounds(title)):
            begun.update(_beginnings(word))
    body = set().union(*(text_tokens(text, language) for language, text in texts))
    return titled | {f"t{token}" for token in titled} | begun | body | {f"x{kind}"}


def _reaches(reference: str) -> Iterator[str]:
    """R-2022-014: every part that begins with its year, or with its letter and its year."""
    plain = fold(reference)
    for end in range(5, len(plain) + 1):
        yield plain[:end]
        if end > 5:
            yield plain[1:end]


@lru_cache(maxsize=65_536)
def _beginnings(word: str) -> tuple[str, ...]:
    plain = fold(word)
    return tuple(f"p{plain[:end]}" for end in range(SHORTEST, min(len(plain), BEGINNING) + 1))


BLOCK, LARGE = 12, 16
"""2 to the power of these are the entries of a small and of a large block."""


def blocks(entry: int) -> set[str]:
    """Tokens for where an entry stands: SQLite is asked about some blocks only."""
    return {f"b{entry >> BLOCK}", f"c{entry >> LARGE}"}


type Asked = tuple[frozenset[str], ...]
"""What was typed: one of each of these tokens has to be there."""


def read_typed(typed: str) -> Asked:
    """What was typed as tokens to look for; () where it holds no word."""
    typed = unicodedata.normalize("NFC", typed.replace("\0", " ")[:LETTERS])
    asked: list[frozenset[str]] = []
    for phrase in _PHRASE.findall(typed):
        asked += _phrase(WORD.findall(phrase))
    small: list[frozenset[str]] = []
    for piece in _PHRASE.sub(" ", typed).split():
        for word, tokens in _piece(piece):
            (small if fold(word) in SMALL else asked).append(tokens)
    return tuple(dict.fromkeys((asked or small)[:WORDS]))


def _phrase(words: list[str]) -> list[frozenset[str]]:
    if len(words) == 1:
        return [all_stems(words[0])]
    folded = [fold(word)[:LONGEST] for word in words]
    return [frozenset({f"g{one}{two}"}) for one, two in pairwise(folded)]


def _piece(piece: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What stands between two blanks: a reference, a compound, or words."""
    piece = piece.strip(".,;:!?()[]'’\"")
    if _REFERENCE.fullmatch(piece):
        yield piece, frozenset({f"k{fold(piece)}"})
        return
    words = WORD.findall(piece)
    if len(words) == 2 and _COMPOUND.fullmatch(piece):
        joined = "".join(words)
        yield joined, all_stems(joined) | {f"g{fold(joined)}"}
        return
    for word in filter(_counts, words):
        yield word, all_stems(word) | {f"g{fold(word)[:LONGEST]}"}


def read_beginning(typed: str) -> Asked:
    """The same while it is being typed: titles with these words, the last one perhaps not whole."""
    typed = typed[:LETTERS]
    words = WORD.findall(typed)
    last = fold(words[-1]) if words else ""
    before = typed[: typed.rfind(words[-1])] if words else ""
    if typed[-1:].isspace() or _REFERENCE.fullmatch(typed.strip()) or len(last) < SHORTEST:
        return in_title(read_typed(typed))
    begins = frozenset({f"p{last[:BEGINNING]}"})
    whole = frozenset(f"t{token}" for token in all_stems(words[-1]))
    return (*in_title(read_typed(before)), begins | whole)[-WORDS:]


def in_title(asked: Asked) -> Asked:
    """The same, of the title alone."""
    return tuple(frozenset(f"t{token}" for token in tokens) for tokens in asked)


def of_kind(asked: Asked, kind: str | None) -> Asked:
    """The same, among the things of one kind; of every kind where it is None."""
    return (*asked, frozenset({f"x{kind}"})) if kind else asked
