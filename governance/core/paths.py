"""The path of every page by its name, looked up and not searched for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from starlette.routing import BaseRoute, Route


class Paths:
    """`url("show_recommendation", recommendation=12)` → `/recommendations/12`."""

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        named = [route for route in routes if isinstance(route, Route)]
        self._known = {
            route.name: (route.path_format, set(route.param_convertors)) for route in named
        }

    def __call__(self, name: str, **params: Any) -> str:
        """The path of the page `name`; a KeyError for one that does not exist."""
        pattern, wanted = self._known[name]
        if wanted != set(params):
            raise KeyError(f"{name} takes {sorted(wanted)}, not {sorted(params)}")
        return pattern.format(**{key: quote(str(value), safe="") for key, value in params.items()})
