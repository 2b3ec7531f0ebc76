"""SmartLabs take over from Smart in Progress; one of them is stopped, and says why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import News, Project, Result, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

SMARTLABS = Project(
    key="smartlabs",
    kind=Kind.EXPERIMENT,
    title=words(
        "fr",
        "Les SmartLabs prennent le relais",
        nl="SmartLabs nemen het over",
        de="SmartLabs übernehmen",
        en="SmartLabs take over",
    ),
    summary=told(
        "fr",
        """Après Smart in Progress: de petits groupes de membres et de membres de l’équipe
        essaient quelque chose pour de vrai, avec un budget, un délai et quelqu’un qui décidera
        de la suite.""",
        nl="""Na Smart in Progress: kleine groepen leden en medewerkers proberen iets echt uit,
        met een budget, een termijn en iemand die over het vervolg beslist.""",
        de="Nach Smart in Progress: Kleine Gruppen probieren etwas wirklich aus.",
        en="After Smart in Progress: small groups try something for real.",
    ),
    directorate="Vie coopérative",
    team="Vie coopérative",
    lead="finn",
    proposed=date(2022, 5, 17),
    planned=date(2022, 5, 25),
    started=date(2022, 6, 1),
    ends_on=date(2022, 12, 31),
    completed=date(2022, 12, 20),
    carries=(("smartlabs", Share.WHOLLY),),
    axes=("community", "listening"),
    stones=(
        Stone(
            words("fr", "Règles du jeu écrites avec des membres", nl="Spelregels samen met leden"),
            date(2022, 6, 24),
            date(2022, 6, 22),
        ),
        Stone(
            words("fr", "Premier SmartLab lancé", nl="Eerste SmartLab gestart"),
            date(2022, 9, 8),
            date(2022, 9, 8),
        ),
        Stone(
            words("fr", "Trois SmartLabs en cours", nl="Drie SmartLabs bezig"),
            date(2022, 11, 30),
            date(2022, 12, 1),
            2,
        ),
    ),
    news=(
        News(
            date(2022, 9, 12),
            told(
                "fr",
                """Le premier SmartLab réunit neuf membres autour d’une question: comment se
                faire payer sans se fâcher? Il a trois mois et 2 000 euros.""",
                nl="""Het eerste SmartLab brengt negen leden samen rond één vraag: hoe word je
                betaald zonder ruzie te maken? Het heeft drie maanden en 2 000 euro.""",
            ),
            date(2022, 12, 5),
        ),
    ),
    book=(
        euros(date(2022, 5, 25), Book.PLANNED, 12000, "Six SmartLabs de 2 000 euros"),
        days(date(2022, 5, 25), Book.PLANNED, 60),
        euros(date(2022, 6, 7), Book.COMMITTED, 12000),
        days(date(2022, 6, 7), Book.COMMITTED, 55),
        euros(date(2022, 12, 19), Book.SPENT, 5250),
        days(date(2022, 12, 19), Book.SPENT, 48),
    ),
    results=(
        Result(
            key="smartlabs",
            title=words(
                "fr",
                "Les SmartLabs ont pris le relais de Smart in Progress",
                nl="SmartLabs namen het over van Smart in Progress",
                de="SmartLabs haben Smart in Progress abgelöst",
                en="SmartLabs took over from Smart in Progress",
            ),
            text=told(
                "fr",
                """Trois SmartLabs ont commencé en 2022, avec vingt-six membres: se faire payer,
                partager du matériel, accueillir les nouveaux membres. Chacun dit dès le départ
                qui décidera de la suite, comme une partie de l’atelier de mars l’avait demandé.""",
                nl="""In 2022 begonnen drie SmartLabs, met zesentwintig leden: betaald worden,
                materiaal delen, nieuwe leden verwelkomen. Elk SmartLab zegt bij de start wie
                over het vervolg beslist, zoals een deel van de workshop van maart vroeg.""",
            ),
            achieved_on=date(2022, 12, 1),
            published=date(2022, 12, 19),
            where_url="https://example.org/smartlabs",
            indicator=words(
                "fr",
                "Membres qui expérimentent",
                nl="Leden die experimenteren",
                en="Members who experiment",
            ),
            before=Decimal(0),
            after=Decimal(26),
            unit=words("fr", "membres", nl="leden", de="Mitglieder", en="members"),
            evidence=(("Carnet des SmartLabs", "https://example.org/smartlabs/carnet"),),
        ),
    ),
)

TOOLS = Project(
    key="tools",
    kind=Kind.EXPERIMENT,
    title=words(
        "nl",
        "SmartLab Materiaalbank Antwerpen",
        fr="SmartLab Matériauthèque d’Anvers",
        de="SmartLab Gerätepool Antwerpen",
        en="SmartLab Tool library Antwerp",
    ),
    summary=told(
        "nl",
        """Leden lenen elkaar materiaal uit, met een lijst, een agenda en een verzekering.""",
        fr="""Les membres se prêtent du matériel, avec une liste, un calendrier et une
        assurance.""",
        de="Mitglieder leihen einander Geräte, mit Liste, Kalender und Versicherung.",
        en="Members lend each other equipment, with a list, a calendar and an insurance.",
    ),
    directorate="Coöperatief leven",
    team="Vie coopérative",
    lead="bart",
    proposed=date(2022, 12, 13),
    planned=date(2022, 12, 16),
    started=date(2023, 1, 9),
    ends_on=date(2023, 6, 30),
    stopped=date(2023, 4, 17),
    because=told(
        "nl",
        """Geen enkele verzekeraar wilde materiaal dekken dat leden aan elkaar uitlenen, tenzij
        aan een premie die hoger lag dan huren. Zonder verzekering wilden we niet doorgaan. De
        lijst met 41 toestellen blijft bestaan: wie wil, spreekt onderling af.""",
        fr="""Aucun assureur n’a voulu couvrir du matériel que des membres se prêtent, sinon à
        une prime plus élevée que le prix d’une location. Sans assurance, nous n’avons pas voulu
        continuer. La liste des 41 appareils reste accessible: libre à chacun·e de s’arranger.""",
    ),
    carries=(("tools", Share.WHOLLY),),
    axes=("community",),
    stones=(
        Stone(
            words("nl", "Lijst met materiaal van leden", fr="Liste du matériel des membres"),
            date(2023, 2, 15),
            date(2023, 2, 10),
        ),
        Stone(words("nl", "Verzekering afgesloten", fr="Assurance conclue"), date(2023, 3, 15)),
        Stone(
            words("nl", "Eerste dertig uitleningen", fr="Trente premiers prêts"), date(2023, 5, 31)
        ),
    ),
    news=(
        News(
            date(2023, 2, 13),
            told(
                "nl",
                """Eenenveertig toestellen op de lijst, van beamer tot betonmolen. Drie
                verzekeraars gevraagd, nog geen antwoord.""",
                fr="""Quarante et un appareils sur la liste, du projecteur à la bétonnière.
                Trois assureurs interrogés, pas encore de réponse.""",
            ),
            date(2023, 3, 20),
        ),
    ),
    book=(
        euros(date(2022, 12, 16), Book.PLANNED, 2000, year=2023),
        days(date(2022, 12, 16), Book.PLANNED, 8, year=2023),
        euros(date(2023, 4, 17), Book.SPENT, 180, "Lijst en flyers"),
        days(date(2023, 4, 17), Book.SPENT, "5.5"),
    ),
)
