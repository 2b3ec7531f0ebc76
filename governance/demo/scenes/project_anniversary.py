"""2023: twenty-five years, on site and online, in Brussels and outside Brussels."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

ANNIVERSARY = Project(
    key="anniversary",
    kind=Kind.PERMANENT,
    title=words(
        "fr",
        "Les 25 ans de Smart",
        nl="25 jaar Smart",
        de="25 Jahre Smart",
        en="25 years of Smart",
    ),
    summary=told(
        "fr",
        """Une année de rencontres en 2023: dans les bureaux, chez des membres et en ligne, à
        Bruxelles et hors de Bruxelles. Un tiers du budget est confié à des groupes de membres.""",
        nl="""Een jaar vol ontmoetingen in 2023: in de kantoren, bij leden en online, in en
        buiten Brussel. Een derde van het budget gaat naar groepen leden.""",
        de="Ein Jahr voller Begegnungen, vor Ort und im Netz, in und außerhalb von Brüssel.",
        en="A year of gatherings in 2023, on site and online, in and outside Brussels.",
    ),
    directorate="Vie coopérative",
    team="Vie coopérative",
    lead="finn",
    proposed=date(2022, 9, 27),
    planned=date(2022, 10, 10),
    started=date(2022, 11, 2),
    ends_on=date(2023, 12, 15),
    completed=date(2023, 12, 19),
    carries=(("anniversary", Share.WHOLLY),),
    axes=("community", "together"),
    stones=(
        Stone(
            words("fr", "Appel aux groupes de membres", nl="Oproep aan groepen leden"),
            date(2022, 11, 30),
            date(2022, 11, 28),
        ),
        Stone(
            words("fr", "Ouverture en ligne, quatre langues", nl="Online opening, in vier talen"),
            date(2023, 2, 2),
            date(2023, 2, 2),
        ),
        Stone(
            words("fr", "Rencontres dans les neuf bureaux", nl="Ontmoetingen in de negen kantoren"),
            date(2023, 6, 30),
            date(2023, 7, 6),
            2,
        ),
        Stone(
            words("fr", "Fête de l’automne à Saint-Gilles", nl="Herfstfeest in Sint-Gillis"),
            date(2023, 10, 14),
            date(2023, 10, 14),
        ),
    ),
    news=(
        News(
            date(2022, 12, 2),
            told(
                "fr",
                """Quatorze groupes de membres ont proposé une rencontre, d’un petit-déjeuner à
                Eupen à une nuit de lectures à Gand. Onze se feront.""",
                nl="""Veertien groepen leden stelden een ontmoeting voor, van een ontbijt in
                Eupen tot een voorleesnacht in Gent. Elf daarvan gaan door.""",
            ),
            date(2023, 3, 1),
        ),
        News(
            date(2023, 7, 7),
            told(
                "fr",
                """Les neuf bureaux ont fêté, et Mons deux fois. Beaucoup de membres se sont vus
                en vrai pour la première fois depuis 2020.""",
                nl="""De negen kantoren hebben gevierd, en Bergen zelfs twee keer. Veel leden
                zagen elkaar voor het eerst sinds 2020 in het echt.""",
            ),
            date(2023, 10, 20),
        ),
    ),
    book=(
        euros(
            date(2022, 10, 10), Book.PLANNED, 36000, "Dont 12 000 pour des groupes de membres", 2023
        ),
        days(date(2022, 10, 10), Book.PLANNED, 90, year=2023),
        euros(date(2023, 2, 6), Book.COMMITTED, 31000),
        days(date(2023, 2, 6), Book.COMMITTED, 90),
        euros(date(2023, 7, 7), Book.SPENT, 19400),
        days(date(2023, 7, 7), Book.SPENT, 54),
        euros(date(2023, 12, 18), Book.SPENT, 15150),
        days(date(2023, 12, 18), Book.SPENT, 41),
    ),
    results=(
        Result(
            key="anniversary",
            title=words(
                "fr",
                "Les 25 ans se sont fêtés partout, et surtout hors de Bruxelles",
                nl="25 jaar Smart werd overal gevierd, en vooral buiten Brussel",
                de="25 Jahre Smart wurden überall gefeiert, vor allem außerhalb von Brüssel",
                en="The 25 years were celebrated everywhere, most of all outside Brussels",
            ),
            text=told(
                "fr",
                """En 2023, vingt et une rencontres ont eu lieu sur place et six en ligne; seize
                des vingt et une se sont tenues hors de Bruxelles. Onze ont été imaginées par
                des groupes de membres.""",
                nl="""In 2023 waren er eenentwintig ontmoetingen ter plaatse en zes online;
                zestien van de eenentwintig gingen door buiten Brussel. Elf ervan werden door
                groepen leden bedacht.""",
            ),
            achieved_on=date(2023, 12, 8),
            published=date(2023, 12, 18),
            where_url="https://example.org/25",
            indicator=words(
                "fr",
                "Rencontres hors de Bruxelles",
                nl="Ontmoetingen buiten Brussel",
                en="Gatherings outside Brussels",
            ),
            before=Decimal(2),
            after=Decimal(16),
            unit=words("fr", "rencontres", nl="ontmoetingen", en="gatherings"),
            evidence=(("Album des 25 ans", "https://example.org/25/album"),),
        ),
    ),
)
