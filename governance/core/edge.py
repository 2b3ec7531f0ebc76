"""What is turned away at the door: addresses and forms that no page of ours ever makes."""

from __future__ import annotations

import re

from starlette.requests import Request

from governance.core.errors import NotFound, Refused
from governance.core.i18n import _
from governance.core.settings import Settings
from governance.core.text import is_storable

LARGEST = 2**31 - 1
"""The largest number that a row can have."""
FIELDS = 2_000
"""More than our longest form has."""
HALF_A_PAIR = re.compile(rb"%ED%[AB][0-9A-F]%[89AB][0-9A-F]", re.IGNORECASE)
"""Half of a surrogate pair, as no browser sends it."""


def must_be_an_address(request: Request) -> None:
    """Raise `NotFound` for a path that can be nobody's, `Refused` for a query that cannot be read.

    What passes here is safe to ask either database.
    """
    for value in request.path_params.values():
        if isinstance(value, int) and value > LARGEST:
            raise NotFound
        if isinstance(value, str) and not is_storable(value):
            raise NotFound
    if not all(is_storable(name + value) for name, value in request.query_params.multi_items()):
        raise Refused(_("This address asks for something that does not exist."))


def must_be_readable(request: Request, settings: Settings) -> bool:
    """Whether the form has no files; raise `Refused` where its size is not said or too large."""
    plain = request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
    said = request.headers.get("content-length", "0")
    streamed = "transfer-encoding" in request.headers
    megabytes = 4 if plain else settings.upload_megabytes
    if streamed or not said.isdecimal() or int(said[:18]) > (megabytes + 1) * 1_000_000:
        raise Refused(_("This is larger than %(n)s MB.", n=megabytes))
    return plain


def must_be_few_fields(body: bytes) -> None:
    """Raise `Refused` for a plain form of thousands of fields, or one with half a letter in it."""
    if HALF_A_PAIR.search(body) or body.count(b"&") > FIELDS:
        raise Refused(_("This text holds a character that cannot be kept."))


def is_number(typed: str) -> bool:
    """Whether what was typed can be the number of a row."""
    return typed.isascii() and typed.isdigit() and len(typed) < 10 and int(typed) <= LARGEST
