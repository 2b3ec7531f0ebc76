"""The network of a room as a QR code, which a phone joins without anything being typed."""

from __future__ import annotations

from markupsafe import Markup

from governance.workshops.codes import drawn_code

_SPECIAL = {ord(sign): f"\\{sign}" for sign in '\\;,:"'}


def wifi_payload(name: str, password: str) -> str:
    """What such a code says: every sign that has a meaning there stands behind a backslash."""
    named = f"S:{name.translate(_SPECIAL)};"
    if not password:
        return f"WIFI:T:nopass;{named};"
    return f"WIFI:T:WPA;{named}P:{password.translate(_SPECIAL)};;"


def drawn_wifi(name: str, password: str) -> Markup:
    """Its QR code."""
    return drawn_code(wifi_payload(name, password))
