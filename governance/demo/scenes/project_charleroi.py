"""The welcome with two voices, tested in Charleroi from May to December 2022."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

CHARLEROI = Project(
    key="charleroi",
    kind=Kind.STRATEGIC,
    title=words(
        "fr",
        "Essai d’un accueil à deux voix à Charleroi",
        nl="Proef met een onthaal met twee stemmen in Charleroi",
        de="Empfang zu zweit in Charleroi: ein Versuch",
        en="Test of a welcome with two voices in Charleroi",
    ),
    summary=told(
        "fr",
        """De mai à décembre 2022, une personne pour le quotidien et une autre pour le projet,
        et le bureau ouvert un soir par mois.""",
        nl="""Van mei tot december 2022 iemand voor het dagelijkse en iemand voor het project,
        en één avond per maand open.""",
        de="Von Mai bis Dezember 2022: jemand für den Alltag, jemand für das Vorhaben.",
        en="From May to December 2022: one person for the everyday, one for the plans.",
    ),
    directorate="Direction des bureaux de Wallonie",
    team="Bureaux de Wallonie",
    lead="julie",
    proposed=date(2022, 4, 5),
    planned=date(2022, 4, 15),
    started=date(2022, 5, 9),
    ends_on=date(2022, 12, 31),
    completed=date(2022, 12, 22),
    carries=(
        ("two_voices", Share.WHOLLY),
        ("evening", Share.WHOLLY),
        ("two_days", Share.IN_PART),
    ),
    axes=("autonomy", "community"),
    stones=(
        Stone(
            words("fr", "Deux mi-temps en place", nl="Twee halftijdse medewerkers aan de slag"),
            date(2022, 5, 2),
            date(2022, 5, 9),
        ),
        Stone(
            words("fr", "Première soirée ouverte", nl="Eerste avond open"),
            date(2022, 9, 1),
            date(2022, 9, 1),
        ),
        Stone(
            words("fr", "Cent entretiens de projet", nl="Honderd gesprekken over het project"),
            date(2022, 11, 30),
            date(2022, 12, 8),
            2,
        ),
    ),
    news=(
        News(
            date(2022, 7, 7),
            told(
                "fr",
                """Trente-quatre entretiens. Dans plus de la moitié, la question du tarif vient
                avant celle de la facture. Nous préparons une fiche « fixer son prix ».""",
                nl="""Vierendertig gesprekken. In meer dan de helft komt de vraag naar het
                tarief vóór die naar de factuur. We bereiden een fiche ‘je prijs bepalen’ voor.""",
            ),
            date(2022, 10, 7),
        ),
        News(
            date(2022, 10, 10),
            told(
                "fr",
                """Deux soirées, onze personnes, dont huit n’avaient jamais mis les pieds au
                bureau. C’est peu, et c’est exactement le public que l’on cherchait.""",
                nl="""Twee avonden, elf mensen, van wie er acht nog nooit op kantoor waren
                geweest. Dat is weinig, en het is precies wie we zochten.""",
            ),
            date(2022, 12, 9),
        ),
    ),
    book=(
        euros(date(2022, 4, 15), Book.PLANNED, 3500),
        days(date(2022, 4, 15), Book.PLANNED, 170),
        euros(date(2022, 5, 2), Book.COMMITTED, 3200),
        days(date(2022, 5, 2), Book.COMMITTED, 165),
        days(date(2022, 10, 7), Book.SPENT, 104),
        euros(date(2022, 12, 16), Book.SPENT, 2980),
        days(date(2022, 12, 22), Book.SPENT, 62),
    ),
    results=(
        Result(
            key="charleroi",
            title=told(
                "fr",
                """À Charleroi, cent membres ont parlé de leur projet, pas seulement de leurs
                factures""",
                nl="In Charleroi spraken honderd leden over hun project, niet alleen over facturen",
                de="In Charleroi sprachen hundert Mitglieder über ihr Vorhaben",
                en="""In Charleroi a hundred members talked about their plans, not only about
                invoices""",
            ),
            text=told(
                "fr",
                """De mai à décembre 2022, deux personnes ont accueilli les membres: l’une pour
                le quotidien, l’autre pour le projet. Cent trois entretiens ont eu lieu. Le
                bureau est resté ouvert un soir par mois. Les deux essais ont nourri
                l’organisation de la première ligne dans tous les bureaux.""",
                nl="""Van mei tot december 2022 ontvingen twee mensen de leden: de ene voor het
                dagelijkse, de andere voor het project. Er waren honderddrie gesprekken. Het
                kantoor bleef één avond per maand open. De twee proeven gaven mee vorm aan de
                eerste lijn in alle kantoren.""",
            ),
            achieved_on=date(2022, 12, 16),
            published=date(2022, 12, 20),
            where_url="https://example.org/premiere-ligne",
            indicator=words(
                "fr",
                "Entretiens consacrés au projet d’un membre",
                nl="Gesprekken over het project van een lid",
                en="Talks about a member’s plans",
            ),
            before=Decimal(0),
            after=Decimal(103),
            unit=words("fr", "entretiens", nl="gesprekken", de="Gespräche", en="talks"),
            evidence=(
                ("Bilan de l’essai, décembre 2022", "https://example.org/premiere-ligne/charleroi"),
            ),
        ),
    ),
)
