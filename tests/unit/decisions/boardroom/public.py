"""What everybody reads: every page is searched for the words that are not for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from hypothesis.stateful import invariant
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.decisions.models import (
    AgendaItem,
    Correction,
    Decision,
    MeetingDocument,
    Minutes,
    MinutesStage,
    RecurringItem,
    Stage,
)
from governance.meetings.models import Body, Kind, Meeting, Observer
from governance.recommendations.models import Author
from tests.unit.decisions.boardroom.acting import Acting

CANARY = re.compile(r"kanarie\d{4}")
LISTS = (
    "/", "/decisions", "/meetings", "/calendar", "/bodies", "/progress", "/calendar.ics",
    "/feed.atom", "/data/decisions.json", "/data/meetings.json", "/data/recommendations.json",
    "/data/journal.jsonl", "/journal",
)  # fmt: skip
RECORD = ("/data/journal.jsonl", "/journal", "/feed.atom")
"""What was public when it happened stands there for good."""


def canaries_in(texts: Iterable[Any]) -> set[str]:
    """The canaries in these texts."""
    return {
        found
        for text in texts
        for found in CANARY.findall(text.to_json() if hasattr(text, "to_json") else str(text))
    }


def texts_of(one: Decision) -> list[Any]:
    """Everything that a decision says."""
    return [one.reasons, one.text, one.missing_resource, one.referred_to]


def published(db: Session) -> list[Decision]:
    """The decisions that everybody reads."""
    found = select(Decision).join(AgendaItem, col(Decision.item_id) == col(AgendaItem.id))
    public = found.where(col(Decision.stage) == Stage.PUBLISHED, col(AgendaItem.public))
    return list(db.scalars(public))


def for_everyone(db: Session) -> set[str]:
    """The canaries that everybody may read now; every other one is a secret."""
    said: list[Any] = []
    for one in published(db):
        said += texts_of(one)
    for item in db.scalars(select(AgendaItem).where(col(AgendaItem.public))):
        said += [item.title, item.note, item.presenter]
    for meeting in db.scalars(select(Meeting)):
        said += [meeting.title, meeting.summary]
    for minutes in db.scalars(select(Minutes).where(col(Minutes.stage) == MinutesStage.APPROVED)):
        said += [minutes.erratum, minutes.content["summary"]]
    said += db.scalars(select(col(Body.name)))
    said += db.scalars(select(col(Observer.name)).where(col(Observer.public)))
    said += db.scalars(select(col(RecurringItem.title)).where(col(RecurringItem.public)))
    papers = select(MeetingDocument).where(col(MeetingDocument.public))
    said += [paper.title for paper in db.scalars(papers)]
    return canaries_in(said)


def of_assemblies(db: Session) -> set[str]:
    """The links to assemblies, which everybody who is signed in may follow."""
    found = select(col(Meeting.online_url)).where(col(Meeting.kind) == Kind.ASSEMBLY)
    return canaries_in(db.scalars(found))


class ReadByEveryone(Acting):
    """No public trace of what is not public, and what is public is there."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.once: set[str] = set()
        self.turn = 0

    def addresses(self, db: Session) -> list[str]:
        """Every page on which something of the boardroom could be read."""
        meetings = list(db.scalars(select(col(Meeting.id))))
        kept = {
            "/meetings/{}": meetings,
            "/meetings/{}/minutes": meetings,
            "/meetings/{}/minutes.pdf": meetings,
            "/recommendations/{}": self.told.recommendations,
            "/decisions/{}": list(db.scalars(select(col(Decision.id)))),
        }
        return [*LISTS, *(path.format(n) for path, numbers in kept.items() for n in numbers)]

    def read(self, db: Session, paths: Iterable[str]) -> None:
        """Read these pages as a visitor and as a member; fail where they hold a secret."""
        public = for_everyone(db)
        self.once |= public
        links = of_assemblies(db)
        for path in paths:
            may = self.once if path in RECORD else public
            for reader, more in (("visitor", set()), ("max", links)):
                found = canaries_in([self.page(reader, path)]) - may - more
                assert not found, f"{reader} reads {found} on {path}"

    def page(self, reader: str, path: str) -> str:
        """A page as somebody reads it; a PDF of minutes is for those inside."""
        answer = self.readers[reader].client.get(path)
        assert answer.status_code in (200, 404), (path, answer.status_code)
        assert answer.headers["content-type"] != "application/pdf", path
        return answer.text

    @invariant()
    def what_is_not_public_leaves_no_public_trace(self) -> None:
        """The meeting that was touched, and each time another page in turn."""
        if not self.changed:
            return
        with self.database.reading() as db:
            paths = self.addresses(db)
            self.turn += 1
            some = [paths[self.turn % len(paths)]]
            self.read(db, some + ([f"/meetings/{self.touched}"] if self.touched else []))

    def read_everything(self) -> None:
        """At the end of an evening: every page, what is searched for, and what an author reads."""
        with self.database.reading() as db:
            self.read(db, self.addresses(db))
            secrets = sorted(set(self.canaries) - for_everyone(db))
            for canary in secrets[-6:]:
                assert self.searched(canary) == self.searched("nergens"), canary
            self.author_reads(db)
            self.published_is_there(db)

    def searched(self, word: str) -> str:
        """What a visitor finds, less the word itself."""
        return self.page("visitor", f"/search?q={word}").replace(word, "…")

    def author_reads(self, db: Session) -> None:
        """Mia reads what everybody does, what is announced of her recommendations, and what she
        put right herself, with the reply."""
        hers = select(col(Author.recommendation_id)).where(
            col(Author.person_id) == self.person("mia")
        )
        told = select(Decision).where(col(Decision.stage) == Stage.ANNOUNCED)
        known = list(db.scalars(told.where(col(Decision.recommendation_id).in_(hers))))
        may = for_everyone(db) | of_assemblies(db)
        may |= canaries_in(text for one in known for text in texts_of(one))
        mine = select(Correction).where(col(Correction.person_id) == self.person("mia"))
        may |= canaries_in(said for one in db.scalars(mine) for said in (one.text, one.reply))
        for path in self.addresses(db):
            if path.startswith(("/meetings/", "/decisions", "/recommendations/")):
                found = canaries_in([self.page("mia", path)]) - may
                assert not found, f"mia reads {found} on {path}"
        for one in known:
            read = canaries_in([self.page("mia", f"/decisions/{one.id}")])
            assert canaries_in([one.reasons]) & read, one.reference

    def published_is_there(self, db: Session) -> None:
        """Who looks for what is published finds it: these eyes can see."""
        data = canaries_in([self.page("visitor", "/data/decisions.json")])
        for one in published(db):
            said = canaries_in([one.reasons])
            read = canaries_in([self.page("visitor", f"/decisions/{one.id}")])
            assert said <= read & data, one.reference
            for canary in said:
                assert self.searched(canary) != self.searched("nergens"), canary
