"""23 April 2022: a seminar of the board. It discusses, and cannot decide."""

from __future__ import annotations

from governance.decisions.models import Purpose
from governance.demo.pieces import Advice, Item, Meeting, Said, at, told, words
from governance.meetings.models import Kind

ANNIVERSARY = Advice(
    key="anniversary",
    by="amina",
    theme="democracy",
    office="Brussel/Bruxelles",
    supports=9,
    followers=("mia", "bart", "tomas"),
    said=Said(
        "fr",
        "Fêter les 25 ans en 2023, aussi hors de Bruxelles et en ligne",
        """Faire de l’anniversaire une année de rencontres plutôt qu’une soirée: dans les
        bureaux, chez des membres et en ligne, à Bruxelles et ailleurs. Confier une partie du
        programme à des groupes de membres, avec un petit budget.""",
        """Un anniversaire dans la capitale ne réunit que celles et ceux qui peuvent s’y rendre.
        Les membres d’Eupen, de Gand ou de Mons ont autant de raisons de fêter.""",
    ),
    also=Said(
        "nl",
        "Vier in 2023 25 jaar, ook buiten Brussel en online",
        """Maak van de verjaardag een jaar vol ontmoetingen in plaats van één avond: in de
        kantoren, bij leden thuis en online, in Brussel en elders. Geef een deel van het
        programma in handen van groepen leden, met een klein budget.""",
        """Een feest in de hoofdstad brengt alleen wie er geraakt. De leden in Eupen, Gent of
        Bergen hebben evenveel reden om te vieren.""",
    ),
)

SMARTLABS = Item(
    purpose=Purpose.INFORMATION,
    advice="smartlabs",
    minutes=60,
    title=words(
        "nl",
        "Na Smart in Progress: hoe kunnen leden experimenteren?",
        fr="Après Smart in Progress: comment les membres peuvent-ils expérimenter?",
        de="Nach Smart in Progress: Wie können Mitglieder experimentieren?",
        en="After Smart in Progress: how can members experiment?",
    ),
    note=told(
        "nl",
        """Bespreking in drie groepen. De bezorgdheid van een deel van de tafel, dat er proeven
        zonder vervolg komen, wordt gedeeld. Beslissen gebeurt in mei.""",
        fr="""Discussion en trois groupes. La crainte d’une partie de la table, celle d’essais
        sans lendemain, est partagée. La décision se prendra en mai.""",
    ),
)

HALFWAY = Item(
    purpose=Purpose.INFORMATION,
    minutes=90,
    title=words(
        "fr",
        "La stratégie 2025 à mi-parcours",
        nl="De strategie 2025 halfweg",
        de="Die Strategie 2025 zur Halbzeit",
        en="Strategy 2025 at half-time",
    ),
    note=told(
        "fr",
        """Quels projets avancent, lesquels attendent des moyens? Avec plus de 250
        recommandations en cinq cycles depuis 2015, comment dire à chacun·e ce que la sienne est
        devenue?""",
        nl="""Welke projecten gaan vooruit, welke wachten op middelen? Met meer dan 250
        aanbevelingen in vijf cycli sinds 2015: hoe weet iedereen
        wat er van zijn aanbeveling geworden is?""",
    ),
)

SEMINAR = Meeting(
    key="seminar",
    body="board",
    kind=Kind.SEMINAR,
    starts_at=at(2022, 4, 23, 9, 30),
    title=words(
        "fr",
        "Séminaire de printemps",
        nl="Lenteseminarie",
        de="Frühjahrsseminar",
        en="Spring seminar",
    ),
    place="La Roche-en-Ardenne",
    present=("nadia", "bo", "pieter", "amina", "joris", "claire", "koen", "olivier", "yusuf"),
    items=(SMARTLABS, HALFWAY),
    summary=told(
        "fr",
        """Une journée pour réfléchir, sans rien décider. Trois groupes ont travaillé sur la
        suite de Smart in Progress. L’après-midi, le conseil a compté: sur les projets de la
        stratégie, la moitié avance, un quart attend des moyens. Une administratrice a
        recommandé de fêter les 25 ans hors de Bruxelles aussi.""",
        nl="""Een dag om na te denken, zonder iets te beslissen. Drie groepen werkten aan het
        vervolg op Smart in Progress. In de namiddag telde de Raad van bestuur: van de projecten
        in de strategie gaat de helft vooruit en wacht een kwart op middelen. Een bestuurslid
        beval aan om de 25 jaar ook buiten Brussel te vieren.""",
    ),
    noted=(ANNIVERSARY,),
)
