"""What people do on a page, said by what a form does and not by the words on its buttons."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def reveal(thing: Locator) -> None:
    """Open what `thing` is folded away in, from the outside in, as a hand would."""
    folded = thing.locator("xpath=ancestor::details[not(@open)]")
    while folded.count():
        folded.first.locator("> summary").click()


def form_to(page: Page, end: str) -> Locator:
    """The form of a page that goes to an address with this end."""
    return page.locator(f'form[action$="{end}"]').first


def type_into(page: Page, **fields: str) -> None:
    """Fill in fields by their names; `title_fr` is the French of the field `title`."""
    for name, text in fields.items():
        base, _line, language = name.rpartition("_")
        spoken = f"{base}-{language}" if language in ("nl", "fr", "de", "en") and base else name
        field = page.locator(f'main [name="{spoken}"]:not([type=hidden])').first
        reveal(field)
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)


def press(page: Page, end: str) -> None:
    """Press the button of the form that goes to `end`, and wait for the page that comes."""
    form = form_to(page, end)
    button = form.locator("button:not([type=button], [name=again])").last
    reveal(button)
    with page.expect_navigation():
        button.click()
    assert page.locator("main [role=alert]").count() == 0, page.locator("main").inner_text()[:800]


def send(page: Page, address: str, end: str, **fields: str) -> None:
    """Open a page, fill in its form and send it."""
    page.goto(address)
    type_into(page, **fields)
    press(page, end)


def here(page: Page) -> str:
    """The path of the page one is on."""
    return "/" + page.url.split("/", 3)[3].split("#")[0].split("?")[0]
