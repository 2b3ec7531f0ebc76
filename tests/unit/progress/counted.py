"""The figures of the register, recomputed from open data alone, as its document explains."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from governance.progress.queries import Coverage

type Item = dict[str, Any]

WAITING = {"received", "under_review"}
ANSWERED = {"accepted", "accepted_in_part", "declined", "postponed", "referred"}


def _in(language: str, texts: dict[str, str] | None) -> str:
    return (texts.get(language) or next(iter(texts.values()))) if texts else ""


PARTS: dict[str, Callable[[Item], str]] = {
    "theme": lambda item: _in("nl", item["theme"]),
    "cycle": lambda item: _in("nl", item["cycle"]),
    "origin": lambda item: str(item["origin"]["kind"]),
    "year": lambda item: str(item["received_on"])[:4],
    "office": lambda item: item["office"] or "",
    "language": lambda item: str(item["original_language"]),
}
"""What a recommendation is counted under, "" where it has none; texts in Dutch."""


def _days(item: Item) -> int:
    answered, received = item["answered_on"], item["received_on"]
    return (date.fromisoformat(answered) - date.fromisoformat(received)).days


def _late(item: Item, today: date) -> bool:
    due = item["due_on"]
    return item["treatment"] in WAITING and due is not None and date.fromisoformat(due) < today


def recounted(items: Iterable[Item], today: date) -> Coverage:
    """The figures of `items` on a day; an answer that was brought in may have no day."""
    counted = [one for one in items if one["treatment"] in WAITING | ANSWERED]
    answered = [one for one in counted if one["treatment"] in ANSWERED]
    took = sorted(_days(one) for one in answered if one["answered_on"])
    words = [one["word"] for one in answered]
    return Coverage(
        received=len(counted),
        answered=len(answered),
        to_be_done=sum(word not in ("rejected", "postponed") for word in words),
        realised=words.count("realised"),
        late=sum(_late(one, today) for one in counted),
        cited=sum(one["cited"] for one in counted),
        median_days=took[(len(took) - 1) // 2] if took else None,
        longest_days=took[-1] if took else None,
    )


def recounted_by(part: str, items: list[Item], today: date) -> dict[str, Coverage]:
    """The figures of each part that is counted at all."""
    name = PARTS[part]
    parts = {v: recounted([i for i in items if name(i) == v], today) for v in map(name, items)}
    return {value: figures for value, figures in parts.items() if figures.received}


def percent(part: int, whole: int) -> str:
    """79 %, or a dash where there is nothing to divide."""
    return f"{round(Decimal(part) / whole * 100)}\xa0%" if whole else "–"


def number(count: int | None) -> str:
    """1.463, or a dash where nothing is known."""
    return "–" if count is None else f"{count:,}".replace(",", ".")


def shown(figures: Coverage) -> tuple[str, ...]:
    """The figures as a Dutch page says them: number, three shares, median, longest, late."""
    return (
        number(figures.received),
        percent(figures.answered, figures.received),
        percent(figures.realised, figures.to_be_done),
        percent(figures.cited, figures.received),
        number(figures.median_days),
        number(figures.longest_days),
        number(figures.late),
    )
