"""The rules of the house, held by reading its source; each is shown to find a planted offence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import Route

from governance.app import REACTIONS
from governance.models import METADATA, ROOMS
from governance.routes import PAGES
from tests import house
from tests.house import PACKAGE, ROOT, Source, sources

type Rule = Callable[[Source], Iterator[str]]

PLANTED: list[tuple[Rule, str, str]] = [
    (house.long_files, "people/pages.py", '"""Too long."""\n' * 251),
    (house.long_functions, "people/x.py", "def f():\n" + "    a = 1\n" * 31),
    (house.module_sentence, "people/x.py", "import os\n"),
    (house.module_sentence, "people/x.py", '"""stuff"""\n'),
    (house.three_beats, "people/actions.py", "def f(db, thing):\n    record(db, 'a.b', thing)\n"),
    (
        house.three_beats,
        "people/actions.py",
        "def f(db, x, *, by):\n    x.a = 1\n    record(db, 'a.b', x, by=by)\n",
    ),
    (
        house.three_beats,
        "people/actions.py",
        "def f(db, x, *, by):\n    require(can(by))\n    record(db, 'a.b', x, by=by)\n",
    ),
    (
        house.three_beats,
        "people/actions.py",
        "def f(db, x, *, by):\n    require(can(by))\n    become(x, S.A)\n",
    ),
    (
        house.three_beats,
        "people/actions/more.py",
        "def f(db, x, *, by):\n    x.a = 1\n    require(can(by))\n    record(db, 'a.b', x)\n",
    ),
    (house.verbs, "people/actions.py", "record(db, 'Person added', x, by=by)\n"),
    (house.nobody_commits, "people/actions.py", "db.commit()\n"),
    (house.stages_move_by_become, "people/actions.py", "thing.stage = Stage.DONE\n"),
    (house.stages_move_by_become, "people/actions.py", "update(T).values(stage='done')\n"),
    (house.pure_policies, "people/policy.py", "def may(actor):\n    return True\n"),
    (house.pure_policies, "people/policy.py", "def can_a(db):\n    '''All.'''\n"),
    (house.pure_policies, "people/policy.py", "def can_a(actor):\n    return True\n"),
    (house.handler_shape, "people/pages.py", "def show_x(request):\n    pass\n"),
    (house.handler_shape, "people/pages.py", "def view(request, db, actor):\n    pass\n"),
    (house.own_clock, "people/actions.py", "a = datetime.now(UTC)\n"),
    (house.own_clock, "people/actions.py", "a = date.today()\n"),
    (house.lazy_raises, "people/models.py", "a = Relationship()\n"),
    (house.no_queries_in_loops, "people/queries.py", "for a in b:\n    db.execute(a)\n"),
    (house.no_queries_in_loops, "people/pages.py", "c = [db.get(P, a) for a in b]\n"),
    (house.refused_patterns, "people/actions.py", "class PersonService:\n    pass\n"),
    (house.refused_patterns, "people/pages.py", "class Show(HTTPEndpoint):\n    pass\n"),
    (house.refused_patterns, "people/actions.py", "from blinker import signal\n"),
    (house.said_in_four_languages, "people/actions.py", "raise NotNow('Not at this stage.')\n"),
    (house.said_in_four_languages, "people/forms.py", "name = TextField('Name')\n"),
    (
        house.said_in_four_languages,
        "people/pages.py",
        "redirect(r, 'x', notice='It is done.')\n",
    ),
    (house.templates_say_it_in_four_languages, "templates/x.html", "<p>Hello there</p>"),
    (house.templates_say_it_in_four_languages, "templates/x.html", '<img alt="A picture">'),
    (house.nothing_inline, "templates/x.html", '<p style="color:red">'),
    (house.nothing_inline, "templates/x.html", '<p onclick="x()">'),
    (house.nothing_inline, "templates/x.html", "<script>x()</script>"),
    (house.keyed_forms, "templates/x.html", '<form method="post" action="/x"></form>'),
]
FOR_TEMPLATES = {
    house.templates_say_it_in_four_languages,
    house.nothing_inline,
    house.keyed_forms,
}


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _path, _text in PLANTED))
def test_the_house_keeps(rule: Rule) -> None:
    looked_at = sources(".html") if rule in FOR_TEMPLATES else sources()
    if rule is house.long_files:
        looked_at = looked_at + sources(".html") + sources(".css") + sources(".js")
    assert len(looked_at) > 10
    assert [offence for source in looked_at for offence in rule(source)] == []


@pytest.mark.parametrize(("rule", "path", "text"), PLANTED)
def test_a_planted_offence_is_found(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Source(path, text)))


def test_every_room_answers_the_six_questions_and_no_other_grab_bag() -> None:
    for room in (*ROOMS, "progress", "journal"):
        files = {path.stem for path in (PACKAGE / room).iterdir()}
        assert "pages" in files or room == "notifications", room
        assert not files & {"utils", "helpers", "services", "common", "misc"}, room
    for room in ROOMS:
        files = {path.stem for path in (PACKAGE / room).iterdir()}
        assert {"models", "queries"} <= files, (room, files)


def test_a_rooms_sentence_says_what_it_is() -> None:
    for room in (*ROOMS, "priorities", "progress", "journal", "demo", "core"):
        said = (import_module(f"governance.{room}").__doc__ or "").strip()
        assert said.endswith((".", "?")), room


def lifecycles() -> list[Any]:
    """Every model with a stage."""
    found: list[Any] = []
    for room in ROOMS:
        module = import_module(f"governance.{room}.models")
        found += [x for x in vars(module).values() if isinstance(x, type) and "MOVES" in vars(x)]
    return found


def test_every_stage_is_in_its_lifecycle_and_can_be_reached() -> None:
    models = lifecycles()
    assert len(models) > 6
    for model in models:
        moves = model.MOVES
        every: Any = type(next(iter(moves)))
        stages = set(every)
        start = model.model_fields["stage"].default
        assert set(moves) == stages, model
        reached, waiting = {start}, [start]
        while waiting:
            for stage in moves[waiting.pop()] - reached:
                reached.add(stage)
                waiting.append(stage)
        assert reached == stages, model


def test_every_reaction_hangs_on_a_verb_that_is_recorded() -> None:
    recorded = {value for source in sources() for value in house.verbs_recorded(source)}
    assert set(REACTIONS) <= recorded, set(REACTIONS) - recorded


def all_routes() -> list[Route]:
    """Every page of the house."""
    return PAGES


def test_get_asks_and_post_does() -> None:
    for route in all_routes():
        methods = (route.methods or set()) - {"HEAD"}
        assert methods in ({"GET"}, {"POST"}), route.path
        does = route.name.startswith(("create_", "update_"))
        assert does == (methods == {"POST"}), route.path
        last = route.path.rsplit("/", 1)[-1]
        assert last not in {"withdraw", "delete", "publish", "merge", "open", "close", "edit_"}


def test_every_page_has_one_name() -> None:
    names = [(route.name, tuple(sorted(route.methods or ()))) for route in all_routes()]
    assert len(names) == len(set(names))


def test_the_imports_keep_their_contracts() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_nothing_of_a_third_party_is_copied_in() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    for path in listed:
        assert not path.endswith((".min.js", ".min.css", ".woff", ".woff2", ".ttf", ".mo")), path
        assert "htmx" not in Path(path).name, path


def test_the_migrations_make_what_the_models_say(database_url: str) -> None:
    from governance.migrations.run import differences

    assert len(METADATA.tables) > 30
    assert differences(database_url) == []
