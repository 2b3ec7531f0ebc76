"""20 September 2022: a register for everyone, and a birthday outside Brussels."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome, Purpose, Withdrew
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
    reports="guide",
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

RIGHTS = Item(
    title=words(
        "fr",
        "Les droits d’auteur expliqués",
        nl="Auteursrechten uitgelegd",
        de="Urheberrechte erklärt",
        en="Authors’ rights explained",
    ),
    advice="rights",
    minutes=20,
    conflicts=(("amina", Withdrew.ABSTAINED),),
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            "Une page dans le guide, avec deux exemples, dès que la loi de fin d’année est connue.",
            nl="Eén pagina in de gids, met twee voorbeelden, zodra de wet van eind dit jaar er is.",
        ),
        reasons=told(
            "fr",
            """La page est due, et elle viendra. Mais le régime fiscal des droits d’auteur
            change au premier janvier: l’écrire maintenant, ce serait l’écrire faux. Et nous ne
            donnerons pas de chiffre valable pour tou·tes: il n’y en a pas.""",
            nl="""Die pagina zijn we verschuldigd, en ze komt er. Maar het fiscale regime van de
            auteursrechten verandert op 1 januari: wat we nu schrijven, zou dan niet meer
            kloppen. En een cijfer dat voor iedereen geldt, geven we niet: dat bestaat niet.""",
        ),
        report_back_on=date(2023, 3, 21),
        votes=(5, 0, 0),
    ),
)

KORTRIJK = Item(
    title=words(
        "nl",
        "Het kantoor in Kortrijk op vrijdag",
        fr="Le bureau de Courtrai le vendredi",
        de="Das Büro in Kortrijk am Freitag",
        en="The Kortrijk office on Fridays",
    ),
    advice="kortrijk",
    minutes=10,
    decided=Decided(
        answer=Outcome.POSTPONED,
        reasons=told(
            "nl",
            """De vraag is terecht en het lokaal is er. Er is alleen niemand: de adviesverleners
            van Gent vervangen tot eind dit jaar een collega die ziek is. In maart 2023 bekijken
            we het opnieuw.""",
            fr="""La demande est juste et le local existe. Il n’y a simplement personne: les
            conseiller·ères de Gand remplacent jusqu’à la fin de l’année un collègue malade.
            Nous y reviendrons en mars 2023.""",
        ),
        returns_on=date(2023, 3, 21),
        missing=words(
            "nl",
            "24 mensdagen per jaar van adviesverleners",
            fr="24 jours-personnes par an de conseil",
            de="24 Personentage Beratung im Jahr",
            en="24 person-days of advice a year",
        ),
        votes=(6, 0, 0),
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
    items=(GUIDE_NEWS, REGISTER, ANNIVERSARY, RIGHTS, KORTRIJK),
    announced=at(2022, 9, 23, 9),
)
