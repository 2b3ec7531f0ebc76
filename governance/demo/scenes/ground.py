"""What stands before the first workshop: the bodies and the themes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from governance.core.i18n import LANGUAGES
from governance.core.words import Words, words
from governance.meetings.actions import Rules
from governance.strategy.models import Landmark


@dataclass(frozen=True)
class Body:
    """A body of the cooperative."""

    key: str
    name: Words
    decides: bool
    quorum_percent: int
    rules: Rules = field(default_factory=Rules)


KINDS_OF_MEMBERS = {
    "A": words(
        "nl",
        "Gebruikers (categorie A)",
        fr="Utilisateur·rices (catégorie A)",
        de="Nutzende (Kategorie A)",
        en="Users (category A)",
    ),
    "B": words(
        "nl",
        "Vaste medewerkers (categorie B)",
        fr="Équipe permanente (catégorie B)",
        de="Festes Team (Kategorie B)",
        en="Permanent staff (category B)",
    ),
}
"""Whom a seat of the board stands for."""


def _one_a_line() -> Words:
    kinds = list(KINDS_OF_MEMBERS.values())
    lines = {code: "\n".join(str(kind.in_language(code)) for kind in kinds) for code in LANGUAGES}
    return words("nl", lines.pop("nl"), **lines)


OF_THE_BOARD = Rules(
    seats=8, proxies_each=1, second_without_quorum=True, invite_days=7, categories=_one_a_line()
)

BODIES = [
    Body(
        "board",
        words(
            "nl",
            "Raad van bestuur",
            fr="Conseil d’administration",
            de="Verwaltungsrat",
            en="Board of directors",
        ),
        decides=True,
        quorum_percent=50,
        rules=OF_THE_BOARD,
    ),
    Body(
        "assembly",
        words(
            "nl",
            "Algemene vergadering",
            fr="Assemblée générale",
            de="Generalversammlung",
            en="General assembly",
        ),
        decides=True,
        quorum_percent=0,
    ),
    Body(
        "ethics",
        words(
            "fr", "Comité d’éthique", nl="Ethisch comité", de="Ethikkomitee", en="Ethics committee"
        ),
        decides=False,
        quorum_percent=50,
    ),
]

THEMES = {
    "information": words(
        "nl",
        "Informatie en tools",
        fr="Information et outils",
        de="Information und Werkzeuge",
        en="Information and tools",
    ),
    "training": words("nl", "Opleiding", fr="Formation", de="Weiterbildung", en="Training"),
    "local": words(
        "fr",
        "Accueil et présence locale",
        nl="Onthaal en lokale aanwezigheid",
        de="Empfang und Präsenz vor Ort",
        en="Welcome and local presence",
    ),
    "premises": words(
        "fr",
        "Lieux de travail",
        nl="Werkplekken en gebouwen",
        de="Arbeitsorte und Gebäude",
        en="Workplaces and premises",
    ),
    "solidarity": words("nl", "Solidariteit", fr="Solidarité", de="Solidarität", en="Solidarity"),
    "democracy": words(
        "fr",
        "Vie coopérative et démocratie",
        nl="Coöperatief leven en democratie",
        de="Genossenschaftliches Leben und Demokratie",
        en="Cooperative life and democracy",
    ),
}


@dataclass(frozen=True)
class Round:
    """A cycle of listening, and what it was about."""

    title: Words
    since: date
    until: date | None
    dates: dict[int, dict[Landmark, date]] = field(default_factory=dict)


CYCLES = [
    Round(
        words(
            "fr",
            "2015-2016: Devenir coopérative",
            nl="2015-2016: Coöperatie worden",
            de="2015-2016: Genossenschaft werden",
            en="2015-2016: Becoming a cooperative",
        ),
        date(2015, 1, 1),
        date(2016, 12, 31),
    ),
    Round(
        words(
            "fr",
            "2017-2018: Smart in Progress, les premières tables",
            nl="2017-2018: Smart in Progress, de eerste tafels",
            de="2017-2018: Smart in Progress, die ersten Tische",
            en="2017-2018: Smart in Progress, the first tables",
        ),
        date(2017, 1, 1),
        date(2018, 12, 31),
    ),
    Round(
        words(
            "nl",
            "2019-2020: Samen beslissen, ook van thuis",
            fr="2019-2020: Décider ensemble, aussi de chez soi",
            de="2019-2020: Gemeinsam entscheiden, auch von zu Hause",
            en="2019-2020: Deciding together, from home as well",
        ),
        date(2019, 1, 1),
        date(2020, 12, 31),
    ),
    Round(
        words(
            "nl",
            "2021-2022: Naar strategie 2025",
            fr="2021-2022: Vers la stratégie 2025",
            de="2021-2022: Auf dem Weg zur Strategie 2025",
            en="2021-2022: Towards strategy 2025",
        ),
        date(2021, 1, 1),
        date(2022, 12, 31),
        {
            2022: {
                Landmark.TEXTS_FROZEN: date(2022, 3, 31),
                Landmark.ANSWERS_DUE: date(2022, 5, 31),
                Landmark.ASSEMBLY: date(2022, 6, 21),
                Landmark.REPORT_FROZEN: date(2023, 4, 28),
            },
        },
    ),
    Round(
        words(
            "fr",
            "Depuis 2023: Horizon 2030",
            nl="Sinds 2023: Horizon 2030",
            de="Seit 2023: Horizont 2030",
            en="Since 2023: Horizon 2030",
        ),
        date(2023, 1, 1),
        None,
    ),
]
