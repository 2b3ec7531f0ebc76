"""The facilitators' desk, without scripts: steps, groups, wording, hiding, merges, paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotFound, NotNow, NotYou, Refused
from governance.recommendations import actions
from governance.recommendations.models import Signature
from governance.recommendations.queries import (
    clusters_of,
    get_recommendation,
    holding,
    signatures,
    table_of,
    versions_of,
)
from governance.workshops.models import Step
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import join_room, open_workshop, put_on_table

type Browse = Callable[..., Browser]


@pytest.fixture
def room(database: Database, cast: Cast) -> str:
    """An open room, as the path of its page."""
    return f"/workshops/{open_workshop(database, cast)}"


def put(database: Database, room: str, cast: Cast, *titles: str) -> list[int]:
    """Recommendations of Mia on the table; their ids."""
    return [put_on_table(database, int(room[-1]), cast.mia, title) for title in titles]


def test_the_facilitator_goes_through_the_steps_and_back(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    finn, desk = browse(cast.finn), f"{room}/desk"
    html = finn.get(desk)
    assert "Collecting" in html
    assert ">40</b>" in html, "the minutes that are left"
    assert "Discussing has begun" in finn.send(desk, f"{room}/steps")
    assert "Begin choosing" in finn.get(desk)
    assert "Choosing has begun" in finn.send(desk, f"{room}/steps")
    assert "Collecting has begun" in finn.send(desk, f"{room}/steps"), "an earlier one again"
    assert finn.post(f"{room}/steps", step="dancing").status_code == 422
    before = clock.now() + timedelta(minutes=44)
    assert "5 minutes more." in finn.send(desk, f"{room}/extensions")
    with database.reading() as db:
        workshop = get_workshop(db, int(room[-1]), for_=cast.finn)
    assert workshop.step == Step.COLLECT
    assert workshop.step_ends_at
    assert workshop.step_ends_at > before
    assert finn.post(f"{room}/extensions", minutes="1e9").status_code == 422


def test_the_texts_are_hidden_on_the_wall_and_revealed(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    finn, desk = browse(cast.finn), f"{room}/desk"
    for step, hidden in (("text-hiding", True), ("text-reveal", False)):
        finn.send(desk, f"{room}/{step}")
        with database.reading() as db:
            assert get_workshop(db, int(room[-1]), for_=cast.finn).hides_texts is hidden


def test_what_changes_by_itself_is_a_page_of_its_own(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    put(database, room, cast, "De gids")
    finn = browse(cast.finn)
    now = finn.get(f"{room}/desk/now?seen=0&step=collect")
    assert "1 new: show it" in now
    assert "<h1" not in now
    assert "Another step has begun" in finn.get(f"{room}/desk/now?seen=1&step=choose")
    quiet = finn.get(f"{room}/desk/now?seen=1&step=collect")
    assert "new: show" not in quiet
    assert "Another step" not in quiet
    browse(cast.mia).get(f"{room}/desk/now", 403)


def test_a_group_is_renamed_and_dissolved(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    first, second, third = put(database, room, cast, "De gids", "Le guide", "Open")
    finn, desk = browse(cast.finn), f"{room}/desk"
    finn.post(f"{room}/clusters", chosen=[first, second], title="Gidsen")
    with database.reading() as db:
        group = clusters_of(db, int(room[-1]))[0].id
    assert "<legend>Wegwijs</legend>" in finn.send(
        desk, f"{room}/clusters/{group}", title="Wegwijs"
    )
    finn.send(desk, f"{room}/clusters/{group}", 422, title=" ")
    assert finn.post(f"{room}/clusters/{group + 9}", title="x").status_code == 404
    assert finn.post(f"{room}/cluster-leavings", chosen=first).status_code == 303
    assert "1 in this group" in finn.get(desk)
    html = finn.send(desk, f"{room}/cluster-leavings")
    assert "They stand by themselves again" in html
    assert "Wegwijs" not in html, "a group without any is no group"
    with database.reading() as db:
        assert {one.cluster_id for one in table_of(db, int(room[-1]))} == {None}
    assert third


def test_a_group_of_another_workshop_is_not_renamed(database: Database, cast: Cast) -> None:
    here, there = open_workshop(database, cast), open_workshop(database, cast)
    one = put_on_table(database, here, cast.mia)
    with database.writing() as db:
        workshop = get_workshop(db, here, for_=cast.finn)
        group = actions.cluster(db, workshop, "Gids", holding(db, here, [one]), by=cast.finn)
        other = get_workshop(db, there, for_=cast.finn)
        with pytest.raises(Refused):
            actions.rename_cluster(db, other, group, "x", by=cast.finn)
        with pytest.raises(Refused):
            actions.uncluster(db, other, holding(db, here, [one]), by=cast.finn)
        with pytest.raises(NotYou):
            actions.uncluster(db, workshop, holding(db, here, [one]), by=cast.mia)


def test_groups_are_suggested_and_taken_with_one_button(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    first, second = put(database, room, cast, "Langer open op vrijdag", "Vrijdag langer openhouden")
    garden = "Naast het gebouw ligt een stuk grond waar niets groeit."
    other = put_on_table(database, int(room[-1]), cast.mia, "Een tuin", text=garden)
    finn = browse(cast.finn)
    html = finn.get(f"{room}/suggested-groups")
    assert html.count('class="suggestion"') == 1
    assert f'value="{other}"' not in html
    finn.send(f"{room}/suggested-groups", f"{room}/clusters", chosen=[first, second])
    assert "Nothing among those" in finn.get(f"{room}/suggested-groups")
    assert "2 in this group" in finn.get(f"{room}/desk")


def test_a_text_is_worded_with_the_group_beside_every_original(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    first, second, third = put(database, room, cast, "De gids", "Le guide", "Gidsen")
    finn = browse(cast.finn)
    finn.post(f"{room}/merges", chosen=second, into=first)
    finn.post(f"{room}/clusters", chosen=[first, third], title="Gids")
    page = f"{room}/wordings/{first}"
    html = finn.get(page)
    for original in ("De gids", "Le guide", "Gidsen"):
        assert f"<h3>{original}</h3>" in html
    finn.send(page, page, 422, title="")
    finn.send(page, page, title="Een heldere gids", text="Met een inhoudstafel.")
    with database.reading() as db:
        one = get_recommendation(db, first, for_=cast.finn)
        kept = versions_of(db, first)
    assert one.title.text == "Een heldere gids"
    assert [(v.title.text, v.why) for v in kept] == [("De gids", "Worded with the group")]
    again = finn.get(page)
    assert "<h3>De gids</h3>" in again, "as it read before"
    assert "<h3>Le guide</h3>" in again
    browse(cast.mia).get(page, 403)
    finn.get(f"{room}/wordings/987654", 404)


def test_a_merge_is_undone_on_the_desk_with_all_its_texts(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    first, second, third = put(database, room, cast, "De gids", "Le guide", "Gidsen")
    finn, desk = browse(cast.finn), f"{room}/desk"
    ask = f"{room}/merges/new?chosen={first}&chosen={second}&chosen={third}"
    assert "Tick at least two" in finn.get(f"{room}/merges/new?chosen={first}")
    html = finn.get(ask)
    assert html.count('type="radio"') == 3
    chosen = [first, second, third]
    finn.send(ask, f"{room}/merges", chosen=chosen, into=first)
    html = finn.get(desk)
    assert "2 are merged into it" in html
    assert "Undo all of them" in html
    html = finn.send(desk, f"{room}/merge-ends")
    assert "They are as they were before the merge" in html
    assert "1 is merged into it" in html
    finn.send(desk, f"{room}/merge-ends")
    assert "merged into it" not in finn.get(desk)
    assert finn.post(f"{room}/merge-ends", chosen=first).status_code == 409


def test_a_hidden_one_leaves_the_room_and_its_author_reads_why(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    (one,) = put(database, room, cast, "Jan doet niets")
    finn, why = browse(cast.finn), f"{room}/hidings/{one}"
    finn.send(why, why, 422, why=" ")
    html = finn.send(why, why, why="Het noemt iemand.")
    assert "Hidden because: Het noemt iemand." in html
    inside = browse(cast.max)
    assert "Jan doet niets" not in inside.get(room)
    assert "Jan doet niets" not in inside.get(f"{room}/wall")
    inside.get(f"/recommendations/{one}", 404)
    assert "Het noemt iemand." in browse(cast.mia).get(f"/recommendations/{one}")
    assert "Jan doet niets" in finn.get(f"/recommendations/{one}")
    for refused in ("hand-overs", "clusters", "merges", "cluster-leavings"):
        answer = finn.post(f"{room}/{refused}", chosen=one, title="x", into=one)
        assert answer.status_code == 409, refused
    assert "It is shown again" in finn.send(f"{room}/desk", f"{why}/end")
    assert "Jan doet niets" in inside.get(room)
    assert finn.post(f"{why}/end").status_code == 409


def test_who_runs_another_room_hides_nothing_here(database: Database, cast: Cast) -> None:
    here = open_workshop(database, cast)
    one = put_on_table(database, here, cast.mia)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.mia)
        for other in (cast.mia, cast.lena, cast.visitor):
            with pytest.raises(NotYou):
                actions.hide(db, recommendation, "because", by=other)
        with pytest.raises(Refused):
            actions.hide(db, recommendation, " ", by=cast.finn)
        with pytest.raises(NotNow):
            actions.show_again(db, recommendation, by=cast.finn)
        actions.hide(db, recommendation, "because", by=cast.finn)
        with pytest.raises(NotNow):
            actions.hand_over(db, recommendation, answer_days=90, by=cast.finn)
    with database.reading() as db, pytest.raises(NotFound):
        get_recommendation(db, one, for_=cast.max)


def test_what_is_in_the_register_is_not_hidden_any_more(database: Database, cast: Cast) -> None:
    one = put_on_table(database, open_workshop(database, cast), cast.mia)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.finn)
        actions.hand_over(db, recommendation, answer_days=90, by=cast.finn)
        with pytest.raises(NotNow):
            actions.hide(db, recommendation, "because", by=cast.finn)


def test_paper_is_typed_in_line_by_line_with_table_and_language_remembered(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    finn, desk, papers = browse(cast.finn), f"{room}/desk", f"{room}/papers"
    html = finn.send(desk, papers, line="Vélos: plus de vélos", table="9", language="fr")
    assert "Typed in. Now the next one." in html
    assert 'value="9"' in html
    assert '<option selected value="fr">' in html
    finn.send(desk, papers, 422, line=" ", table="9")
    with database.reading() as db:
        (one,) = table_of(db, int(room[-1]))
    assert (one.title.text, one.text.text, one.language) == ("Vélos", "plus de vélos", "fr")
    assert signatures(one.authors)[0] == signatures(one.authors)[-1]
    assert (one.authors[0].signature, one.authors[0].shown_as) == (Signature.TABLE, "9")


def test_a_page_with_scripts_is_answered_with_the_line_alone(
    cast: Cast, browse: Browse, room: str
) -> None:
    finn = browse(cast.finn)
    typed = {"line": "Een <tuin>", "table": "2", "language": "nl", "key": "k" * 24}
    for _again in range(2):  # sent again with its key it is taken in once
        answer = finn.client.post(f"{room}/papers", data=typed, headers={"HX-Request": "true"})
        assert answer.status_code == 200
        assert "<li data-taken>" in answer.text
        assert "Een &lt;tuin&gt;" in answer.text
        assert "<h1" not in answer.text
    assert finn.get(f"{room}/desk").count('class="desk-row"') == 1
    refused = finn.client.post(f"{room}/papers", data={"line": ""}, headers={"HX-Request": "true"})
    assert refused.status_code == 422


def test_many_are_typed_in_from_lines_and_from_a_sheet(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    finn, desk, many = browse(cast.finn), f"{room}/desk", f"{room}/paper-lists"
    sheet = b"aanbeveling;tafel;taal\nMeer fietsen;4;nl\nDes jardins;;fr\n"
    html = finn.send(
        desk, many, lines="Langer open\n\nEen tuin", table="1", file=("x.csv", sheet, "text/csv")
    )
    assert "4 typed in." in html
    with database.reading() as db:
        got = {one.title.text: one for one in table_of(db, int(room[-1]))}
    tables = {title: one.authors[0].shown_as for title, one in got.items()}
    assert tables == {"Langer open": "1", "Een tuin": "1", "Meer fietsen": "4", "Des jardins": "1"}
    assert got["Des jardins"].language == "fr"
    assert "Paste some lines" in finn.send(desk, many, 422, lines=" ")
    finn.send(desk, many, 422, file=("x.pdf", b"%PDF-1.7", "application/pdf"))


def test_silent_tables_stand_on_the_desk_and_no_names(
    database: Database, cast: Cast, browse: Browse, room: str
) -> None:
    jo = join_room(database, int(room[-1]), cast.visitor, "Jo Vermeulen")
    html = browse(cast.finn).get(f"{room}/desk/now")
    assert "table 3" in html.lower()
    assert "nothing yet" in html
    assert "Vermeulen" not in html
    put_on_table(database, int(room[-1]), jo, signature=Signature.TABLE)
    assert "nothing yet" not in browse(cast.finn).get(f"{room}/desk/now")
