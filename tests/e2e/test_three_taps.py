"""On a phone, from the first page: what became of a recommendation, in three taps."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.e2e.acting import here
from tests.e2e.conftest import Served

type OpenAs = Callable[..., Page]

WHOLE_WAY = ("/decisions/", "/projects/", "/outcomes/", "/reports/")


class Hand:
    """A visitor's thumb that counts its taps; what is not visible cannot be tapped."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps = page, 0

    def tap(self, thing: Locator) -> None:
        """Tap something that leads to another page."""
        expect(thing).to_be_visible()
        with self.page.expect_navigation():
            thing.tap()
        self.taps += 1


def phone(open_as: OpenAs, demo: Served) -> Page:
    """The first page on a phone that speaks French."""
    page = open_as(demo, phone=True, lang="fr", has_touch=True, is_mobile=True)
    page.goto("/")
    return page


def trail_is_told(page: Page, *stations: str) -> None:
    """The trail of the recommendation leads to each of these stations."""
    assert re.fullmatch(r"/recommendations/\d+", here(page))
    for station in stations:
        link = page.locator(f'ol.trail a[href*="{station}"]').first
        link.scroll_into_view_if_needed()
        expect(link).to_be_visible()


def test_a_realised_one_is_found_by_the_river(demo: Served, open_as: OpenAs) -> None:
    page = phone(open_as, demo)
    hand = Hand(page)
    hand.tap(page.locator('.river a[href$="word=realised"]:visible'))
    expect(page.locator("ol.rows .row").first).to_be_visible()
    title = page.get_by_role("link", name=told_whole(demo, open_as))
    hand.tap(title.first)
    assert hand.taps == 2
    trail_is_told(page, *WHOLE_WAY)
    hand.tap(page.locator('ol.trail a[href*="/outcomes/"]').first)
    assert hand.taps == 3
    assert here(page).startswith("/outcomes/")


def told_whole(demo: Served, open_as: OpenAs) -> str:
    """The title of the recommendation that went the whole way, as the first page tells it."""
    page = phone(open_as, demo)
    link = page.locator('.journey a[href*="/recommendations/"]').first
    return link.inner_text().strip()


def test_the_one_that_went_the_whole_way_is_one_tap_away(demo: Served, open_as: OpenAs) -> None:
    page = phone(open_as, demo)
    hand = Hand(page)
    hand.tap(page.locator('.journey a[href*="/recommendations/"]').first)
    assert hand.taps == 1
    trail_is_told(page, *WHOLE_WAY)


def test_what_waits_for_an_answer_says_so_in_two_taps(demo: Served, open_as: OpenAs) -> None:
    page = phone(open_as, demo)
    hand = Hand(page)
    hand.tap(page.locator('.river a[href$="treatment=waiting"]:visible'))
    hand.tap(page.locator("ol.rows .row-title a").first)
    assert hand.taps == 2
    expect(page.locator("ol.trail .is-waiting").first).to_be_visible()


def test_a_reference_on_paper_is_typed_in_the_box(demo: Served, open_as: OpenAs) -> None:
    page = phone(open_as, demo)
    hand = Hand(page)
    hand.tap(page.locator('.journey a[href*="/recommendations/"]').first)
    address = here(page)
    reference = re.search(r"R-\d{4}-\d{3}", page.locator("main").inner_text())
    assert reference
    page.goto("/")
    page.locator("#search").fill(reference[0].lower())
    with page.expect_navigation():
        page.locator("#search").press("Enter")
    if here(page) != address:
        hand.tap(page.locator(f'ol.rows a[href$="{address}"]').first)
    assert here(page) == address
    trail_is_told(page, *WHOLE_WAY)
