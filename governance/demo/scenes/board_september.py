"""20 September 2022: a register for everyone, and a birthday outside Brussels."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome, Purpose
from governance.demo.pieces import Decided, Item, Meeting, at, told, words
from governance.meetings.models import Kind

REGISTER = Item(
    title=words(
        "nl",
        "Een openbaar register van aanbevelingen",
        fr="Un registre public des recommandations",
        de="Ein öffentliches Register der Empfehlungen",
        en="A public register of recommendations",
    ),
    advice="register",
    minutes=30,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        text=told(
            "nl",
            """Het register start met de aanbevelingen van 2022. De oudere volgen zodra ze zijn
            nagekeken.""",
            fr="""Le registre commence avec les recommandations de 2022. Les plus anciennes
            suivront une fois relues.""",
        ),
        reasons=told(
            "nl",
            """Wie een aanbeveling doet, heeft recht op een antwoord dat hij niet moet gaan
            zoeken. Een openbaar register verplicht ook ons: om op tijd te antwoorden, redenen
            te geven en te zeggen wanneer iets niet gelukt is.""",
            fr="""Qui fait une recommandation a droit à une réponse qu’il ne doit pas aller
            chercher. Un registre public nous oblige aussi: à répondre à temps, à motiver nos
            réponses, et à dire quand quelque chose n’a pas réussi.""",
        ),
        report_back_on=date(2023, 3, 21),
        votes=(6, 0, 0),
    ),
)

ANNIVERSARY = Item(
    title=words(
        "fr",
        "Les 25 ans de Smart en 2023",
        nl="25 jaar Smart in 2023",
        de="25 Jahre Smart im Jahr 2023",
        en="25 years of Smart in 2023",
    ),
    advice="anniversary",
    minutes=25,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Une année de rencontres, sur place et en ligne, à Bruxelles et hors de Bruxelles:
            c’est ce que le séminaire a souhaité, et ce que les bureaux sont prêts à porter. Un
            tiers du budget va à des groupes de membres.""",
            nl="""Een jaar vol ontmoetingen, ter plaatse en online, in en buiten Brussel: dat
            wilde het seminarie, en de kantoren willen het dragen. Een derde van het budget gaat
            naar groepen leden.""",
        ),
        votes=(6, 0, 0),
    ),
)

GUIDE_NEWS = Item(
    purpose=Purpose.INFORMATION,
    minutes=10,
    title=words(
        "nl",
        "Stand van zaken: Gebruikersgids en opleidingscatalogus",
        fr="État d’avancement: guide de l’utilisateur·rice et catalogue de formations",
        de="Stand der Dinge: Handbuch und Schulungskatalog",
        en="Progress: user guide and training catalogue",
    ),
)

SEPTEMBER = Meeting(
    key="september",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2022, 9, 20, 9, 30),
    title=words(
        "nl",
        "Vergadering van september 2022",
        fr="Réunion de septembre 2022",
        de="Sitzung im September 2022",
        en="Meeting of September 2022",
    ),
    place="Sint-Gillis / Saint-Gilles",
    present=("nadia", "bo", "pieter", "amina", "joris", "olivier", "yusuf"),
    represented=(("claire", "nadia"),),
    excused=("koen",),
    items=(GUIDE_NEWS, REGISTER, ANNIVERSARY),
    announced=at(2022, 9, 23, 9),
)
