"""What a reader chooses in the register: from the address, and as it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.requests import Request

from governance.core.choosing import CITED, Choice, among, choice, yes_no
from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES, _, later, name_of
from governance.core.web import text_in, whole
from governance.recommendations.forms import (
    CARRIERS,
    ORIGINS,
    REALISATIONS,
    TREATMENTS,
    WORDS,
)
from governance.recommendations.models import WAITING
from governance.recommendations.queries import SORTS, Chosen, carried_counts
from governance.strategy.models import Cycle, Theme

SORT_NAMES = {
    "newest": later("newest first"),
    "waiting": later("longest without an answer first"),
    "supported": later("most supported first"),
    "moved": later("last moved first"),
}


def chosen_in(request: Request) -> Chosen:
    """What the address asks for; raises `Refused` for what there is not."""
    query = request.query_params
    year = whole(query, "year")
    if year is not None and not 1900 <= year <= 2200:
        raise Refused(_("This address asks for something that does not exist."))
    late = query.get("treatment") == "overdue"  # as it stood in earlier links
    return Chosen(
        search=text_in(request, "search", 200),
        theme=whole(query, "theme"),
        origin=among(request, "origin", ORIGINS),
        cycle=whole(query, "cycle"),
        year=year,
        office=text_in(request, "office", 80),
        language=text_in(request, "language", 2),
        treatment="" if late else among(request, "treatment", TREATMENTS),
        realisation=among(request, "realisation", REALISATIONS),
        word=among(request, "word", WORDS),
        overdue="yes" if late else among(request, "overdue", ["yes"]),
        cited=among(request, "cited", CITED),
        carried=among(request, "carried", CARRIERS),
        workshop=whole(query, "workshop"),
        sort=among(request, "sort", SORTS) or "newest",
    )


def choices(
    chosen: Chosen,
    counts: Mapping[str, Mapping[Any, int]],
    themes: Iterable[Theme],
    cycles: Iterable[Cycle],
) -> list[Choice]:
    """Every facet with its values, in the order in which they are asked."""
    stages = dict(counts["stage"]) | {"waiting": sum(counts["stage"].get(s, 0) for s in WAITING)}
    carried = carried_counts(counts["carried_by"], CARRIERS.keys() - {"none"})
    cited = yes_no(counts["cited"])
    return [
        choice("treatment", _("Answer"), TREATMENTS.items(), stages, chosen.treatment),
        choice("word", _("In one word"), WORDS.items(), counts["word"], chosen.word),
        choice(
            *("realisation", _("What was done"), REALISATIONS.items()),
            *(counts["realisation"], chosen.realisation),
        ),
        choice("theme", _("Theme"), _titles(themes), counts["theme"], chosen.theme),
        choice("cycle", _("Cycle"), _titles(cycles), counts["cycle"], chosen.cycle),
        choice("year", _("Year"), _falling(counts["year"]), counts["year"], chosen.year),
        choice("office", _("Office"), _by_name(counts["office"]), counts["office"], chosen.office),
        choice("origin", _("Came from"), ORIGINS.items(), counts["origin"], chosen.origin),
        choice(
            *("language", _("Written in"), _languages(counts["language"])),
            *(counts["language"], chosen.language),
        ),
        choice("carried", _("Carried by"), CARRIERS.items(), carried, chosen.carried),
        choice("cited", _("In a yearly report"), CITED.items(), cited, chosen.cited),
    ]


def _titles(things: Iterable[Any]) -> list[tuple[int, str]]:
    return [(thing.id, str(thing.title)) for thing in things]


def _falling(values: Iterable[int]) -> list[tuple[int, int]]:
    return [(value, value) for value in sorted(values, reverse=True)]


def _by_name(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted(values) if value]


def _languages(codes: Iterable[str]) -> list[tuple[str, str]]:
    ours = [code for code in LANGUAGES if code in codes]
    return [(code, name_of(code)) for code in [*ours, *sorted(set(codes) - set(ours))]]
