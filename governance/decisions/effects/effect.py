"""What an act would do to one of many, and a fingerprint of all of it, part by part."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from governance.core.errors import Problem
from governance.core.words import Words
from governance.decisions.rules import Drafted

VOTES = ("votes_for", "votes_against", "votes_abstained", "chair")


@dataclass(frozen=True, slots=True)
class Effect:
    """What happens to one of many, or why it cannot. `seen` holds a fingerprint of each part of
    that; `answer` is what is decided or told, and `missing` the languages it is not in yet."""

    id: int
    reference: str
    title: Words
    sentence: str
    refusal: str
    seen: str
    thing: Any = None
    answer: Drafted | None = None
    missing: Sequence[str] = ()

    @property
    def is_possible(self) -> bool:
        """It would be done."""
        return not self.refusal

    @property
    def letters(self) -> int:
        """How long its words are in the longest language: long ones are folded."""
        texts = [self.answer.reasons, self.answer.text] if self.answer else []
        return sum(max(map(len, one.all_texts().values())) for one in texts if one)


def fingerprints(**parts: object) -> str:
    """`stage.1a2b3c4d outcome.5e6f7a8b`: a digest for each part."""
    return " ".join(f"{name}.{_digest(part)}" for name, part in parts.items())


def _digest(part: object) -> str:
    text = part.to_json() if isinstance(part, Words) else repr(part)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def parts_of(answer: Drafted | None) -> dict[str, object]:
    """Everything that would be decided or told: words with their translations, days, votes."""
    if answer is None:
        return {}
    every = {one.name: getattr(answer, one.name) for one in fields(answer)}
    votes = tuple(every.pop(name) for name in VOTES)
    return every | {"votes": votes}


def missing_in(answer: Drafted, languages: Sequence[str]) -> list[str]:
    """In which of these languages some of its words are not there yet."""
    texts = [one for one in (answer.reasons, answer.text, answer.missing_resource) if one]
    return [code for code in languages if any(text.missing([code]) for text in texts)]


def refusal_of(must: Callable[..., Any], *given: Any) -> str:
    """Why a rule refuses these; "" where it does not."""
    try:
        must(*given)
    except Problem as problem:
        return problem.sentence
    return ""


def changed_since(effects: Sequence[Effect], shown: Mapping[int, str]) -> dict[int, list[str]]:
    """Which parts of these are not as they were shown, by id; "new" for what was not shown."""
    changed = {}
    for one in effects:
        before, now = _read(shown.get(one.id, "")), _read(one.seen)
        names = [name for name in now | before if now.get(name) != before.get(name)]
        if names:
            changed[one.id] = names if before else ["new"]
    return changed


def _read(seen: str) -> dict[str, str]:
    parts = (part.partition(".") for part in seen.split())
    return {name: digest for name, _dot, digest in parts}
