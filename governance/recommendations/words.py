"""The words that a recommendation is counted under, and the words that it is found by."""

from __future__ import annotations

import unicodedata

from governance.recommendations.models import Realisation, Stage, Word

REALISED = frozenset({Realisation.DONE, Realisation.DONE_IN_PART})


def word_of(stage: Stage, realisation: Realisation) -> Word:
    """One of the five words of the stock-taking of 2022, computed from both clocks.

    The answer speaks first, then what was done.
    """
    if stage == Stage.DECLINED:
        return Word.REJECTED
    if stage == Stage.POSTPONED:
        return Word.POSTPONED
    if realisation in REALISED:
        return Word.REALISED
    if realisation == Realisation.IN_PROGRESS:
        return Word.IN_PROGRESS
    return Word.NOT_REALISED


def folded(text: str) -> str:
    """A text without capitals, accents and doubled blanks: Été and ete are found alike."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())
