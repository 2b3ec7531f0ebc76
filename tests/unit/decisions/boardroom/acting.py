"""How somebody tries an act: in a transaction of its own, as a page would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anyio.from_thread import start_blocking_portal
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, multiple, precondition, rule
from sqlalchemy.orm import Session

from governance.app import create_app
from governance.core.database import Database
from governance.core.errors import Problem
from governance.core.policy import Actor, Visitor
from governance.core.security import TRIES, session_cookie
from governance.core.words import Words, words
from governance.decisions.actions import Drafted
from governance.decisions.models import Outcome
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting
from tests.browse import Browser
from tests.unit.decisions.boardroom.house import Told, copy_of, settings_of
from tests.unit.meetings.board import DAY

meetings = Bundle("meetings")
items = Bundle("items")
recommendations = Bundle("recommendations")
decisions = Bundle("decisions")
remarks = Bundle("remarks")
corrections = Bundle("corrections")
together = Bundle("together")
documents = Bundle("documents")
observers = Bundle("observers")
mandates = Bundle("mandates")
advices = Bundle("advices")
yearly = Bundle("yearly")

EVERYBODY = (
    "visitor", "guest", "max", "mia", "finn", "lena", "bo", "noor", "edda", "ada", "house",
)  # fmt: skip
"""The public, a device with the code of a workshop, a member, an author, a facilitator who advises
the board, a director, a director with the role, one with the role and no seat, an editor with a
seat, an administrator with a seat, and the house itself."""

SEATED = ("ada", "bo", "edda", "lena", "finn")
seated = st.sampled_from(SEATED)


class Tally:
    """How often each act was tried, and how it went."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.accepted: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    @property
    def steps(self) -> int:
        """How many acts were tried."""
        return self.accepted.total() + self.refused.total()

    @property
    def never(self) -> set[str]:
        """The acts that were never accepted."""
        return self.known - set(self.accepted)

    def said(self, seconds: float) -> str:
        """A line for each act, and how long it took."""
        lines = [f"{self.steps} steps in {seconds:.0f} s", "accepted refused"]
        lines += [f"{self.accepted[n]:8} {self.refused[n]:7} {n}" for n in sorted(self.known)]
        return "\n".join(["", *lines, ""])


TALLY = Tally()


def act(mostly: str = "sam", after: str = "", **drawn: Any) -> Callable[[Callable[..., Any]], Any]:
    """A rule in which anybody tries one act, `mostly` the one who may; only `after` another one
    went well, where it would come to nothing before."""
    by = st.sampled_from((*EVERYBODY, *[mostly] * 40))

    def made(deed: Callable[..., Any]) -> Any:
        TALLY.known.add(deed.__name__)

        def tried(self: Acting, by: str, **given: Any) -> Any:
            number = self.tries(deed, by, given)
            return number if "target" in drawn else None

        tried.__name__, tried.__doc__ = deed.__name__, deed.__doc__
        possible: Any = precondition(lambda self: not after or after in self.went_well)
        step: Any = rule(by=by, **drawn)
        return possible(step(tried))

    return made


@dataclass(frozen=True)
class Typed:
    """A decision as somebody types it: whole, half translated, or without reasons."""

    outcome: Outcome
    how: str
    votes: tuple[int, int, int] | None


whole_or_not = st.sampled_from(("whole", "whole", "whole", "half", "blank"))
typed_answers = st.builds(
    Typed,
    st.sampled_from(Outcome),
    whole_or_not,
    st.sampled_from((None, (1, 0, 0), (2, 1, 0), (1, 1, 1), (4, 0, 0), (9, 0, 0))),
)


class Acting(RuleBasedStateMachine):
    """One evening: who tries what, in a copy of the house."""

    def __init__(self, told: Told, model: str, folder: Path) -> None:
        super().__init__()
        TRIES.reset()
        self.told = told
        self._copied = copy_of(model, folder)
        self._answering = start_blocking_portal()
        self.portal = self._answering.__enter__()
        self.app = create_app(settings_of(self._copied.__enter__(), folder))
        self.database: Database = self.app.state.house.database
        self.went_well: set[str] = set()
        self.changed = False
        self.touched: int | None = None
        self.canaries: list[str] = []
        self.readers = {name: self._browser(name) for name in ("visitor", "max", "mia")}

    def _browser(self, name: str) -> Browser:
        browser = Browser(self.app)
        browser.client.portal = self.portal
        cookie = session_cookie(self.app.state.house.settings)
        if token := self.told.cookies.get(name, {}).get(cookie):
            browser.client.cookies.set(cookie, token, domain="127.0.0.1")
        return browser

    def teardown(self) -> None:
        """The evening is over."""
        self._answering.__exit__(None, None, None)
        self.app.state.house.close()
        self._copied.__exit__(None, None, None)

    def tries(self, deed: Callable[..., Any], by: str, given: dict[str, Any]) -> Any:
        """Somebody tries an act: what is refused has changed nothing, what is not is recorded."""
        name, before = deed.__name__, self.head()
        self.changed = False
        try:
            with self.database.writing() as db:
                made = deed(self, db, self.told.actors[by], **given)
                db.flush()
                number = getattr(made, "id", None)
                self.touched = getattr(made, "meeting_id", None) or self.touched
        except Problem:
            TALLY.refused[name] += 1
            assert self.head() == before, f"{name} was refused, and changed something"
            return multiple()
        assert self.head() != before, f"{name} went well, and is recorded nowhere"
        TALLY.accepted[name] += 1
        self.went_well.add(name)
        self.changed = True
        return number or multiple()

    def head(self) -> str:
        """The head of the journal: every change moves it."""
        return str(self.database.glance("SELECT root FROM journal_head"))

    def sam(self, deed: Callable[[Session, Actor], Any]) -> Any:
        """Sam does something that nobody refuses."""
        with self.database.writing() as db:
            return deed(db, self.told.actors["sam"])

    def person(self, name: str) -> int:
        """Somebody's number."""
        return self.told.actors[name].person or 0

    def at(self, db: Session, meeting: int) -> Meeting:
        """A meeting, whose page is looked at next."""
        self.touched = meeting
        return get_meeting(db, meeting, for_=Visitor)

    def says(self, how: str = "whole") -> Words:
        """What somebody writes: a canary, in both languages, in one, or nothing."""
        if how == "blank":
            return words("nl", " ")
        self.canaries.append(canary := f"kanarie{len(self.canaries):04}")
        if how == "half":
            return words("nl", f"De {canary} zingt.")
        return words("nl", f"De {canary} zingt.", fr=f"Le {canary} chante.")

    def drafted(self, typed: Typed) -> Drafted:
        """A decision as it is typed, with canaries in every text."""
        postponed = typed.outcome == Outcome.POSTPONED
        counts = typed.votes or (None, None, None)
        return Drafted(
            typed.outcome,
            self.says(typed.how),
            text=self.says(typed.how) if typed.how != "blank" else None,
            returns_on=DAY.replace(month=12) if postponed else None,
            missing_resource=self.says() if postponed else None,
            referred_to=str(self.says()) if typed.outcome == Outcome.REFERRED else "",
            votes_for=counts[0],
            votes_against=counts[1],
            votes_abstained=counts[2],
        )
