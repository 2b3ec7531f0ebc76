"""What a workshop brought, as it is read on its page, on paper and in a mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.choices.models import Choice
from governance.choices.queries import ON_TABLE, Result, last_choice, results_of
from governance.people.queries import names_of
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import SignedBy, clusters_of, signatures, table_of
from governance.recommendations.table import Group, in_groups, most_wanted_first
from governance.workshops.models import Workshop
from governance.workshops.queries import count_participants


@dataclass(frozen=True, slots=True)
class Harvest:
    """Who was there, every text with those merged into it, the groups, and what was chosen; for
    who is not `inside`, only what was handed over."""

    workshop: Workshop
    inside: bool
    facilitators: list[str]
    devices: int
    groups: list[Group]
    merged: dict[int, list[Recommendation]]
    signed: dict[int, list[SignedBy]]
    choice: Choice | None
    results: dict[int, Result]

    @property
    def texts(self) -> list[Recommendation]:
        """All of them, group by group."""
        return [one for group in self.groups for one in group.items]

    @property
    def handed_over(self) -> list[Recommendation]:
        """What stands in the register, by its number."""
        return sorted(
            (one for one in self.texts if one.is_public), key=lambda one: one.reference or ""
        )

    @property
    def kept(self) -> list[Recommendation]:
        """What stays with the workshop."""
        return [one for one in self.texts if not one.is_public]


def harvest_of(db: Session, workshop: Workshop, *, inside: bool) -> Harvest:
    """What this workshop brought; seven queries."""
    table = [one for one in table_of(db, workshop.id) if inside or one.is_public]
    last = last_choice(db, workshop.id) if inside else None
    choice = last if last is not None and last.is_over else None
    results = results_of(db, choice, table) if choice else []
    dots = {result.one.id: result.dots for result in results}
    titles = {one.id: one.title for one in clusters_of(db, workshop.id)} if inside else {}
    return Harvest(
        workshop=workshop,
        inside=inside,
        facilitators=list(names_of(db, workshop.facilitator_ids).values()),
        devices=count_participants(db, workshop.id),
        groups=in_groups(most_wanted_first(_standing(table), dots), titles),
        merged=_merged(table),
        signed={one.id: signatures(one.authors) for one in table},
        choice=choice,
        results={result.one.id: result for result in results},
    )


def _standing(table: Sequence[Recommendation]) -> list[Recommendation]:
    return [one for one in table if one.stage in ON_TABLE]


def _merged(table: Sequence[Recommendation]) -> dict[int, list[Recommendation]]:
    """What was merged, by what it was merged into."""
    merged: dict[int, list[Recommendation]] = {}
    no_dots: Mapping[int, int] = {}
    for one in most_wanted_first(table, no_dots):
        if one.stage == Stage.MERGED and one.merged_into_id is not None:
            merged.setdefault(one.merged_into_id, []).append(one)
    return merged
