"""Editors write and publish; everyone reads exactly what was published, in their language."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import event, select
from starlette.applications import Starlette

from governance.core.database import Database
from governance.core.verify import verify_database
from governance.core.words import words
from governance.outcomes import actions as outcomes
from governance.outcomes.queries import get_outcome
from governance.reports import actions
from governance.reports.models import EditionFile, Stage
from governance.reports.queries import find_report
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.reports.press import at, line, publish, published, text, whole, write

type Browse = Callable[..., Browser]
PDF = ("2018.pdf", b"%PDF-1.4 the year 2018", "application/pdf")


def typed(**fields: str) -> dict[str, Any]:
    """Fields of texts in several languages: `title_nl` is `title-nl`."""
    return {name.replace("_", "-"): value for name, value in fields.items()}


def test_edda_writes_a_report_from_the_first_chapter_to_publication(
    database: Database, cast: Cast, browse: Browse
) -> None:
    line(database, cast)
    edda = browse(cast.edda)
    edda.send(
        "/reports/new", "/reports", year="2022", **typed(title_nl="Jaarverslag", original="nl")
    )
    edda.send(
        "/reports/2022/chapters/new", "/reports/2022/chapters",
        **typed(title_nl="Dichtbij", text_nl="O-2022-01 is er.", original="nl"),
    )  # fmt: skip
    desk = edda.get("/reports/2022/draft")
    assert "title of the report" in desk
    assert "chapter 1, text" in desk
    assert edda.post("/reports/2022/editions").status_code == 422
    edda.send("/reports/2022/title", "/reports/2022/title", **typed(title_fr="Rapport"))
    edda.send(
        "/reports/2022/chapters/1", "/reports/2022/chapters/1",
        **typed(title_fr="Proche", text_fr="O-2022-01 est là."),
    )  # fmt: skip
    found = edda.get("/reports/2022/chapters/1/citations/new?search=loket")
    assert "O-2022-01" in found
    assert "R-2022-001" not in found
    edda.send(
        "/reports/2022/chapters/1/citations/new?search=loket",
        "/reports/2022/chapters/1/citations",
    )
    assert "Outcome O-2022-01" in edda.get("/reports/2022/preview").replace(
        "</span> <a", " "
    ).replace(' href="/outcomes/1">', "")
    edda.send("/reports/2022/draft", "/reports/2022/editions", key="once")
    assert "Jaarverslag" in browse().get("/reports")
    with database.reading() as db:
        assert find_report(db, 2022, for_=cast.visitor).stage == Stage.PUBLISHED


def test_a_visitor_reads_in_french_and_takes_the_pdf(
    database: Database, cast: Cast, browse: Browse
) -> None:
    published(database, cast)
    visitor = browse(language="fr")
    shelf = visitor.get("/reports")
    assert 'href="/reports/2022"' in shelf
    page = visitor.get("/reports/2022")
    with database.reading() as db:
        kept = {one.language: one for one in db.scalars(select(EditionFile))}
    assert kept["fr"].html in page
    assert "Les membres demandaient" in page
    path = re.findall(r'href="(/reports/2022/editions/1\.pdf\?lang=fr)"', page)[0]
    response = visitor.client.get(path)
    assert response.headers["content-type"] == "application/pdf"
    assert hashlib.sha256(response.content).hexdigest() == kept["fr"].pdf_sha256
    assert response.content == kept["fr"].pdf
    assert visitor.client.get("/reports/2022.pdf?lang=nl").content == kept["nl"].pdf
    raw = visitor.client.get("/reports/2022/editions/1.html?lang=nl")
    assert raw.content == kept["nl"].html.encode()
    assert kept["fr"].pdf_sha256 in page


def test_a_language_that_was_not_published_shows_another_and_says_so(
    database: Database, cast: Cast, browse: Browse
) -> None:
    published(database, cast)
    page = browse(language="de").get("/reports/2022")
    assert '<article class="report" lang="nl"' in page
    assert browse(language="de").client.get("/reports/2022.pdf").status_code == 200


def test_the_live_page_says_what_has_changed_since_then(
    database: Database, cast: Cast, browse: Browse
) -> None:
    story = published(database, cast)
    before = browse().get("/reports/2022")
    assert "Nothing that this report cites has changed" in before
    with at(9, 1, 2023), database.writing() as db:
        outcome = get_outcome(db, story.ids["outcome"], for_=cast.bo)
        drafted = outcomes.Drafted(
            title=words("nl", "Twee loketten"), text=outcome.text, achieved_on=outcome.achieved_on
        )
        outcomes.rewrite(db, outcome, drafted, by=cast.bo)
    page = browse().get("/reports/2022")
    article, after = page.split("</article>")
    assert "Eén loket in Luik" in article
    assert "Twee loketten" not in article
    assert "Twee loketten" in after
    assert "Its text was put right" in after


def test_a_correction_and_what_it_corrects_lead_to_each_other(
    database: Database, cast: Cast, browse: Browse
) -> None:
    published(database, cast)
    edda = browse(cast.edda)
    edda.send("/reports/2022/chapters/1", "/reports/2022/chapters/1", **typed(title_nl="Beter"))
    refused = edda.send(
        "/reports/2022/draft", "/reports/2022/editions", 422, **typed(erratum_nl="Fout.")
    )
    assert "Fout." in refused
    edda.send(
        "/reports/2022/draft", "/reports/2022/editions",
        **typed(erratum_nl="Een titel was fout.", erratum_fr="Un titre était faux."),
    )  # fmt: skip
    newest = browse(language="nl").get("/reports/2022")
    assert "Een titel was fout." in newest
    assert "Beter" in newest
    assert 'href="/reports/2022/editions/1"' in newest
    first = browse(language="nl").get("/reports/2022/editions/1")
    assert "Beter" not in first
    assert 'href="/reports/2022/editions/2"' in first
    with database.reading() as db:
        verify_database(db)


def test_nobody_but_editors_sees_a_report_in_the_making(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        write(db, cast)
    for somebody in (None, cast.mia, cast.bo, cast.sam):
        device = browse(somebody)
        assert "Jaarverslag 2022" not in device.get("/reports")
        for path in ("/reports/2022", "/reports/2022.pdf", "/reports/2022/editions/1"):
            device.get(path, 404)
        for path in ("draft", "preview", "title", "chapters/new", "chapters/1"):
            device.get(f"/reports/2022/{path}", 403)
        device.get("/reports/new", 403)
        for path in ("", "/2022/title", "/2022/chapters", "/2022/chapters/1", "/2022/editions"):
            assert device.post(f"/reports{path}").status_code == 403, path
        for path in ("moves", "omission", "return", "citations", "citations/1/removal"):
            assert device.post(f"/reports/2022/chapters/1/{path}").status_code == 403, path
        assert device.post("/reports/archive").status_code == 403
    assert "Jaarverslag 2022" in browse(cast.edda).get("/reports")
    browse(cast.ada).get("/reports/2022/draft")


def test_chapters_are_put_in_order_and_left_out_by_buttons(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        write(db, cast)
        actions.add_chapter(db, whole(db, cast), words("nl", "Tweede"), text(), by=cast.edda)
    edda = browse(cast.edda)
    page = edda.send("/reports/2022/draft", "/reports/2022/chapters/2/moves")
    assert page.index("Tweede") < page.index("Dichtbij")
    edda.send("/reports/2022/draft", "/reports/2022/chapters/2/omission")
    assert "Tweede" not in edda.get("/reports/2022/preview")
    edda.send("/reports/2022/draft", "/reports/2022/chapters/2/return")
    assert "Tweede" in edda.get("/reports/2022/preview")


def test_what_was_typed_is_kept_when_the_form_is_refused(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        write(db, cast)
    edda = browse(cast.edda)
    page = edda.send("/reports/new", "/reports", 422, **typed(year="2022", title_nl="Nog een"))
    assert "Nog een" in page
    page = edda.send("/reports/new", "/reports", 422, **typed(year="drie", title_nl="Nog een"))
    assert "drie" in page
    page = edda.send(
        "/reports/2022/chapters/new", "/reports/2022/chapters", 422,
        **typed(title_nl="", text_nl="Een lange tekst"),
    )  # fmt: skip
    assert "Een lange tekst" in page


def test_an_older_report_is_brought_in_and_read_as_it_was_printed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    edda = browse(cast.edda)
    paper = typed(year="2018", title="Rapport 2018", language="fr")
    edda.send("/reports/archive/new", "/reports/archive", 422, **paper)
    picture = ("a.pdf", b"\x89PNG\r\n\x1a\n", "application/pdf")
    refused = edda.send("/reports/archive/new", "/reports/archive", 422, file=picture, **paper)
    assert "is a PDF file" in refused
    edda.send("/reports/archive/new", "/reports/archive", file=PDF, **paper)
    visitor = browse()
    assert "Rapport 2018" in visitor.get("/reports")
    assert "Rapport 2018" in visitor.get("/reports/2018")
    response = visitor.client.get("/reports/2018.pdf?lang=fr")
    assert response.content == PDF[1]
    assert response.headers["x-content-type-options"] == "nosniff"
    edda.send("/reports/archive/new", "/reports/archive", 422, file=PDF, **paper)


def test_a_citation_is_taken_out_again(database: Database, cast: Cast, browse: Browse) -> None:
    published(database, cast)
    edda = browse(cast.edda)
    path = "/reports/2022/chapters/1/citations/1/removal"
    page = edda.send("/reports/2022/chapters/1", path)
    assert "O-2022-01</a></p>" not in page
    assert edda.post(path).status_code == 404


def test_strange_addresses_lead_nowhere(database: Database, cast: Cast, browse: Browse) -> None:
    published(database, cast)
    edda = browse(cast.edda)
    for path in ("/reports/1999", "/reports/2022/editions/2", "/reports/2022/editions/9.pdf"):
        edda.get(path, 404)
    for path in ("/reports/2022/chapters/99", "/reports/2022/chapters/99/citations/new"):
        edda.get(path, 404)
    path = "/reports/2022/chapters/1/citations"
    assert edda.post(path, kind="person", id="1").status_code == 404
    assert edda.post(path, kind="outcome", id="999").status_code == 404
    assert edda.post(path, kind="outcome", id="x").status_code == 422
    assert edda.post(path, kind="outcome", id="1").status_code == 422


def queries_of(app: Starlette, device: Browser, path: str) -> int:
    """How many statements a page sends."""
    seen: list[str] = []

    def note(_c: object, _u: object, statement: str, *_more: object) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            seen.append(statement)

    engine = app.state.house.database.reader.engine
    event.listen(engine, "before_cursor_execute", note)
    device.get(path)
    event.remove(engine, "before_cursor_execute", note)
    return len(seen)


def test_pages_ask_little_however_much_a_report_cites(
    app: Starlette, database: Database, cast: Cast, browse: Browse
) -> None:
    story = published(database, cast)
    edda, visitor = browse(cast.edda), browse()
    paths = ("/reports", "/reports/2022", "/reports/2022/draft", "/reports/2022/preview",
             "/reports/2022/chapters/1", "/reports/2022/chapters/1/citations/new")  # fmt: skip
    before = {path: queries_of(app, edda, path) for path in paths}
    assert before["/reports"] <= 8
    assert max(before.values()) <= 12, before
    with database.writing() as db, at(9, 1, 2022):
        project = get_outcome(db, story.ids["outcome"], for_=cast.bo).project
        chapter = whole(db, cast).chapters[0]
        for number in range(5):
            drafted = outcomes.Drafted(
                words("nl", f"Nog {number}"), words("nl", "Zo."), date(2022, 7, 1)
            )
            made = outcomes.draft(db, project, drafted, by=cast.bo)
            outcomes.publish(db, made, by=cast.bo)
            actions.cite(db, chapter, outcome=made, by=cast.edda)
        title = words("nl", "Meer", fr="Plus")
        actions.add_chapter(db, whole(db, cast), title, text(), by=cast.edda)
        actions.begin(db, 2021, words("nl", "Vorig jaar"), by=cast.edda)
        publish(db, cast, words("nl", "Meer.", fr="Plus."))
    assert {path: queries_of(app, edda, path) for path in paths} == before
    assert queries_of(app, visitor, "/reports/2022") <= 12
