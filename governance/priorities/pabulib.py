"""Reading Pabulib files (`.pb`), with further resources as `cost:NAME` and `budget:NAME`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.priorities.ballots import Candidate, Instance, Points, Resource
from governance.priorities.rows import Row, Section, number, refused, sections, text_of

APPROVING = ("approval", "choose-1")
SCORING = ("cumulative", "scoring")
MORE = "cost:"
type Ballots = dict[str, dict[str, Points]]


@dataclass(frozen=True)
class Reading:
    """What a file holds, and what about it a reader should know."""

    instance: Instance
    voters: tuple[str, ...]
    notes: tuple[str, ...]


def read(content: bytes) -> Reading:
    """The round that a file describes; raises `Refused` with a sentence that names the line."""
    found, others = sections(text_of(content))
    meta = _meta(found["meta"])
    resources = tuple(_resources(meta, found["projects"]))
    candidates = tuple(_candidates(found["projects"], resources))
    if not candidates:
        raise refused(found["projects"].line, _("there is no project."))
    ballots = _ballots(found["votes"], _vote_type(meta), {one.reference for one in candidates})
    if not ballots:
        raise refused(found["votes"].line, _("there is no vote."))
    notes = [_("The section %(name)s is left out.", name=name.upper()) for name in others]
    notes += _miscounted(meta, len(candidates), len(ballots))
    instance = Instance(resources, candidates, tuple(ballots.values()))
    return Reading(instance, tuple(ballots), tuple(notes))


def _meta(section: Section) -> dict[str, Row]:
    """Each key with its row."""
    found: dict[str, Row] = {}
    for row in section.rows:
        key, *more = row.cells.values()
        if key in found:
            raise refused(row.line, _("%(key)s is given twice.", key=key))
        if not more:
            raise refused(row.line, _("%(key)s has no value.", key=key))
        found[key] = Row(row.line, {"value": more[0]})
    return found


def _required(meta: Mapping[str, Row], key: str) -> tuple[str, int]:
    if key not in meta:
        raise Refused(_("The section META says no %(key)s.", key=key))
    return meta[key].cells["value"], meta[key].line


def _vote_type(meta: Mapping[str, Row]) -> str:
    kind, line = _required(meta, "vote_type")
    if kind == "ordinal":
        reason = _("ranked votes (ordinal) are not read, since ranks are not points.")
        raise refused(line, reason)
    if kind not in (*APPROVING, *SCORING):
        raise refused(line, _("there is no vote_type “%(kind)s”.", kind=kind[:40]))
    return kind


def _resources(meta: Mapping[str, Row], projects: Section) -> Iterator[Resource]:
    """The money first, then what `budget:NAME` adds, in the order of the file."""
    _required(meta, "budget")
    named = [column.removeprefix(MORE) for column in projects.columns if column.startswith(MORE)]
    further = [key.removeprefix("budget:") for key in meta if key.startswith("budget:")]
    for name in named:
        if not name or name not in further:
            raise refused(projects.line + 1, _("META has no line budget:%(name)s.", name=name))
    for name in further:
        if name not in named:
            reason = _("there is no column cost:%(name)s in PROJECTS.", name=name)
            raise refused(meta[f"budget:{name}"].line, reason)
    currency = meta["currency"].cells["value"] if "currency" in meta else ""
    yield Resource(currency or ("budget" if further else ""), _budget(meta, "budget"))
    for name in further:
        yield Resource(name, _budget(meta, f"budget:{name}"))


def _budget(meta: Mapping[str, Row], key: str) -> Fraction:
    amount = number(meta[key].cells["value"], meta[key].line, key)
    if not amount:
        raise refused(meta[key].line, _("%(key)s is zero.", key=key))
    return amount


def _candidates(section: Section, resources: tuple[Resource, ...]) -> Iterator[Candidate]:
    columns = ["cost", *(MORE + resource.name for resource in resources[1:])]
    _must_have(section, "project_id", "cost")
    seen: set[str] = set()
    for row in section.rows:
        reference = row.cells.get("project_id", "")
        if not reference:
            raise refused(row.line, _("this project has no project_id."))
        if reference in seen:
            raise refused(row.line, _("project %(id)s is there twice.", id=reference))
        seen.add(reference)
        costs = tuple(number(row.cells.get(name, ""), row.line, name) for name in columns)
        if not any(costs):
            raise refused(row.line, _("project %(id)s costs nothing.", id=reference))
        yield Candidate(reference, costs, row.cells.get("name", ""))


def _must_have(section: Section, *columns: str) -> None:
    for column in columns:
        if column not in section.columns:
            raise refused(section.line + 1, _("there is no column %(name)s.", name=column))


def _ballots(section: Section, kind: str, known: set[str]) -> Ballots:
    """The ballots by voter: a row for each or, with a column project_id, a row for each project."""
    _must_have(section, "voter_id")
    by_project = "project_id" in section.columns and "vote" not in section.columns
    if not by_project:
        _must_have(section, "vote", *(("points",) if kind in SCORING else ()))
    found: Ballots = {}
    for row in section.rows:
        voter = row.cells.get("voter_id", "")
        if not voter:
            raise refused(row.line, _("this vote has no voter_id."))
        if by_project:
            given = [(row.cells.get("project_id", ""), _points_beside(row, kind))]
        elif voter in found:
            raise refused(row.line, _("voter %(id)s is there twice.", id=voter))
        else:
            given = list(_listed(row, kind))
        _keep(found.setdefault(voter, {}), given, row.line, known)
    return found


def _keep(
    ballot: dict[str, Points], given: list[tuple[str, Points]], line: int, known: set[str]
) -> None:
    said = set(ballot)
    for reference, points in given:
        if reference not in known:
            raise refused(line, _("there is no project “%(id)s”.", id=reference[:40]))
        if reference in said:
            raise refused(line, _("project %(id)s is voted for twice.", id=reference))
        said.add(reference)
        if points:
            ballot[reference] = points


def _listed(row: Row, kind: str) -> Iterator[tuple[str, Points]]:
    """What a row with a list of projects, and perhaps of points, gives."""
    if "vote" not in row.cells:
        raise refused(row.line, _("the field vote is missing."))
    projects = [one.strip() for one in row.cells["vote"].split(",")] if row.cells["vote"] else []
    if kind in APPROVING:
        yield from ((project, 1) for project in projects)
        return
    typed = row.cells.get("points", "")
    points = [one.strip() for one in typed.split(",")] if typed else []
    if len(points) != len(projects):
        reason = _("%(projects)d projects, but %(points)d points.")
        raise refused(row.line, reason % {"projects": len(projects), "points": len(points)})
    for project, given in zip(projects, points, strict=True):
        yield project, number(given, row.line, "points")


def _points_beside(row: Row, kind: str) -> Points:
    if kind in APPROVING:
        return 1
    return number(row.cells.get("points", row.cells.get("score", "")), row.line, "points")


def _miscounted(meta: Mapping[str, Row], projects: int, votes: int) -> Iterator[str]:
    """What the file says about itself and is not so."""
    for key, count in (("num_projects", projects), ("num_votes", votes)):
        if key in meta and meta[key].cells["value"] != str(count):
            said = meta[key].cells["value"][:20]
            yield _("%(key)s says %(said)s; there are %(count)d.", key=key, said=said, count=count)
