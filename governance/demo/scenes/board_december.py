"""6 December 2022: what Liège and Charleroi taught, and what Antwerp and Namur ask for."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome, Purpose
from governance.demo.pieces import Decided, Item, Meeting, at, told, words
from governance.meetings.models import Kind

FIRST_LINE = Item(
    reports="one_contact",
    purpose=Purpose.INFORMATION,
    minutes=30,
    title=words(
        "fr",
        "Première ligne: ce que l’essai de Liège et de Charleroi nous apprend",
        nl="Eerste lijn: wat we leren uit de proef in Luik en Charleroi",
        de="Erste Anlaufstelle: was wir in Lüttich und Charleroi lernen",
        en="First line: what the test in Liège and Charleroi teaches us",
    ),
)

NAMUR_MONS = Item(
    title=words(
        "fr",
        "Namur et Mons: le point qui revient",
        nl="Namen en Bergen: het punt dat terugkomt",
        de="Namur und Mons: der Punkt, der wiederkommt",
        en="Namur and Mons: the item that comes back",
    ),
    advice="namur_mons",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            """Une permanence par mois à Namur dès février 2023; Mons suivra si elle trouve son
            public.""",
            nl="""Vanaf februari 2023 elke maand een permanentie in Namen; Bergen volgt als er
            volk komt.""",
        ),
        reasons=told(
            "fr",
            """L’essai se termine et libère vingt jours-personnes par an: assez pour une ville,
            pas pour deux. Namur a un lieu prêt, et quinze membres y sont venu·es en novembre.""",
            nl="""De proef loopt af en dat maakt twintig mensdagen per jaar vrij: genoeg voor
            één stad, niet voor twee. In Namen is er een plek, en in november kwamen er vijftien
            leden.""",
        ),
        votes=(5, 0, 0),
    ),
)

LATE_PAYERS = Item(
    title=words(
        "nl",
        "Klanten die te laat betalen",
        fr="Les clients qui paient en retard",
        de="Kunden, die zu spät zahlen",
        en="Clients who pay late",
    ),
    advice="late_payers",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "nl",
            """Elke dag dat klanten ons te lang laten wachten, schieten alle leden samen het
            geld voor. Sneller aanmanen kost weinig en beschermt iedereen. Het lid wordt altijd
            eerst verwittigd: een goede relatie met een klant is ook geld waard.""",
            fr="""Chaque jour de retard, c’est l’ensemble des membres qui avance l’argent.
            Relancer plus vite coûte peu et protège tout le monde. Le membre sera toujours
            prévenu d’abord: une bonne relation avec un client vaut aussi de l’argent.""",
        ),
        votes=(5, 0, 0),
    ),
)

TOOLS = Item(
    title=words(
        "nl",
        "Een materiaalbank in Antwerpen",
        fr="Une matériauthèque à Anvers",
        de="Ein Gerätepool in Antwerpen",
        en="A tool library in Antwerp",
    ),
    advice="tools",
    decided=Decided(
        answer=Outcome.ACCEPTED,
        text=told(
            "nl",
            "Als SmartLab, tot juni 2023. De directie Vlaanderen beslist over het vervolg.",
            fr="Comme SmartLab, jusqu’en juin 2023. La direction Flandre décidera de la suite.",
        ),
        reasons=told(
            "nl",
            """Dit is precies waarvoor SmartLabs bestaan: klein, door leden gedragen en snel uit
            te proberen. Voorwaarde is een verzekering voor wat er wordt uitgeleend.""",
            fr="""C’est exactement l’esprit des SmartLabs: petit, porté par des membres, vite
            essayé. À condition que le matériel prêté soit assuré.""",
        ),
        votes=(4, 0, 1),
    ),
)

CHILDCARE = Item(
    title=words(
        "fr",
        "Une garde d’enfants pendant l’assemblée générale",
        nl="Kinderopvang tijdens de algemene vergadering",
        de="Kinderbetreuung während der Generalversammlung",
        en="Childcare during the general assembly",
    ),
    advice="childcare",
    minutes=10,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Une assemblée à laquelle on ne peut pas venir n’est pas ouverte à tou·tes. Le
            remboursement d’un·e baby-sitter est simple et coûte peu; il sera proposé dès
            l’assemblée de juin 2023.""",
            nl="""Een vergadering waar je niet naartoe kan, staat niet voor iedereen open. Een
            babysit terugbetalen is eenvoudig en kost weinig; we doen dat vanaf de vergadering
            van juni 2023.""",
        ),
        report_back_on=date(2023, 7, 1),
        votes=(5, 0, 0),
    ),
)

WHISPER = Item(
    title=words(
        "fr",
        "Suivre l’assemblée dans une autre langue",
        nl="De algemene vergadering volgen in een andere taal",
        de="Die Versammlung in einer anderen Sprache verfolgen",
        en="Following the assembly in another language",
    ),
    advice="whisper",
    minutes=10,
    decided=Decided(
        answer=Outcome.REFERRED,
        reasons=told(
            "fr",
            """L’idée est bonne et relève de l’organisation de l’assemblée, pas du conseil.
            L’équipe Vie coopérative demande un prix à trois membres interprètes, et donne sa
            réponse à l’autrice avant la convocation.""",
            nl="""Het is een goed idee, en het hoort bij de organisatie van de vergadering, niet
            bij de Raad van bestuur. Het team Coöperatief leven vraagt drie leden die tolken om
            een prijs, en antwoordt de auteur voor de uitnodiging vertrekt.""",
        ),
        referred_to="Équipe Vie coopérative / team Coöperatief leven",
        votes=(5, 0, 0),
    ),
)

DECEMBER = Meeting(
    key="december",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2022, 12, 6, 9, 30),
    title=words(
        "nl",
        "Vergadering van december 2022",
        fr="Réunion de décembre 2022",
        de="Sitzung im Dezember 2022",
        en="Meeting of December 2022",
    ),
    place="Bureau de Charleroi",
    present=("nadia", "bo", "amina", "claire", "yusuf"),
    represented=(("joris", "amina"),),
    excused=("pieter", "koen", "olivier"),
    summary=told(
        "fr",
        """Réunion à Charleroi, chez l’équipe qui a mené l’essai. Trois administrateur·trices
        étaient excusé·es; avec une procuration, le quorum était largement atteint.""",
        nl="""Vergadering in Charleroi, bij het team dat de proef deed. Drie bestuursleden waren
        verontschuldigd; met een volmacht was het quorum ruim gehaald.""",
    ),
    items=(FIRST_LINE, NAMUR_MONS, LATE_PAYERS, TOOLS, CHILDCARE, WHISPER),
    announced=at(2022, 12, 9, 9),
)
