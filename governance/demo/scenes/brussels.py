"""March 2022, Brussels: learning together, and trying things out together."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

CATALOGUE = Advice(
    key="catalogue",
    by="max",
    theme="training",
    office="Brussel/Bruxelles",
    supports=16,
    followers=("ines", "grace"),
    cluster="Eén aanbod voor iedereen",
    said=Said(
        "nl",
        "Breng alle opleidingen samen in één catalogus",
        """Vraag aan Verenigde Opleidingen om alle opleidingen voor leden samen te brengen in
        één catalogus, online en op papier, met per opleiding de prijs, de plaats, de taal en
        wie ze geeft. Laat ook leden die zelf lesgeven er hun aanbod in zetten.""",
        """Er wordt veel georganiseerd, maar je hoort het van een ander. Wie in Antwerpen zit,
        weet niet wat er in Luik gegeven wordt, en omgekeerd.""",
    ),
    also=Said(
        "fr",
        "Réunir toutes les formations dans un seul catalogue",
        """Demander à Formateurs Associés de réunir toutes les formations destinées aux membres
        dans un seul catalogue, en ligne et sur papier, avec pour chacune le prix, le lieu, la
        langue et qui la donne. Permettre aussi aux membres qui forment d’y inscrire leur offre.""",
        """Beaucoup de choses s’organisent, mais on l’apprend par d’autres. À Anvers, on ne sait
        pas ce qui se donne à Liège, et inversement.""",
    ),
)

SHORT = Advice(
    key="short",
    by="B",
    theme="training",
    office="Brussel/Bruxelles",
    signature=Signature.TABLE,
    supports=9,
    followers=("mia",),
    cluster="Eén aanbod voor iedereen",
    said=Said(
        "fr",
        "Des formations courtes, le soir et en ligne",
        """Proposer des modules de deux heures, le soir et en ligne: fixer son prix, lire un
        contrat, relancer un client, déclarer ses frais.""",
        """Une journée de formation, c’est une journée sans facturer. Deux heures, tout le monde
        peut les trouver.""",
    ),
    also=Said(
        "nl",
        "Korte opleidingen, ’s avonds en online",
        """Bied modules van twee uur aan, ’s avonds en online: je prijs bepalen, een contract
        lezen, een klant aanmanen, je kosten inbrengen.""",
        """Een dag opleiding is een dag zonder factuur. Twee uur vindt iedereen.""",
    ),
)

SMARTLABS = Advice(
    key="smartlabs",
    by="mia",
    theme="democracy",
    office="Brussel/Bruxelles",
    supports=13,
    followers=("max", "samira", "bart"),
    cluster="Leren door te doen",
    said=Said(
        "fr",
        "Donner aux membres les moyens d’expérimenter: des SmartLabs",
        """Faire suivre Smart in Progress par des SmartLabs: un petit groupe de membres et de
        membres de l’équipe reçoit un thème, un budget, quelques mois et un·e animateur·trice,
        essaie quelque chose pour de vrai, et dit ce que cela a donné.""",
        """Après Smart in Progress, il nous reste de très bons rapports. Nous voudrions
        maintenant apprendre en faisant, et ne plus attendre que tout soit décidé pour
        commencer.""",
        """Une partie de la table craint que l’on multiplie les essais sans lendemain. Elle
        demande qu’aucun SmartLab ne commence sans savoir qui, à la fin, décide de la suite.""",
    ),
    also=Said(
        "nl",
        "Geef leden de middelen om te experimenteren: SmartLabs",
        """Laat Smart in Progress volgen door SmartLabs: een kleine groep leden en medewerkers
        krijgt een thema, een budget, enkele maanden en een begeleider, probeert iets echt uit,
        en vertelt wat het heeft opgeleverd.""",
        """Van Smart in Progress houden we heel goede verslagen over. Nu willen we leren door te
        doen, en niet meer wachten tot alles beslist is om te beginnen.""",
    ),
)

GRANT = Advice(
    key="grant",
    by="A",
    theme="training",
    office="Brussel/Bruxelles",
    signature=Signature.TABLE,
    supports=6,
    said=Said(
        "fr",
        "Une bourse de formation de 500 euros pour chaque nouveau membre",
        """Offrir à chaque nouveau membre une bourse de 500 euros, à dépenser en formations
        pendant la première année.""",
        """C’est au début que l’on a le plus à apprendre, et le moins à dépenser.""",
    ),
    also=Said(
        "nl",
        "Een opleidingsbeurs van 500 euro voor elk nieuw lid",
        """Geef elk nieuw lid een beurs van 500 euro, te besteden aan opleidingen in het eerste
        jaar.""",
        """In het begin heb je het meest te leren, en het minst te besteden.""",
    ),
)

GERMAN = Advice(
    key="german",
    by="tomas",
    theme="information",
    office="Eupen",
    supports=4,
    followers=("ines",),
    made_at=at(2022, 3, 3, 8, 40),
    said=Said(
        "de",
        "Die wichtigsten Seiten auch auf Deutsch",
        """Übersetzt die zehn meistgelesenen Seiten und die Musterverträge ins Deutsche, und
        haltet sie aktuell.""",
        """In Eupen unterschreiben wir Texte auf Französisch und erklären sie unseren Kunden auf
        Deutsch. Das kostet Zeit und führt zu Missverständnissen.""",
    ),
    also=Said(
        "fr",
        "Les pages les plus importantes aussi en allemand",
        """Traduire en allemand les dix pages les plus lues et les contrats types, et les tenir
        à jour.""",
        """À Eupen, nous signons des textes en français et nous les expliquons en allemand à nos
        clients. Cela prend du temps et crée des malentendus.""",
    ),
)

BRUSSELS = Workshop(
    key="brussels",
    starts_at=at(2022, 3, 10, 18, 0),
    title=words(
        "nl",
        "Samen leren, samen uitproberen",
        fr="Apprendre ensemble, essayer ensemble",
        de="Gemeinsam lernen, gemeinsam ausprobieren",
        en="Learning together, trying together",
    ),
    questions=told(
        "nl",
        """Wat leerde je het laatste jaar van een ander lid? Welke opleiding zocht je en vond je
        niet? Wat zou je willen uitproberen als je er een beetje tijd en geld voor kreeg?""",
        fr="""Qu’avez-vous appris d’un·e autre membre cette année? Quelle formation avez-vous
        cherchée sans la trouver? Qu’essaieriez-vous avec un peu de temps et d’argent?""",
    ),
    place="Sint-Gillis / Saint-Gilles",
    office="Brussel/Bruxelles",
    languages=("nl", "fr"),
    facilitators=("finn",),
    persons=("max", "mia", "grace", "samira"),
    tables=("A", "B", "C"),
    attendance=31,
    advice=(CATALOGUE, SHORT, SMARTLABS, GRANT),
    handed_over=at(2022, 3, 14, 11, 0),
)
