"""The new first line, tested in Liège from May to December 2022."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

LIEGE = Project(
    key="liege",
    kind=Kind.STRATEGIC,
    title=words(
        "fr",
        "Essai d’une première ligne à Liège",
        nl="Proef met een eerste lijn in Luik",
        de="Erste Anlaufstelle in Lüttich: ein Versuch",
        en="Test of a first line in Liège",
    ),
    summary=told(
        "fr",
        """De mai à décembre 2022, un seul point d’entrée pour toutes les questions simples, et
        des rendez-vous pour celles qui demandent du temps.""",
        nl="""Van mei tot december 2022 één aanspreekpunt voor alle eenvoudige vragen, en een
        afspraak voor wat meer tijd vraagt.""",
        de="Von Mai bis Dezember 2022: eine Anlaufstelle für alle einfachen Fragen.",
        en="From May to December 2022: one place for every simple question.",
    ),
    directorate="Direction des bureaux de Wallonie",
    team="Bureaux de Wallonie",
    lead="lena",
    proposed=date(2022, 4, 5),
    planned=date(2022, 4, 15),
    started=date(2022, 5, 2),
    ends_on=date(2022, 12, 31),
    completed=date(2022, 12, 21),
    carries=(("one_contact", Share.WHOLLY), ("two_days", Share.IN_PART)),
    axes=("autonomy", "listening"),
    stones=(
        Stone(
            words("fr", "Équipe formée, numéro unique ouvert", nl="Team opgeleid, één nummer open"),
            date(2022, 5, 2),
            date(2022, 5, 2),
        ),
        Stone(
            words("fr", "Mille questions comptées", nl="Duizend vragen geteld"),
            date(2022, 9, 30),
            date(2022, 9, 9),
        ),
        Stone(
            words("fr", "Enquête auprès des membres", nl="Bevraging van de leden"),
            date(2022, 11, 10),
            date(2022, 11, 18),
        ),
        Stone(
            words("fr", "Bilan remis au conseil", nl="Balans voor de Raad van bestuur"),
            date(2022, 12, 6),
            date(2022, 12, 6),
        ),
    ),
    news=(
        News(
            date(2022, 6, 30),
            told(
                "fr",
                """Deux mois, 486 questions. Sept sur dix reçoivent une réponse immédiate. Ce
                qui nous a surpris·es: on nous rappelle pour dire merci.""",
                nl="""Twee maanden, 486 vragen. Zeven op de tien krijgen meteen antwoord. Wat
                ons verraste: mensen bellen terug om te bedanken.""",
            ),
            date(2022, 9, 30),
        ),
        News(
            date(2022, 10, 4),
            told(
                "fr",
                """La millième question est arrivée trois semaines plus tôt que prévu. Les
                rappels se font en un jour et demi en moyenne. Point faible: le lundi matin.""",
                nl="""De duizendste vraag kwam drie weken vroeger dan verwacht. Terugbellen
                duurt gemiddeld anderhalve dag. Zwak punt: maandagochtend.""",
            ),
            date(2022, 12, 9),
        ),
    ),
    book=(
        euros(date(2022, 4, 15), Book.PLANNED, 6000, "Téléphonie et formation"),
        days(date(2022, 4, 15), Book.PLANNED, 160),
        euros(date(2022, 5, 2), Book.COMMITTED, 5400),
        days(date(2022, 5, 2), Book.COMMITTED, 158),
        days(date(2022, 9, 30), Book.SPENT, 98),
        euros(date(2022, 12, 16), Book.SPENT, 5610),
        days(date(2022, 12, 21), Book.SPENT, 59),
    ),
    results=(
        Result(
            key="liege",
            title=words(
                "fr",
                "À Liège, sept questions sur dix trouvent une réponse immédiate",
                nl="In Luik krijgen zeven vragen op de tien meteen antwoord",
                de="In Lüttich werden sieben von zehn Fragen sofort beantwortet",
                en="In Liège seven questions out of ten are answered at once",
            ),
            text=told(
                "fr",
                """De mai à décembre 2022, le bureau de Liège a testé une nouvelle première
                ligne: une équipe, un numéro, une adresse. Les questions qui demandent du temps
                passent chez un·e conseiller·ère, sur rendez-vous. On y est rappelé·e en un jour
                et demi au lieu de quatre.""",
                nl="""Van mei tot december 2022 testte het kantoor van Luik een nieuwe eerste
                lijn: één team, één nummer, één adres. Vragen die tijd nodig hebben, gaan op
                afspraak naar een adviesverlener. Je wordt er teruggebeld na anderhalve dag in
                plaats van vier.""",
            ),
            achieved_on=date(2022, 12, 16),
            published=date(2022, 12, 19),
            where_url="https://example.org/premiere-ligne",
            indicator=words(
                "fr",
                "Délai moyen de rappel",
                nl="Gemiddelde tijd tot je wordt teruggebeld",
                en="Average time until a call back",
            ),
            before=Decimal(4),
            after=Decimal("1.5"),
            unit=words("fr", "jours ouvrables", nl="werkdagen", de="Werktage", en="working days"),
            evidence=(
                ("Bilan de l’essai, décembre 2022", "https://example.org/premiere-ligne/liege"),
            ),
        ),
    ),
)
