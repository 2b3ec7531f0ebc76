"""How many of three hundred pairs are told apart, by meaning and by words: figures, not feelings.

The threshold was chosen by a third of them; what is asserted here is measured on the others.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from governance.core import meaning
from governance.core.meaning import ALIKE, Said, alike, likeness, meaning_of, meanings
from tests.unit.similar.pairs import (
    BLOCKS,
    FAR,
    LANGUAGES,
    NEAR,
    SAME,
    Pair,
    Told,
    again,
    held_out,
    pairs_of,
)

SUGGESTED = 3


@pytest.fixture
def without_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The house where the extra is not installed."""
    monkeypatch.setattr(meaning, "is_there", lambda: False)


def suggested(typed: Said, there: Sequence[Said], known: Sequence[bytes | None]) -> list[int]:
    """The places of what is suggested to somebody who types this."""
    told = meaning_of(typed) if meaning.is_there() else None
    found = [(how, n) for n, how in enumerate(alike(typed, told, there, known)) if how >= ALIKE]
    return [n for _how, n in sorted(found, reverse=True)[:SUGGESTED]]


def figures(
    pairs: list[Pair], alone: list[Told], *, title_only: bool = False
) -> tuple[float, float]:
    """The share of pairs where the one is suggested for the other, and of texts that stand alone
    for which anything is: among all 150 that are there, and those of the pairs."""
    there = list(dict.fromkeys(pair.there for pair in [*pairs_of(BLOCKS), *pairs]))
    known: Sequence[bytes | None] = [None] * len(there)
    if meaning.is_there():
        known = meanings(there)
    hit = sum(
        there.index(pair.there)
        in suggested(pair.asked._replace(text="") if title_only else pair.asked, there, known)
        for pair in pairs
    )
    wrong = sum(bool(suggested(one, there, known)) for one in alone)
    return hit / len(pairs), wrong / len(alone)


def test_there_are_three_hundred_pairs_in_four_languages() -> None:
    pairs = pairs_of(BLOCKS)
    assert len(pairs) == len(NEAR) + len(FAR) == 150
    for language in LANGUAGES:
        assert sum(pair.asked.language == language for pair in pairs) > 30
        assert sum(one.language == language for one in [*NEAR, *FAR]) > 30
    texts = [one for block in SAME for one in block.values()] + NEAR + FAR
    assert len({one.title for one in texts}) == len(texts) == 450


def test_across_languages_nine_of_ten_are_suggested_and_hardly_anything_else() -> None:
    found, wrong = figures(pairs_of(held_out(BLOCKS)), held_out(NEAR) + held_out(FAR))
    assert found >= 0.9
    assert wrong < 0.05


def test_while_only_the_title_stands_fewer_are_suggested() -> None:
    found, _wrong = figures(pairs_of(held_out(BLOCKS)), [FAR[1]], title_only=True)
    assert found >= 0.45


def test_within_one_language_and_for_other_reasons_seven_of_ten_are_suggested() -> None:
    found, wrong = figures(held_out(again()), held_out(NEAR) + held_out(FAR))
    assert found >= 0.7
    assert wrong < 0.05


def test_without_the_encoder_words_find_many_in_one_language_and_none_across(
    without_encoder: None,
) -> None:
    alone = held_out(NEAR) + held_out(FAR)
    found, wrong = figures(held_out(again()), alone)
    assert found >= 0.6
    assert wrong < 0.05
    assert figures(pairs_of(held_out(BLOCKS)), alone)[0] == 0


def test_a_group_of_texts_is_compared_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    block = SAME[0]
    texts = [*block.values(), FAR[0]]
    table = likeness(texts)
    assert [round(table[n][n], 2) for n in range(5)] == [1] * 5
    assert table[0][1] == pytest.approx(table[1][0], abs=1e-5)
    assert min(table[0][2], table[1][3]) > max(table[4][:4])
    assert likeness([]) == []
    monkeypatch.setattr(meaning, "is_there", lambda: False)
    by_words = likeness([again()[0].asked, again()[0].there, FAR[0]])
    assert by_words[0][1] > by_words[0][2]


@pytest.mark.parametrize("text", ["", " ", "…", "a", "😀" * 900, "\ud7ff", "x" * 5000, "ß́"])
def test_whatever_is_typed_is_compared(text: str) -> None:
    odd = Told("nl", text, text)
    assert len(meaning_of(odd)) == meaning.SIZE
    assert 0 <= likeness([odd, FAR[0]])[0][1] <= 1
