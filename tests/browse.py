"""A browser without scripts for the unit tests: it sends the forms that it is shown."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from starlette.applications import Starlette
from starlette.testclient import TestClient

from governance.core.policy import Actor
from governance.core.security import session_cookie
from governance.people.actions import make_sign_in_link, sign_in
from governance.people.queries import get_person


class Forms(HTMLParser):
    """The forms of a page, each with its action and what it would send untouched."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, str, dict[str, Any]]] = []
        self._fields: dict[str, Any] | None = None
        self._area = self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect forms and their fields."""
        seen = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._fields = {}
            self.forms.append((seen.get("action", ""), seen.get("method", "get"), self._fields))
        elif self._fields is not None:
            self._field(tag, seen, self._fields)

    def _field(self, tag: str, seen: dict[str, str], fields: dict[str, Any]) -> None:
        name, kind = seen.get("name", ""), seen.get("type", "text")
        if tag == "input" and name and kind not in ("submit", "file", "button"):
            if kind not in ("checkbox", "radio") or "checked" in seen:
                fields[name] = seen.get("value", "on")
        elif tag == "textarea":
            self._area, fields[name] = name, ""
        elif tag == "select":
            self._select = name
        elif (
            tag == "option" and self._select and ("selected" in seen or self._select not in fields)
        ):
            fields[self._select] = seen.get("value", "")

    def handle_data(self, data: str) -> None:
        """The text of a textarea."""
        if self._area and self._fields is not None:
            self._fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        """Leave a form or a field."""
        if tag == "form":
            self._fields = None
        elif tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""


class Browser:
    """One person at a device; `actor` None is a visitor."""

    def __init__(self, app: Starlette, actor: Actor | None = None, language: str = "en") -> None:
        self.client = TestClient(
            app,
            base_url="http://127.0.0.1:8000",
            headers={"accept-language": language, "sec-fetch-site": "same-origin"},
        )
        house = app.state.house
        if actor is not None and actor.person is not None:
            with house.database.writing() as db:
                link = make_sign_in_link(db, get_person(db, actor.person), by=actor)
                _person, token = sign_in(db, link, "test", by=actor)
            self.client.cookies.set(session_cookie(house.settings), token, domain="127.0.0.1")

    def get(self, path: str, status: int = 200) -> str:
        """The page at `path`, redirects followed; fails unless it has `status`."""
        response = self.client.get(path)
        assert response.status_code == status, (path, response.status_code, response.text[-2000:])
        return str(response.text)

    def post(self, path: str, **fields: Any) -> Any:
        """Send fields without a page, redirects not followed."""
        return self.client.post(path, data=fields, follow_redirects=False)

    def send(self, page: str, action: str, status: int = 200, **fields: Any) -> str:
        """Send the form of the page at `page` that goes to `action`, with `fields` filled in.

        Fails unless the page has such a form, the form has every one of `fields`, and the page
        that comes after has `status`.
        """
        html = self.get(page)
        found = [form for form in Forms(html).forms if form[0] == action]
        assert found, f"no form to {action} on {page}: {[form[0] for form in Forms(html).forms]}"
        typed = found[0][2]
        files = {name: value for name, value in fields.items() if isinstance(value, tuple)}
        typed |= {name: value for name, value in fields.items() if name not in files}
        response = self.client.post(action, data=typed, files=files or None)
        assert response.status_code == status, (action, response.status_code, response.text[-3000:])
        return str(response.text)
