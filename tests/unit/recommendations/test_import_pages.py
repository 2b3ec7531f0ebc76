"""An administrator brings a list in with a browser: looks at it, puts it right, takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from governance.core.database import Database
from tests.browse import Browser
from tests.cast import Cast

type Browse = Callable[..., Browser]

LIST = "Wat;Titel;Toelichting;Realisatie\nA1;Een gids;Voor leden.;gerealiseerd\nA2;;Leeg;\n"
PAD = (
    "# Atelier Gent\n\nWie er was.\n\n## Een gids\n\nVoor leden.\n\n## Een bus\n\nNaar Luik.\n\n"
    "En terug.\n"
)


def upload(browse: Browse, actor: Cast, name: str, content: str) -> str:
    """The path of what was uploaded."""
    ada = browse(actor.ada)
    file = (name, content.encode(), "application/octet-stream")
    html = ada.send("/imports", "/imports", file=file, language="nl")
    found = re.search(r'action="(/imports/\d+)"', html)
    assert found, html
    return found[1]


def test_a_list_is_looked_at_brought_in_and_taken_back(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page = upload(browse, cast, "lijst 2022.csv", LIST)
    ada, visitor = browse(cast.ada), browse()
    html = ada.get(page)
    assert "Een gids" in html
    assert "It has no title." in html
    assert 'selected value="Titel"' in html
    assert "Een gids" not in visitor.get("/recommendations")
    right: dict[str, Any] = {"column-id": "Wat", "document": "Verslag 2022", "as_of": "2022-12-31"}
    ada.send(page, page, **right)
    fields = {"key": "k1", "source": "lijst", "language": "nl", "column-title": "Titel"}
    more = {"column-text": "Toelichting", "column-realisation": "Realisatie", "cycle": ""}
    sent = ada.post(f"{page}/intake", **fields | more | right)
    assert sent.status_code == 303
    html = ada.get(page)
    assert "It has no title." in html
    shown = visitor.get("/recommendations/1")
    assert "Een gids" in shown
    assert "Verslag 2022" in shown
    assert "realised" in shown
    assert "overdue" not in shown
    assert "R-2022-001" in visitor.get("/recommendations")
    ada.send(page, f"{page}/undoing", why="Verkeerde lijst.")
    visitor.get("/recommendations/1", status=404)
    ada.get("/recommendations/1", status=404)
    for path in ("/recommendations", "/data/recommendations.json", "/", "/progress"):
        assert "Een gids" not in visitor.get(path)
    assert "taken back" in visitor.get("/journal")


def test_a_person_says_where_each_recommendation_of_a_pad_begins(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page = upload(browse, cast, "pad.md", PAD)
    ada = browse(cast.ada)
    html = ada.get(page)
    assert html.count("checked") == 2
    fields = {"key": "k2", "source": "pad", "language": "nl", "cycle": "", "start": ["2", "4", "6"]}
    assert ada.post(f"{page}/intake", **fields).status_code == 303
    register = browse().get("/recommendations")
    assert all(title in register for title in ("Een gids", "Een bus", "En terug."))


def test_what_cannot_be_read_is_said_and_strangers_see_nothing(
    database: Database, cast: Cast, browse: Browse
) -> None:
    ada = browse(cast.ada)
    pdf = ("x.pdf", b"%PDF-1.7", "application/pdf")
    assert "This is no list" in ada.send("/imports", "/imports", 422, file=pdf)
    script = ("x.csv", b"titel\n<script>alert(1)</script>\n", "text/csv")
    assert "<script>alert" not in ada.send("/imports", "/imports", file=script)
    for stranger in (cast.mia, cast.bo, None):
        browse(stranger).get("/imports", status=403)
    assert browse(cast.mia).post("/imports/1/undoing", why="x").status_code == 403
