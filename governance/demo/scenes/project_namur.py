"""A monthly advice day in Namur: what came back to the agenda, and was paid for this time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, told, words
from governance.projects.models import Book, Kind, Share

NAMUR = Project(
    key="namur",
    kind=Kind.PERMANENT,
    title=words(
        "fr",
        "Une permanence mensuelle à Namur",
        nl="Elke maand een permanentie in Namen",
        de="Jeden Monat eine Sprechstunde in Namur",
        en="A monthly advice day in Namur",
    ),
    summary=told(
        "fr",
        """Un jour fixe par mois, un·e conseiller·ère à la Maison associative de Namur.""",
        nl="""Op een vaste dag in de maand een adviesverlener in het Verenigingshuis in Namen.""",
        de="Ein fester Tag im Monat mit Beratung in Namur.",
        en="One fixed day a month with an adviser in Namur.",
    ),
    directorate="Direction des bureaux de Wallonie",
    team="Bureaux de Wallonie",
    lead="julie",
    proposed=date(2022, 12, 14),
    planned=date(2023, 1, 9),
    started=date(2023, 2, 6),
    ends_on=date(2023, 12, 31),
    completed=date(2023, 12, 21),
    carries=(("namur_mons", Share.IN_PART),),
    axes=("autonomy", "simple"),
    stones=(
        Stone(
            words("fr", "Première permanence", nl="Eerste permanentie"),
            date(2023, 2, 9),
            date(2023, 2, 9),
        ),
        Stone(
            words("fr", "Bilan après six permanences", nl="Balans na zes permanenties"),
            date(2023, 7, 31),
            date(2023, 8, 29),
        ),
    ),
    news=(
        News(
            date(2023, 9, 1),
            told(
                "fr",
                """Six permanences, quarante et une personnes, dont un tiers ne s’étaient jamais
                adressées à nous. Pour Mons, le lieu est trouvé; les vingt jours ne le sont pas.""",
                nl="""Zes permanenties, eenenveertig mensen; een derde had ons nog nooit
                aangesproken. Voor Bergen is er een plek gevonden, maar de twintig dagen nog
                niet.""",
            ),
            date(2023, 12, 15),
        ),
    ),
    book=(
        days(date(2023, 1, 9), Book.PLANNED, 20),
        days(date(2023, 1, 16), Book.COMMITTED, 20),
        days(date(2023, 9, 1), Book.SPENT, "11.5"),
        days(date(2023, 12, 21), Book.SPENT, 8),
    ),
    results=(
        Result(
            key="namur",
            title=words(
                "fr",
                "On peut de nouveau parler à quelqu’un à Namur",
                nl="In Namen kan je weer met iemand praten",
                de="In Namur ist wieder jemand da, mit dem man sprechen kann",
                en="In Namur there is somebody to talk to again",
            ),
            text=told(
                "fr",
                """En 2023, onze permanences ont accueilli septante-huit membres. Pour Mons,
                rien n’est encore acquis.""",
                nl="""In 2023 kwamen achtenzeventig leden naar elf permanenties. Voor Bergen is
                er nog niets zeker.""",
            ),
            achieved_on=date(2023, 12, 14),
            published=date(2023, 12, 20),
            indicator=words(
                "fr",
                "Membres reçus à Namur dans l’année",
                nl="Leden ontvangen in Namen dit jaar",
                en="Members received in Namur in the year",
            ),
            before=Decimal(0),
            after=Decimal(78),
            unit=words("fr", "membres", nl="leden", de="Mitglieder", en="members"),
            evidence=(("Agenda des permanences", "https://example.org/namur"),),
        ),
    ),
)
