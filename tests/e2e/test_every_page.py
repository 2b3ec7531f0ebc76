"""Every page a visitor can reach: quiet, light, no wider than a phone, and open to everybody."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page, Response

from tests.e2e.acting import here, press
from tests.e2e.conftest import Served

type OpenAs = Callable[..., Page]

PUBLIC = [
    "/",
    "/recommendations",
    "/recommendations/1",
    "/workshops",
    "/workshops/1",
    "/workshops/1/wall",
    "/join",
    "/receipts",
    "/meetings",
    "/meetings/1",
    "/meetings/1/minutes",
    "/decisions",
    "/decisions/1",
    "/bodies",
    "/bodies/1",
    "/projects",
    "/projects/1",
    "/projects/1/means",
    "/projects/means?year=2023",
    "/outcomes",
    "/outcomes/1",
    "/strategy",
    "/reports",
    "/reports/2022",
    "/reports/2022/line",
    "/recommendations?theme=1&treatment=accepted&sort=supported",
    "/recommendations?overdue=yes&sort=waiting",
    "/search?q=gids",
    "/search?q=%22nothing%20of%20the%20kind%22",
    "/progress",
    "/progress?by=year",
    "/strategy/cycles",
    "/calendar",
    "/data",
    "/journal",
    "/sign-in",
    "/nowhere",
]
KILOBYTES = 40


def look(page: Page, path: str) -> dict[str, Any]:
    """What a browser says of a page: its complaints, its width, and what it asked elsewhere."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path)
    width = page.evaluate("document.documentElement.scrollWidth")
    headings = page.locator("h1").count()
    return {"said": said, "asked": asked, "width": width, "headings": headings}


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_is_quiet_and_no_wider_than_a_phone(
    demo: Served, open_as: OpenAs, path: str, language: str
) -> None:
    seen = look(open_as(demo, phone=True, lang=language), path)
    complaints = [text for text in seen["said"] if "404" not in text]
    assert complaints == []
    assert seen["width"] <= 360
    assert seen["headings"] == 1
    assert [url for url in seen["asked"] if not url.startswith(demo.url)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_is_open_to_everybody(demo: Served, open_as: OpenAs, path: str, scheme: str) -> None:
    language = {"light": "fr", "dark": "de"}[scheme]
    page = open_as(demo, lang=language, color_scheme=scheme, bypass_csp=True)
    page.goto(path)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_light(demo: Served, open_as: OpenAs, path: str) -> None:
    page = open_as(demo, phone=True)
    bodies: list[Response] = []
    page.on("response", lambda response: bodies.append(response))  # noqa: PLW0108 - a plain method cannot listen
    page.goto(path)
    page.wait_for_load_state("networkidle")
    weight = sum(len(gzip.compress(response.body())) for response in bodies)
    assert 1_000 < weight < KILOBYTES * 1000, weight


def test_a_visitor_gets_no_cookie(demo: Served, open_as: OpenAs) -> None:
    page = open_as(demo)
    for path in PUBLIC:
        page.goto(path)
    assert page.context.cookies() == []
    page.goto("/?lang=de")
    assert [cookie["name"] for cookie in page.context.cookies()] == ["language"]


LIST = "Titel;Toelichting\nEen gids voor wie begint;Voor alle leden.\n;Zonder titel\n"


@pytest.mark.parametrize("preview", [False, True])
def test_what_ada_brings_in_is_quiet_light_narrow_and_open(
    demo: Served, open_as: OpenAs, preview: bool
) -> None:
    ada = open_as(demo, "ada", phone=True, lang="nl", bypass_csp=True)
    ada.goto("/imports")
    if preview:
        file: FilePayload = {"name": "lijst.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
        ada.locator('main input[type="file"]').set_input_files(files=file)
        ada.locator('main [name="language"]').select_option("nl")
        press(ada, "/imports")
        assert "Een gids voor wie begint" in ada.locator("main").inner_text()
    seen = look(ada, here(ada))
    assert seen["said"] == []
    assert seen["width"] <= 360
    assert seen["headings"] == 1
    assert len(gzip.compress(ada.content().encode())) < KILOBYTES * 1000
    found = Axe().run(ada)
    assert found.violations_count == 0, found.generate_report()
