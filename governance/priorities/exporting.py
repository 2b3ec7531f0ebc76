"""The ballots of a closed round as Pabulib files, one for each resource, without names."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from governance.priorities.models import Form, Round
from governance.priorities.queries import Room
from governance.priorities.running import Ballots


def pabulib(room: Room, number: int, ballots: Ballots, title: str) -> str:
    """The round as it is of one of its resources; voters are numbers in an order of receipts.

    A project that takes nothing of it is left out: in that file it would cost nothing.
    """
    budget, round_ = room.budgets[number], room.round
    asked = [one for one in room.asked if one.costs[number]]
    known = {str(one.one.id): one.project.reference for one in asked}
    approving = round_.form == Form.APPROVE
    meta: list[Sequence[Any]] = [
        ("META",),
        ("key", "value"),
        ("description", title),
        ("num_projects", len(asked)),
        ("num_votes", len(ballots)),
        ("budget", f"{budget.amount:f}"),
        ("currency", "EUR" if budget.resource == "euros" else "days"),
        ("vote_type", "approval" if approving else "cumulative"),
        ("rule", "equalshares"),
        ("PROJECTS",),
        ("project_id", "cost", "name"),
    ]
    projects = [
        (one.project.reference, f"{one.costs[number]:f}", _line(one.project.title.text))
        for one in asked
    ]
    votes: list[Sequence[Any]] = [("VOTES",), ("voter_id", "vote", *_more(round_))]
    for voter, (_receipt, points) in enumerate(ballots, start=1):
        given = {known[one]: n for one, n in sorted(points.items()) if one in known}
        row = [voter, ",".join(given)]
        votes.append(row if approving else [*row, ",".join(map(str, given.values()))])
    return _written([*meta, *projects, *votes])


def _more(round_: Round) -> tuple[str, ...]:
    return () if round_.form == Form.APPROVE else ("points",)


def _line(text: str) -> str:
    return " ".join(text.split())


def _written(rows: Sequence[Sequence[Any]]) -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=";", lineterminator="\n").writerows(rows)
    return made.getvalue()
