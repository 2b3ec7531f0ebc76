"""The training catalogue of Verenigde Opleidingen, in French Formateurs Associés."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

TRAINING = Project(
    key="training",
    kind=Kind.PERMANENT,
    title=words(
        "nl",
        "De opleidingscatalogus van Verenigde Opleidingen",
        fr="Le catalogue de Formateurs Associés",
        de="Der Schulungskatalog von Verenigde Opleidingen",
        en="The training catalogue of Verenigde Opleidingen",
    ),
    summary=told(
        "nl",
        """Alle opleidingen voor leden in één catalogus, online en op papier, met een plaats
        voor leden die zelf lesgeven.""",
        fr="""Toutes les formations destinées aux membres dans un seul catalogue, en ligne et
        sur papier, avec une place pour les membres qui forment.""",
        de="Alle Schulungen für Mitglieder in einem Katalog, im Netz und auf Papier.",
        en="All training for members in one catalogue, online and on paper.",
    ),
    directorate="Verenigde Opleidingen / Formateurs Associés",
    lead="sofie",
    proposed=date(2022, 5, 16),
    planned=date(2022, 5, 20),
    started=date(2022, 5, 30),
    ends_on=date(2022, 10, 31),
    completed=date(2022, 10, 28),
    carries=(("catalogue", Share.WHOLLY), ("short", Share.IN_PART)),
    axes=("autonomy", "community"),
    stones=(
        Stone(
            words(
                "nl", "Aanbod van alle kantoren verzameld", fr="Offre de tous les bureaux réunie"
            ),
            date(2022, 6, 30),
            date(2022, 6, 24),
        ),
        Stone(
            words(
                "nl",
                "Oproep aan leden die lesgeven",
                fr="Appel aux membres formateur·trices",
            ),
            date(2022, 7, 15),
            date(2022, 7, 15),
        ),
        Stone(
            words(
                "nl",
                "Catalogus verschenen, online en op papier",
                fr="Catalogue paru, en ligne et sur papier",
            ),
            date(2022, 9, 12),
            date(2022, 9, 14),
            2,
        ),
        Stone(
            words("nl", "Zes korte online modules", fr="Six modules courts en ligne"),
            date(2022, 10, 28),
            date(2022, 10, 24),
        ),
    ),
    news=(
        News(
            date(2022, 7, 18),
            told(
                "nl",
                """Het aanbod van de negen kantoren staat in één lijst: 47 opleidingen, waarvan
                er elf bijna hetzelfde waren. Negentien leden meldden zich om les te geven.""",
                fr="""L’offre des neuf bureaux tient dans une seule liste: 47 formations, dont
                onze faisaient presque double emploi. Dix-neuf membres se sont proposé·es pour
                former.""",
            ),
            date(2022, 9, 15),
        ),
        News(
            date(2022, 9, 15),
            told(
                "nl",
                """De catalogus is er. Hij zegt ook welke opleidingen gratis zijn, en welk
                sectorfonds de andere terugbetaalt, zoals de Raad van bestuur in mei vroeg.""",
                fr="""Le catalogue est paru. Il précise aussi quelles formations sont gratuites
                et quel fonds sectoriel rembourse les autres, comme le conseil l’avait demandé
                en mai.""",
            ),
            date(2022, 11, 1),
        ),
    ),
    book=(
        euros(date(2022, 5, 20), Book.PLANNED, 9000, "Opmaak en druk"),
        days(date(2022, 5, 20), Book.PLANNED, 55),
        euros(date(2022, 8, 22), Book.COMMITTED, 8400, "Druk van 2 500 exemplaren"),
        euros(date(2022, 9, 30), Book.SPENT, 8760, "Opmaak en druk"),
        days(date(2022, 10, 28), Book.SPENT, 54),
    ),
    results=(
        Result(
            key="training",
            title=words(
                "nl",
                "Eén catalogus met alle opleidingen voor leden",
                fr="Un seul catalogue pour toutes les formations des membres",
                de="Ein Katalog mit allen Schulungen für Mitglieder",
                en="One catalogue of all training for members",
            ),
            text=told(
                "nl",
                """Verenigde Opleidingen bracht in september 2022 zijn eerste catalogus uit: 52
                opleidingen, met prijs, plaats, taal en lesgever. Veertien daarvan worden door
                leden gegeven. Sinds oktober zijn er ook zes modules van twee uur, online en ’s
                avonds.""",
                fr="""Formateurs Associés a publié en septembre 2022 son premier catalogue: 52
                formations, avec le prix, le lieu, la langue et qui la donne. Quatorze sont
                données par des membres. Depuis octobre s’y ajoutent six modules de deux heures,
                en ligne et le soir.""",
            ),
            achieved_on=date(2022, 9, 14),
            published=date(2022, 10, 26),
            where_url="https://example.org/catalogus",
            indicator=words(
                "nl",
                "Inschrijvingen van leden in het najaar",
                fr="Inscriptions de membres à l’automne",
                en="Members enrolled in the autumn",
            ),
            before=Decimal(290),
            after=Decimal(508),
            unit=words("nl", "inschrijvingen", fr="inscriptions", en="enrolments"),
            evidence=(
                ("Catalogus najaar 2022 / Catalogue automne 2022", "https://example.org/catalogus"),
            ),
        ),
    ),
)
