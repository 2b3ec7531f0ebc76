"""What comes back each year: on the agenda of the board, and in the cycle that is under way."""

from __future__ import annotations

from governance.core.words import words

YEARLY = {
    1: words(
        "fr",
        "Le calendrier des ateliers de l’année",
        nl="De kalender van de workshops van het jaar",
        de="Der Kalender der Workshops des Jahres",
        en="The calendar of the year’s workshops",
    ),
    3: words(
        "nl",
        "De jaarrekening voorbereiden",
        fr="Préparer les comptes annuels",
        de="Den Jahresabschluss vorbereiten",
        en="Preparing the annual accounts",
    ),
    5: words(
        "nl",
        "De agenda van de algemene vergadering",
        fr="L’ordre du jour de l’assemblée générale",
        de="Die Tagesordnung der Generalversammlung",
        en="The agenda of the general assembly",
    ),
    7: words(
        "nl",
        "Terugblik op de algemene vergadering",
        fr="Retour sur l’assemblée générale",
        de="Rückblick auf die Generalversammlung",
        en="Looking back on the general assembly",
    ),
    9: words(
        "fr",
        "Le calendrier de l’année à venir",
        nl="De kalender van het komende jaar",
        de="Der Kalender des kommenden Jahres",
        en="The calendar of the year to come",
    ),
    11: words(
        "fr",
        "Les mandats qui prennent fin l’an prochain",
        nl="De mandaten die volgend jaar aflopen",
        de="Die Mandate, die nächstes Jahr enden",
        en="The mandates that end next year",
    ),
    12: words(
        "nl",
        "De begroting van het volgende jaar",
        fr="Le budget de l’année suivante",
        de="Der Haushalt des nächsten Jahres",
        en="The budget of the next year",
    ),
    None: words(
        "fr",
        "L’appel à candidatures pour l’assemblée",
        nl="De oproep tot kandidaten voor de algemene vergadering",
        de="Der Aufruf zu Kandidaturen für die Generalversammlung",
        en="The call for candidates for the assembly",
    ),
}
"""What comes back each year on the agenda of the board, by month; before the assembly last."""
