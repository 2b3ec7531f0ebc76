"""Every page of the boardroom, at each stage, is open to everybody and no wider than a phone.

In the suite each page is looked at once: languages, schemes and widths take turns. With
GOVERNANCE_EVERY_WAY=1 it is looked at in all of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import cycle, product
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from governance.routes.boards import BOARDS
from tests.e2e.conftest import Served
from tests.e2e.house_of_the_board import Board

type OpenAs = Callable[..., Page]
type Way = tuple[str, str, int]

FILES = {"show_meeting_file", "show_document", "show_minutes_pdf"}
FILES |= {"show_decisions_csv", "show_decisions_xlsx"}
ELSEWHERE = {
    "list_cycles": ["sam /strategy/cycles"],
    "edit_cycle": ["sam /strategy/cycles/{cycle}/edit"],
    "edit_cycle_year": ["sam /strategy/cycles/{cycle}/years/2026"],
}
ALL = {"resultTypes": ["violations"]}
BUT_COLOURS = ALL | {"rules": {"color-contrast": {"enabled": False}}}
"""Colours take most of the time; a page shares them with those before and after it."""
AXE = Axe()
EVERY_WAY = list(product(("nl", "fr", "de", "en"), ("light", "dark"), (360, 1280)))
TURNS: list[Way] = [
    ("nl", "light", 360),
    ("fr", "dark", 1280),
    ("de", "dark", 360),
    ("en", "light", 1280),
    ("fr", "light", 360),
]

DESK = ("waiting", "returning", "drafts", "announced", "promised", "minutes")
STAGES = ("planned", "open", "drafted", "sent", "approved")
OTHERS = ("without quorum", "cancelled", "seminar")
MINUTED = STAGES[1:]
PAGES: dict[str, list[str]] = {
    "list_meetings": ["visitor /meetings", "sam /meetings"],
    "new_meeting": ["sam /meetings/new", "sam /meetings/new?again={without quorum}"],
    "show_meeting": [
        *(f"sam /meetings/{{{stage}}}" for stage in (*STAGES, *OTHERS)),
        *(f"visitor /meetings/{{{stage}}}" for stage in STAGES[:3]),
        "bo /meetings/{open}",
    ],
    "show_meeting_line": ["visitor /meetings/{approved}/line"],
    "edit_meeting": ["sam /meetings/{planned}/edit"],
    "new_meeting_cancellation": ["sam /meetings/{planned}/cancellation"],
    "new_observer": ["sam /meetings/{planned}/observers/new"],
    "edit_meeting_summary": ["sam /meetings/{sent}/summary"],
    "list_bodies": ["visitor /bodies", "sam /bodies"],
    "new_body": ["sam /bodies/new"],
    "show_body": [
        "visitor /bodies/1",
        "sam /bodies/1",
        "sam /bodies/2",
        "bo /bodies/1?on=2019-01-01",
    ],
    "edit_body": ["sam /bodies/1/edit"],
    "new_agenda_item": ["sam /meetings/{planned}/agenda/new"],
    "show_proposals": ["sam /meetings/{planned}/proposals"],
    "new_invitation": ["sam /meetings/{planned}/invitation", "sam /meetings/{open}/invitation"],
    "new_document": ["sam /meetings/{planned}/documents/new"],
    "list_yearly_points": ["bo /bodies/1/year", "sam /bodies/1/year"],
    "edit_agenda_item": ["sam /agenda-items/{planned item}/edit"],
    "new_decision": [
        "sam /agenda-items/{bare}/decisions/new",
        "sam /agenda-items/{counted}/decisions/new",
    ],
    "new_joint_decision": ["sam /meetings/{open}/joint-decisions/new"],
    "show_vote": [
        "bo /agenda-items/{voting}/vote",
        "sam /agenda-items/{voting}/vote",
        "bo /agenda-items/{counted}/vote",
        "sam /agenda-items/{bare}/vote",
    ],
    "edit_voting_rule": ["sam /bodies/1/majority"],
    "edit_mandate": ["sam /bodies/1/mandates/1/edit"],
    "show_minutes": [
        *(f"sam /meetings/{{{stage}}}/minutes" for stage in MINUTED),
        "bo /meetings/{sent}/minutes",
        "visitor /meetings/{approved}/minutes",
    ],
    "edit_discussion": [
        "sam /agenda-items/{drafted item}/minutes",
        "sam /agenda-items/{bare}/minutes",
    ],
    "new_minutes_version": ["sam /meetings/{approved}/minutes/version"],
    "show_answer_file": [
        "sam /recommendations/{prepared}/file",
        "bo /recommendations/{waiting}/file",
    ],
    "edit_prepared_answer": [
        "sam /recommendations/{prepared}/answer",
        "sam /recommendations/{waiting}/answer",
    ],
    "show_secretary": [f"sam /secretary?list={name}" for name in DESK],
    "new_act": [
        "sam /secretary/acts/new?act=announce&chosen={draft}",
        "sam /secretary/acts/new?act=agenda&chosen={waiting}&agenda_of={planned}",
        "sam /secretary/acts/new?act=follow&points_of={open}",
    ],
    "list_decisions": ["visitor /decisions"],
    "show_decision": [
        *(f"sam /decisions/{{{stage}}}" for stage in ("draft", "announced", "published")),
        "mia /decisions/{announced}",
        "visitor /decisions/{published}",
    ],
    "edit_decision": ["sam /decisions/{draft}/edit", "sam /decisions/{announced}/edit"],
}  # fmt: skip


def test_each_page_has_a_state_to_look_at() -> None:
    pages = {route.name for route in BOARDS if "GET" in (route.methods or set())}
    assert pages - FILES == set(PAGES)


class Look:
    """Somebody's browser at each page, in one way after the other."""

    def __init__(self, house: Served, open_as: OpenAs, board: Board) -> None:
        self.house, self.open_as, self.board = house, open_as, board
        self.pages: dict[str, Page] = {}
        self.every_way = bool(os.environ.get("GOVERNANCE_EVERY_WAY"))

    def at(self, sample: str, way: Way) -> list[str]:
        """What stands in somebody's way on this page, or nothing."""
        language, scheme, width = way
        who, path = sample.format(**self.board.id).split(" ", 1)
        page = self._page_of(who)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        answer = page.goto(f"{path}{'&' if '?' in path else '?'}lang={language}")
        said = [] if answer and answer.ok else [f"{answer and answer.status}"]
        found = AXE.run(page, options=ALL if self.every_way or way in TURNS[:2] else BUT_COLOURS)
        if found.violations_count:
            said.append(found.generate_report())
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            said.append(f"{wide} too wide")
        return [f"{sample} {way}: {one}" for one in said]

    def _page_of(self, who: str) -> Page:
        if who not in self.pages:
            name = "" if who == "visitor" else who
            given: dict[str, Any] = {"bypass_csp": True, "reduced_motion": "reduce"}
            self.pages[who] = self.open_as(self.house, name, **given)
        return self.pages[who]


def looks(*, every_way: bool) -> Iterator[tuple[str, Way]]:
    """Every page in the next way, or in every way."""
    samples = [one for some in (PAGES | ELSEWHERE).values() for one in some]
    if every_way:
        yield from product(samples, EVERY_WAY)
    else:
        yield from zip(samples, cycle(TURNS), strict=False)


def test_nothing_stands_in_the_way_of_anybody_on_any_page_of_the_board(
    served: Served, open_as: OpenAs
) -> None:
    look = Look(served, open_as, Board(served))
    assert [
        said for sample, way in looks(every_way=look.every_way) for said in look.at(sample, way)
    ] == []
