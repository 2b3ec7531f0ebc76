"""The Saint-Gilles premises, let to members and to social enterprises."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

PREMISES = Project(
    key="premises",
    kind=Kind.STRATEGIC,
    title=words(
        "nl",
        "Sint-Gillis open voor leden en buurt",
        fr="Saint-Gilles, ouvert aux membres et au quartier",
        de="Saint-Gilles, offen für Mitglieder und Viertel",
        en="Saint-Gilles, open to members and neighbours",
    ),
    summary=told(
        "nl",
        """De lege lokalen in Sint-Gillis verhuren: werkplekken en ateliers voor leden, een
        verdieping voor sociale ondernemingen, met een open oproep.""",
        fr="""Louer les locaux vides de Saint-Gilles: postes de travail et ateliers pour les
        membres, un étage pour des entreprises sociales, après un appel ouvert.""",
        de="""Die leeren Räume vermieten: Arbeitsplätze für Mitglieder, eine Etage für
        Sozialunternehmen.""",
        en="Letting the empty rooms: workplaces for members, a floor for social enterprises.",
    ),
    directorate="Gebouwen en logistiek",
    lead="wim",
    proposed=date(2022, 4, 8),
    planned=date(2022, 4, 25),
    started=date(2022, 5, 16),
    ends_on=date(2022, 12, 31),
    completed=date(2022, 12, 15),
    carries=(("premises", Share.WHOLLY),),
    axes=("community",),
    stones=(
        Stone(
            words("nl", "Open oproep gelanceerd", fr="Appel ouvert lancé"),
            date(2022, 5, 31),
            date(2022, 6, 3),
        ),
        Stone(
            words(
                "nl",
                "Ateliers en werkplekken ingericht",
                fr="Ateliers et postes de travail aménagés",
            ),
            date(2022, 9, 15),
            date(2022, 9, 30),
            2,
        ),
        Stone(
            words("nl", "Eerste huurders binnen", fr="Premiers locataires installés"),
            date(2022, 10, 3),
            date(2022, 10, 10),
        ),
        Stone(
            words("nl", "Verdieping volledig verhuurd", fr="Étage entièrement loué"),
            date(2022, 12, 15),
            date(2022, 12, 12),
        ),
    ),
    news=(
        News(
            date(2022, 7, 4),
            told(
                "nl",
                """Zevenentwintig aanvragen, van een keramiste tot een sociale kruidenier. Een
                jury met twee leden en iemand van de gemeente koos volgens criteria die vooraf
                bekend waren.""",
                fr="""Vingt-sept candidatures, d’une céramiste à une épicerie sociale. Un jury
                avec deux membres et une personne de la commune a choisi selon des critères
                connus d’avance.""",
            ),
            date(2022, 10, 3),
        ),
        News(
            date(2022, 10, 14),
            told(
                "nl",
                """De eerste elf leden werken hier. Twee weken later dan gepland: de
                elektriciteit van het atelier moest opnieuw gekeurd worden.""",
                fr="""Les onze premiers membres travaillent ici. Deux semaines plus tard que
                prévu: l’électricité de l’atelier devait repasser au contrôle.""",
            ),
            date(2022, 12, 15),
        ),
    ),
    book=(
        euros(date(2022, 4, 25), Book.PLANNED, 68000, "Inrichting en keuring"),
        days(date(2022, 4, 25), Book.PLANNED, 45),
        euros(date(2022, 6, 20), Book.COMMITTED, 61500, "Aannemer"),
        euros(date(2022, 10, 14), Book.SPENT, 63900),
        days(date(2022, 12, 15), Book.SPENT, 43),
    ),
    results=(
        Result(
            key="premises",
            title=told(
                "nl",
                "De lokalen in Sint-Gillis zijn verhuurd aan leden en sociale ondernemingen",
                fr="""Les locaux de Saint-Gilles sont loués à des membres et à des entreprises
                sociales""",
                de="Die Räume in Saint-Gilles sind an Mitglieder und Sozialunternehmen vermietet",
                en="The Saint-Gilles premises are let to members and social enterprises",
            ),
            text=told(
                "nl",
                """Drieëntwintig leden huren er sinds het najaar van 2022 een werkplek of een
                atelier, aan kostprijs. Vier sociale ondernemingen delen de tweede verdieping.
                Wat leegstond en geld kostte, is nu een plek waar mensen elkaar tegenkomen.""",
                fr="""Depuis l’automne 2022, vingt-trois membres y louent un poste de travail ou
                un atelier, à prix coûtant. Quatre entreprises sociales partagent le deuxième
                étage. Ce qui restait vide et coûtait de l’argent est devenu un lieu où l’on se
                croise.""",
            ),
            achieved_on=date(2022, 12, 12),
            published=date(2022, 12, 14),
            where_url="https://example.org/saint-gilles",
            indicator=words(
                "nl",
                "Bezette oppervlakte",
                fr="Surface occupée",
                de="Genutzte Fläche",
                en="Floor area in use",
            ),
            before=Decimal(46),
            after=Decimal(91),
            unit=words("nl", "%", fr="%", de="%", en="%"),
            evidence=(
                ("Open oproep / appel ouvert", "https://example.org/saint-gilles/oproep"),
                ("Huurders / locataires", "https://example.org/saint-gilles"),
            ),
        ),
    ),
)
