"""Join codes: eight characters of Crockford's base32, said in two groups, typed as one likes."""

from __future__ import annotations

import secrets

import segno
from markupsafe import Markup

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 signs without I, L, O and U: eight of them are 40 bits."""

LENGTH = 8
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"} | dict.fromkeys(" -–—_.\t"))


def new_code() -> str:
    """A code that nobody can guess."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """What was meant: capitals, O read as 0, I and L as 1, blanks and dashes left out."""
    return typed.upper().translate(_READ_AS)


def is_code(code: str) -> bool:
    """Whether `code` has the form of one."""
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def show_code(code: str) -> str:
    """The code in two groups of four: 4F7K-9Q2M."""
    return f"{code[:4]}-{code[4:]}"


def drawn_code(address: str) -> Markup:
    """The QR code of an address, black on white, for a wall or a sheet of paper."""
    drawn = segno.make(address, error="m", micro=False)
    svg = drawn.svg_inline(omitsize=True, border=3, dark="#000", light="#fff", svgclass="qr")
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S704 - our own paths
