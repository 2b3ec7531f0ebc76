"""What goes on around a decision: files are kept, papers laid out, votes cast, facts put right."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

from sqlalchemy.orm import Session
from starlette.datastructures import UploadFile

from governance.core import clock
from governance.core.files import store_file
from governance.core.policy import System
from governance.decisions import actions
from governance.decisions.answers import answer_for
from governance.decisions.models import AgendaItem, Choice, Decision
from governance.decisions.queries import get_item
from governance.decisions.voting import voter_of, voters_on
from governance.demo.pieces import Corrected, Decided, Filed, Held, Item, Meeting, Paper
from governance.demo.telling.advice import advice_of
from governance.demo.telling.archive import on_paper
from governance.demo.telling.world import Step, World
from governance.meetings.models import Meeting as Session_
from governance.meetings.queries import get_meeting


def meeting_of(db: Session, world: World, key: str) -> Session_:
    """A meeting of the story, with its body."""
    return get_meeting(db, world.id_of("meeting", key), for_=System)


def place_of(told: Meeting, item: Item) -> str:
    """The key under which a point of an agenda is known."""
    return f"{told.key} {told.items.index(item)}"


def keep_decision(world: World, told: Meeting, key: str, made: Decision) -> None:
    """Remember a decision under the key of its point, and that this meeting took it."""
    world.keep("decision", key, made)
    world.keep(f"decided at {told.key}", key, made)


def drafted(decided: Decided, held: Held | None = None) -> actions.Drafted:
    """A decision as the secretary writes it down; the votes of one on devices count themselves."""
    votes_for, votes_against, votes_abstained = decided.votes if not held else (None, None, None)
    return actions.Drafted(
        outcome=decided.answer,
        reasons=decided.reasons,
        text=decided.text,
        report_back_on=decided.report_back_on,
        returns_on=decided.returns_on,
        missing_resource=decided.missing,
        referred_to=decided.referred_to,
        votes_for=votes_for,
        votes_against=votes_against,
        votes_abstained=votes_abstained,
    )


def file_step(told: Filed) -> Step:
    """The secretary gathers what the body needs to answer a recommendation."""
    return Step(told.kept, partial(_file, told=told))


def _file(db: Session, world: World, told: Filed) -> None:
    sam, recommendation = world.actor(db, "sam"), advice_of(db, world, told.advice)
    if told.euros or told.days or told.notes:
        euros, days = Decimal(told.euros), Decimal(told.days)
        actions.keep_file(db, recommendation, euros=euros, days=days, notes=told.notes, by=sam)
    for one in told.advised:
        given = actions.Advised(one.directorate, one.text, clock.today(), one.by, one.answer)
        actions.advise(db, recommendation, given, by=sam)
    if told.prepared:
        actions.prepare(db, recommendation, drafted(told.prepared), by=sam)


def lay_out(db: Session, world: World, meeting: Session_, told: Meeting, paper: Paper) -> None:
    """A PDF lies beside the agenda, or beside one of its points."""
    language = paper.title.original
    printed = on_paper([paper.title, paper.text], language, clock.now())
    upload = UploadFile(io.BytesIO(printed), filename=f"{paper.title.text}.pdf")
    stored, sam = store_file(db, world.settings, upload), world.actor(db, "sam")
    places = {item.key or item.advice: place_of(told, item) for item in told.items}
    item = get_item(db, world.id_of("item", places[paper.point]), for_=sam) if paper.point else None
    title, public = paper.title.text, paper.public
    actions.add_document(db, meeting, stored, title, item=item, public=public, by=sam)


def take_over(db: Session, world: World, meeting: Session_, told: Meeting) -> None:
    """What the meeting without quorum left over is on the agenda again, in the same order."""
    taken = actions.take_over_agenda(db, meeting, by=world.actor(db, "sam"))
    for item, point in zip(told.items, taken, strict=True):
        world.keep("item", place_of(told, item), point)


def invite(db: Session, world: World, told: Meeting) -> None:
    """The secretary sends the agenda as it is."""
    actions.invite(db, meeting_of(db, world, told.key), by=world.actor(db, "sam"))


def vote(db: Session, world: World, point: AgendaItem, held: Held) -> None:
    """Those who may vote do so on their own devices, for themselves and for whom they represent."""
    sam, meeting = world.actor(db, "sam"), db.get_one(Session_, point.meeting_id)
    opened = actions.open_vote(db, point, held.way, by=sam)
    db.flush()
    keys = {world.id_of("person", key): key for key in world.keys_of("person")}
    for seat in voters_on(db, point, meeting):
        choice = _choice(held, keys[seat.person_id])
        if choice is not None:
            by = world.actor(db, keys[voter_of(seat)])
            actions.cast_vote(db, opened, point, seat, choice, by=by)
    db.flush()
    db.refresh(opened)
    actions.close_vote(db, opened, point, by=sam)


def _choice(held: Held, key: str) -> Choice | None:
    said = {Choice.FOR: held.in_favour, Choice.AGAINST: held.against}
    said |= {Choice.ABSTAINED: held.abstained}
    return next((choice for choice, keys in said.items() if key in keys), None)


def follow_together(db: Session, world: World, told: Meeting) -> None:
    """Many points are decided in one act and one vote, each as it was prepared or advised."""
    sam, answers = world.actor(db, "sam"), []
    for item in told.items:
        if item.advice in told.together:
            point = get_item(db, world.id_of("item", place_of(told, item)), for_=sam)
            answers.append((point, answer_for(db, point.recommendation_id)))
    votes = (len(voters_on(db, answers[0][0], meeting_of(db, world, told.key))), 0, 0)
    act = actions.follow_together(db, meeting_of(db, world, told.key), answers, votes, by=sam)
    for key, decision in zip(told.together, act.done, strict=True):
        keep_decision(world, told, key, db.get_one(Decision, decision))


def correction_steps(told: Meeting, announced: datetime, public: datetime) -> Iterator[Step]:
    """Authors say what is not so before everyone reads it, and the secretary words it anew within
    the hour, or later than the story goes."""
    for one in told.corrected:
        said = announced + timedelta(minutes=one.after)
        if said >= public:
            continue
        yield Step(said, partial(_correct, told=one))
        if one.reasons:
            yield Step(said + timedelta(minutes=40), partial(_reword, told=one))


def _correct(db: Session, world: World, told: Corrected) -> None:
    decision = db.get_one(Decision, world.id_of("decision", told.decision))
    author = world.id_of("person", told.by)
    by, authors = world.actor(db, told.by), frozenset({author})
    actions.say_what_is_not_so(db, decision, authors, told.text, by=by)


def _reword(db: Session, world: World, told: Corrected) -> None:
    decision = db.get_one(Decision, world.id_of("decision", told.decision))
    if told.reasons is None:
        return
    actions.correct(
        db,
        decision,
        reasons=told.reasons,
        text=decision.text,
        missing_resource=decision.missing_resource,
        languages=world.languages,
        by=world.actor(db, "sam"),
    )
