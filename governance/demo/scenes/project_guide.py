"""The online user guide: from two tables in Ghent to a page for every step."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

GUIDE = Project(
    key="guide",
    kind=Kind.STRATEGIC,
    title=words(
        "nl",
        "Online Gebruikersgids",
        fr="Guide de l’utilisateur·rice en ligne",
        de="Benutzerhandbuch im Netz",
        en="Online user guide",
    ),
    summary=told(
        "nl",
        """Eén gids met een pagina voor elke stap van je activiteit, in het Nederlands en in het
        Frans, geschreven met leden en nagekeken door adviesverleners.""",
        fr="""Un guide avec une page pour chaque étape de l’activité, en néerlandais et en
        français, écrit avec des membres et relu par les conseiller·ères.""",
        de="Ein Handbuch mit einer Seite für jeden Schritt, auf Niederländisch und Französisch.",
        en="One guide with a page for every step, in Dutch and French, written with members.",
    ),
    directorate="Communicatie en ledenservice",
    team="Communicatie",
    lead="lena",
    proposed=date(2022, 3, 4),
    planned=date(2022, 3, 14),
    started=date(2022, 3, 21),
    ends_on=date(2022, 11, 30),
    completed=date(2022, 11, 25),
    carries=(("guide", Share.WHOLLY), ("plain", Share.IN_PART)),
    axes=("autonomy",),
    stones=(
        Stone(
            words(
                "nl",
                "De zestig meest gestelde vragen verzameld",
                fr="Les soixante questions les plus fréquentes réunies",
            ),
            date(2022, 4, 29),
            date(2022, 4, 28),
        ),
        Stone(
            words(
                "nl",
                "Eerste twintig pagina’s gelezen door leden",
                fr="Vingt premières pages relues par des membres",
            ),
            date(2022, 6, 30),
            date(2022, 7, 8),
            2,
        ),
        Stone(
            words(
                "nl",
                "Alle pagina’s in de twee talen",
                fr="Toutes les pages dans les deux langues",
            ),
            date(2022, 10, 14),
            date(2022, 10, 27),
            3,
        ),
        Stone(
            words("nl", "De gids staat online", fr="Le guide est en ligne"),
            date(2022, 11, 15),
            date(2022, 11, 15),
            2,
        ),
    ),
    news=(
        News(
            date(2022, 5, 6),
            told(
                "nl",
                """We verzamelden 412 vragen uit de mailbox van de adviesverleners. Zestig
                daarvan komen elke week terug. Daar beginnen we mee.""",
                fr="""Nous avons relevé 412 questions dans la boîte de réception des
                conseiller·ères. Soixante reviennent chaque semaine. Nous commençons par
                celles-là.""",
            ),
            date(2022, 7, 8),
        ),
        News(
            date(2022, 7, 11),
            told(
                "nl",
                """Elf leden lazen de eerste twintig pagina’s. Hun strengste opmerking: ‘Zeg
                eerst wat ik moet doen, en dan pas waarom.’ We herschreven alles in die
                volgorde, en zijn daarmee een week te laat.""",
                fr="""Onze membres ont relu les vingt premières pages. Leur remarque la plus
                sévère: « Dites-moi d’abord quoi faire, et ensuite pourquoi. » Nous avons tout
                réécrit dans cet ordre, ce qui nous met une semaine en retard.""",
            ),
            date(2022, 9, 16),
        ),
        News(
            date(2022, 9, 16),
            told(
                "nl",
                """Vijfendertig pagina’s zijn klaar in de twee talen. De uitleg over uitgaven
                wacht op de nieuwe facturatie. De datum van november houden we aan.""",
                fr="""Trente-cinq pages sont prêtes dans les deux langues. L’explication des
                dépenses attend la nouvelle facturation. Nous gardons la date de novembre.""",
            ),
            date(2022, 11, 18),
        ),
        News(
            date(2022, 11, 18),
            told(
                "nl",
                """De gids staat online, met 62 pagina’s. Onder elke pagina kan je zeggen of ze
                je geholpen heeft. Dank aan iedereen die las, schrapte en vertaalde.""",
                fr="""Le guide est en ligne, avec 62 pages. Au bas de chacune, vous pouvez dire
                si elle vous a aidé·e. Merci à celles et ceux qui ont relu, raccourci et
                traduit.""",
            ),
            date(2023, 2, 1),
        ),
    ),
    book=(
        euros(date(2022, 3, 14), Book.PLANNED, 24000, "Redactie, vertaling, video"),
        days(date(2022, 3, 14), Book.PLANNED, 140, "Redactie en nazicht"),
        euros(date(2022, 5, 2), Book.COMMITTED, 16500, "Vertaling en vormgeving"),
        days(date(2022, 5, 2), Book.COMMITTED, 140),
        days(date(2022, 7, 11), Book.SPENT, 62, "Tot eind juni"),
        euros(date(2022, 9, 30), Book.SPENT, 11200, "Vertaling"),
        days(date(2022, 11, 21), Book.SPENT, 91, "Juli tot november"),
        euros(date(2022, 11, 21), Book.SPENT, 10850, "Vormgeving en video"),
    ),
    results=(
        Result(
            key="guide",
            title=words(
                "nl",
                "Er is een online Gebruikersgids, in twee talen",
                fr="Un guide de l’utilisateur·rice en ligne, en deux langues",
                de="Es gibt ein Benutzerhandbuch im Netz, in zwei Sprachen",
                en="There is an online user guide, in two languages",
            ),
            text=told(
                "nl",
                """Elk lid vindt nu op één plek hoe je een activiteit start, een contract laat
                nakijken, factureert, een uitgave inbrengt of stopt. De gids telt 62 pagina’s in
                het Nederlands en in het Frans, en één in het Engels. Elke pagina zegt wanneer
                ze het laatst is nagekeken.""",
                fr="""Chaque membre trouve désormais en un seul endroit comment lancer une
                activité, faire relire un contrat, facturer, introduire une dépense ou arrêter.
                Le guide compte 62 pages en néerlandais et en français, et une en anglais.
                Chaque page indique la date de sa dernière relecture.""",
            ),
            achieved_on=date(2022, 11, 15),
            published=date(2022, 11, 22),
            where_url="https://example.org/gids",
            indicator=words(
                "nl",
                "Vragen per week over factureren",
                fr="Questions par semaine sur la facturation",
                en="Questions a week about invoicing",
            ),
            before=Decimal(340),
            after=Decimal(215),
            unit=words("nl", "vragen", fr="questions", de="Fragen", en="questions"),
            evidence=(
                ("De gids", "https://example.org/gids"),
                ("Telling van de vragen, november 2022", "https://example.org/gids/telling"),
            ),
        ),
    ),
)
