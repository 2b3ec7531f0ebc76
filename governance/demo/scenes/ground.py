"""What stands before the first workshop: the bodies and the themes."""

from __future__ import annotations

from dataclasses import dataclass

from governance.core.words import Words, words


@dataclass(frozen=True)
class Body:
    """A body of the cooperative."""

    key: str
    name: Words
    decides: bool
    quorum_percent: int


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
