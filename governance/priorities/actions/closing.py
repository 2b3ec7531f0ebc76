"""A round is closed: its ballots are written anew, sealed, and counted."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import canonical, record
from governance.core.lifecycle import become
from governance.core.outbox import ask_for
from governance.core.overwriting import want_overwritten
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.priorities import policy
from governance.priorities.actions.voting import LOTS
from governance.priorities.models import Candidate, Round, RoundBallot, Scenario, Stage, TookPart
from governance.priorities.queries import count_roll
from governance.priorities.running import seal_of, words_in

WORK = "count_round"
_ballots: Any = RoundBallot.__table__  # type: ignore[attr-defined]
_took: Any = TookPart.__table__  # type: ignore[attr-defined]


def close_round(db: Session, round_: Round, *, by: Actor) -> Scenario:
    """Take no more ballots: forget the order in which they came, commit to them, and ask for
    the count. One entry says how many there are, and holds the seal."""
    require(policy.can_close(by, round_))
    become(round_, Stage.CLOSED)
    db.flush()
    ballots = _write_anew(db, round_)
    round_.voters, round_.closed_at = count_roll(db, round_), clock.now()
    round_.ballots, round_.seal = len(ballots), seal_of(ballots)
    round_.on_paper = sum(ballot["paper"] is not None for ballot in ballots)
    as_voted = Scenario(round_id=round_.id, made_on=clock.today())
    db.add(as_voted)
    db.flush()
    counts: dict[str, Any] = {
        "ballots": round_.ballots,
        "on_paper": round_.on_paper,
        "voters": round_.voters,
    }
    record(db, "round.closed", round_, by=by, seal=round_.seal, **counts)
    ask_for(db, WORK, f"count {as_voted.id}", {"scenario": as_voted.id})
    _forget_what_was(db)
    return as_voted


def call_off(db: Session, round_: Round, because: Words, *, by: Actor) -> None:
    """Call a round off before anything is counted, for a reason in words; its ballots are
    forgotten, and who took part."""
    require(policy.can_call_off(by, round_))
    if not because.text.strip():
        raise Refused(_("Say in words why the round is called off."))
    become(round_, Stage.CALLED_OFF)
    round_.called_off_because = because
    db.execute(delete(RoundBallot).where(col(RoundBallot.round_id) == round_.id))
    db.execute(delete(TookPart).where(col(TookPart.round_id) == round_.id))
    record(db, "round.called_off", round_, by=by, because=because.text)
    _forget_what_was(db)


def _forget_what_was(db: Session) -> None:
    for table in (RoundBallot.__tablename__, TookPart.__tablename__):
        want_overwritten(db, table)


def _write_anew(db: Session, round_: Round) -> list[dict[str, Any]]:
    """Every ballot and every name again, as one statement each, in an order that tells nothing:
    ballots by new lots, names by number. What lay beside what is gone."""
    here = col(RoundBallot.round_id) == round_.id
    columns = (_ballots.c.round_id, _ballots.c.receipt, _ballots.c.points, _ballots.c.paper)
    found = db.execute(select(*columns).where(here).order_by(_ballots.c.receipt))
    kept = [dict(row) for row in found.mappings()]
    lots = secrets.SystemRandom().sample(range(1, LOTS), len(kept))
    ballots = [{"id": lot, "paid": []} | b for lot, b in zip(sorted(lots), kept, strict=True)]
    voted = select(_took).where(_took.c.round_id == round_.id).order_by(_took.c.person_id)
    names = [dict(row) for row in db.execute(voted).mappings()]
    db.execute(delete(RoundBallot).where(here))
    db.execute(delete(TookPart).where(col(TookPart.round_id) == round_.id))
    if ballots:
        db.execute(insert(_ballots), ballots)
        db.execute(insert(_took), names)
    return ballots


def count_run(
    db: Session, round_: Round, scenario: Scenario, counted: Mapping[str, Any], *, by: Actor
) -> None:
    """Keep what a run came to, once, with its exact input; of the vote itself also with each
    candidate and each ballot."""
    require(policy.can_close(by, round_))
    if scenario.result:
        return
    scenario.given, scenario.result = counted["given"], counted["result"]
    if scenario.title is None:
        _tell_candidates(db, round_, counted["result"])
        _tell_ballots(db, counted["paid"])
    said = hashlib.sha256(canonical({"given": scenario.given, "result": scenario.result}))
    facts = {"scenario": scenario.id, "chosen": scenario.result["winners"]}
    record(db, "round.counted", round_, by=by, digest=said.hexdigest(), **facts)


def _tell_candidates(db: Session, round_: Round, result: Mapping[str, Any]) -> None:
    found = select(Candidate).where(col(Candidate.round_id) == round_.id).limit(1000)
    for one in db.scalars(found):
        reason = result["reasons"][str(one.id)]
        one.place, one.sentence = reason["place"], words_in(reason["sentence"])


def _tell_ballots(db: Session, paid: Mapping[str, Any]) -> None:
    if paid:
        here = update(_ballots).where(_ballots.c.receipt == bindparam("whose"))
        rows = [{"whose": one, "paid": given} for one, given in sorted(paid.items())]
        db.execute(here, rows)
