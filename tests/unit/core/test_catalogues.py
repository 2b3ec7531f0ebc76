"""Every sentence of the screen exists in four languages, with its places kept."""

from __future__ import annotations

import re

import pytest

from scripts.messages import collected, read

PLACE = re.compile(r"%\((\w+)\)[sd]")


def strings(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, tuple | list) else [str(value)]


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_every_sentence_is_translated(language: str) -> None:
    wanted = {m.id for m in collected() if m.id}
    catalogue = read(language)
    there = {m.id for m in catalogue if m.id and all(strings(m.string))}
    assert len(wanted) > 300
    assert sorted(map(str, wanted - there)) == [], "run: make messages, then translate"
    assert {m.id for m in catalogue if m.id} == wanted, "run: make messages"
    assert not [m.id for m in catalogue if m.fuzzy]


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_a_translation_keeps_its_places(language: str) -> None:
    for message in read(language):
        if not message.id:
            continue
        expected = set(PLACE.findall(" ".join(strings(message.id))))
        for text in strings(message.string):
            assert set(PLACE.findall(text)) <= expected, message.id
            if len(strings(message.id)) == 1:
                assert set(PLACE.findall(text)) == expected, message.id
            assert text == text.strip() or message.id != str(message.id).strip(), message.id


def test_dutch_and_french_avoid_what_belgians_do_not_say() -> None:
    dutch = " ".join(s for m in read("nl") if m.id for s in strings(m.string)).lower()
    for foreign in ("ledenvergadering", " alv ", "decharge", "weerhouden", " u bent", " uw "):
        assert foreign not in f" {dutch} ", foreign
    german = " ".join(s for m in read("de") if m.id for s in strings(m.string))
    for foreign in ("Vorstand", "Aufsichtsrat", "Hauptversammlung"):
        assert foreign not in german, foreign
    french = " ".join(s for m in read("fr") if m.id for s in strings(m.string)).lower()
    for foreign in (" tu ", " ton ", "préconisation"):
        assert foreign not in f" {french} ", foreign
