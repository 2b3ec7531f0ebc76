"""What is aimed at, recommended and decided: strategies, workshops, recommendations, meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.core.words import Words
from governance.decisions.models import Outcome as Answer
from governance.decisions.models import Purpose, Withdrew
from governance.demo.pieces.boardroom import Corrected, Held, Paper
from governance.meetings.actions import Guest
from governance.meetings.models import Kind as MeetingKind
from governance.recommendations.models import Signature


@dataclass(frozen=True)
class Axis:
    """An axis of the strategy; `succeeds` is the key of an older one."""

    key: str
    title: Words
    text: Words
    succeeds: str = ""


@dataclass(frozen=True)
class Strategy:
    """A version of the strategy."""

    key: str
    title: Words
    summary: Words
    since: date | None
    until: date | None
    axes: tuple[Axis, ...]


@dataclass(frozen=True)
class Said:
    """What a member says, in one language."""

    language: str
    title: str
    text: str
    reasons: str = ""
    dissent: str = ""


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A recommendation and what happens to it on its way to the register.

    `by` is the first name of a person, or the name of a table in the workshop; `at_first` is how
    it read before it was reworded on the table.
    """

    key: str
    by: str
    said: Said
    also: Said | None = None
    theme: str
    office: str = ""
    signature: Signature = Signature.NAME
    supports: int = 0
    followers: tuple[str, ...] = ()
    cluster: str = ""
    into: str = ""
    withdrawn: str = ""
    at_first: Said | None = None
    reworded: str = ""
    made_at: datetime | None = None
    stays: bool = False


@dataclass(frozen=True)
class Chose:
    """What one device chose: a dot for each key, and what it agrees and disagrees with."""

    table: str
    language: str
    dots: tuple[str, ...]
    agrees: tuple[str, ...]
    disagrees: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """A workshop: who signed up and came, what was recommended and chosen, and when it was handed
    over, but for what `stays` with it."""

    key: str
    starts_at: datetime
    title: Words
    questions: Words
    place: str
    office: str
    languages: tuple[str, ...]
    facilitators: tuple[str, ...]
    persons: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    attendance: int = 0
    advice: tuple[Advice, ...] = ()
    handed_over: datetime | None = None
    online_url: str = ""
    planned: datetime | None = None
    signed_up: tuple[str, ...] = ()
    chosen: tuple[Chose, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was decided on an item, and why."""

    answer: Answer
    reasons: Words
    text: Words | None = None
    report_back_on: date | None = None
    returns_on: date | None = None
    missing: Words | None = None
    referred_to: str = ""
    votes: tuple[int, int, int] = (7, 0, 0)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A point on an agenda; `advice` is the key of the recommendation it answers, `reports` that
    of a decision on which it reports back."""

    title: Words
    key: str = ""
    purpose: Purpose = Purpose.DECISION
    advice: str = ""
    note: Words | None = None
    minutes: int = 15
    presenter: str = ""
    public: bool = True
    reports: str = ""
    conflicts: tuple[tuple[str, Withdrew], ...] = ()
    held: Held | None = None
    decided: Decided | None = None


@dataclass(frozen=True, kw_only=True)
class Minuted:
    """The minutes of a meeting: what was said on a point (by its key), when they were sent, and
    what directors remark, each with a reply where there is one."""

    sent: datetime
    said: tuple[tuple[str, Words], ...]
    remarks: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting of a body, its agenda and what came of it; it may approve minutes of another, or
    be called again after one without quorum, whose agenda it takes over. What it answers
    `together` is decided in one act, as it was prepared or advised."""

    key: str
    body: str
    kind: MeetingKind
    starts_at: datetime
    title: Words
    place: str
    languages: tuple[str, ...] = ("nl", "fr")
    present: tuple[str, ...] = ()
    represented: tuple[tuple[str, str], ...] = ()
    excused: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    noted: tuple[Advice, ...] = ()
    announced: datetime | None = None
    planned: datetime | None = None
    agenda_set: datetime | None = None
    summary: Words | None = None
    minuted: Minuted | None = None
    approves: str = ""
    online_url: str = ""
    invited: tuple[datetime, ...] = ()
    observers: tuple[Guest, ...] = ()
    papers: tuple[Paper, ...] = ()
    again_after: str = ""
    together: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    corrected: tuple[Corrected, ...] = ()
