"""Groups are suggested from how alike texts are; the measure is given, so that any encoder fits."""

from __future__ import annotations

import pytest

from governance.recommendations.grouping import MOST, Text, same_words, suggested


def texts(*titles: str, language: str = "nl") -> list[Text]:
    return [Text(n, language, title) for n, title in enumerate(titles)]


def by_letter(a: Text, b: Text) -> float:
    """Two texts are alike where their titles begin with the same letter."""
    return 0.9 if a.title[0] == b.title[0] else 0.1


def test_those_that_are_alike_are_suggested_and_the_others_left_alone() -> None:
    some = texts("a1", "b1", "a2", "c1", "b2", "a3")
    assert suggested(some, by_letter) == [[0, 2, 5], [1, 4]]
    assert suggested([], by_letter) == []
    assert suggested(texts("a", "b", "c"), by_letter) == []


def test_no_chain_of_neighbours_leads_from_one_subject_to_the_next() -> None:
    def neighbours(a: Text, b: Text) -> float:
        return 0.9 if abs(a.id - b.id) == 1 else 0.0

    groups = suggested(texts(*"abcdef"), neighbours)
    assert all(len(group) == 2 for group in groups), groups


def test_each_text_stands_in_at_most_one_group() -> None:
    groups = suggested(texts(*"aaaabbbbcccc"), by_letter)
    placed = [one for group in groups for one in group]
    assert sorted(placed) == sorted(set(placed)) == list(range(12))


def test_the_closest_come_first() -> None:
    def likeness(a: Text, b: Text) -> float:
        return {frozenset((0, 1)): 0.7, frozenset((2, 3)): 0.95}.get(frozenset((a.id, b.id)), 0)

    assert suggested(texts(*"abcd"), likeness) == [[2, 3], [0, 1]]


def test_only_so_many_are_compared() -> None:
    asked: list[int] = []

    def likeness(a: Text, b: Text) -> float:
        asked.append(1)
        return 0.0

    suggested(texts(*["x"] * (MOST + 50)), likeness)
    assert len(asked) == MOST * (MOST - 1) // 2


@pytest.mark.parametrize(
    ("language", "one", "other", "third"),
    [
        ("nl", "Langer open op vrijdag", "Kantoor op vrijdag langer openhouden", "Meer opleiding"),
        ("fr", "Un guide plus clair", "Rendre le guide plus clair", "Payer plus vite"),
        ("de", "Rechnungen schneller bezahlen", "Schneller bezahlte Rechnungen", "Mehr Räder"),
    ],
)
def test_the_same_words_with_other_endings_are_alike(
    language: str, one: str, other: str, third: str
) -> None:
    some = texts(one, other, third, language=language)
    assert suggested(some, same_words(some)) == [[0, 1]]


def test_words_say_nothing_across_languages() -> None:
    some = [Text(1, "nl", "Workshop in Liège"), Text(2, "fr", "Workshop in Liège")]
    assert same_words(some)(some[0], some[1]) == 0.0
