"""What members recommended on their own these last months, and what waits for the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from governance.demo.pieces import Advice, Said

FEES = Advice(
    key="fees",
    by="bart",
    theme="solidarity",
    office="Antwerpen",
    supports=7,
    followers=("max",),
    said=Said(
        "nl",
        "Reken minder aan wie weinig factureert",
        """Verlaag de bijdrage op elke factuur voor leden die minder dan 5000 euro per jaar
        factureren, en verhoog ze een beetje voor de anderen.""",
        """Wie net begint, houdt van elke opdracht weinig over. Juist dan heb je iemand nodig die
        achter je staat.""",
    ),
    also=Said(
        "fr",
        "Demander moins à qui facture peu",
        """Baisser la contribution sur chaque facture pour les membres qui facturent moins de
        5000 euros par an, et l’augmenter un peu pour les autres.""",
        """Quand on débute, il reste peu de chaque commande. C’est justement à ce moment-là
        qu’on a besoin d’être soutenu·e.""",
    ),
)

FORMS = Advice(
    key="forms",
    by="lieve",
    theme="information",
    office="Kortrijk",
    supports=5,
    followers=("bart",),
    said=Said(
        "nl",
        "Laat me een formulier bewaren en later afmaken",
        """Bewaar in de ledenzone wat ik al invulde, zodat ik een contract op de trein kan
        beginnen en thuis kan afmaken.""",
        """Als de verbinding wegvalt, begin ik opnieuw. Vorige maand drie keer.""",
    ),
    also=Said(
        "fr",
        "Pouvoir enregistrer un formulaire et le terminer plus tard",
        """Garder dans « Mon compte Smart » ce que j’ai déjà rempli, pour commencer un contrat
        dans le train et le terminer à la maison.""",
        """Quand la connexion se coupe, je recommence tout. Trois fois le mois dernier.""",
    ),
)

CLOSING = Advice(
    key="closing",
    by="mia",
    theme="local",
    office="Mons",
    supports=8,
    followers=("samira", "ines"),
    said=Said(
        "fr",
        "Annoncer deux semaines à l’avance qu’un bureau ferme",
        """Prévenir par courriel, deux semaines avant, les membres d’un bureau qui ferme une
        journée ou plus, et dire quel autre bureau les reçoit.""",
        """En août, j’ai fait une heure de route pour trouver un papier sur la porte.""",
    ),
    also=Said(
        "nl",
        "Meld twee weken vooraf dat een kantoor sluit",
        """Verwittig de leden van een kantoor twee weken vooraf per mail als het een dag of
        langer sluit, en zeg welk ander kantoor hen ontvangt.""",
        """In augustus reed ik een uur, en vond ik een briefje op de deur.""",
    ),
)

BIKES = Advice(
    key="bikes",
    by="max",
    theme="premises",
    office="Brussel/Bruxelles",
    supports=6,
    followers=("grace",),
    said=Said(
        "nl",
        "Zet een fietsenstalling aan het kantoor in Sint-Gillis",
        """Zet een overdekte stalling met een slot voor twintig fietsen, ook voor bakfietsen, op
        de binnenkoer van het kantoor in Sint-Gillis.""",
        """De helft van wie hier werkt, komt met de fiets. Vorig jaar zijn er vijf gestolen.""",
    ),
    also=Said(
        "fr",
        "Installer un abri à vélos au bureau de Saint-Gilles",
        """Installer dans la cour du bureau de Saint-Gilles un abri couvert et fermé pour vingt
        vélos, y compris des vélos cargo.""",
        """La moitié des personnes qui travaillent ici viennent à vélo. Cinq vélos ont été volés
        l’an dernier.""",
    ),
)

BIRTH = Advice(
    key="birth",
    by="samira",
    theme="solidarity",
    office="Mons",
    supports=10,
    followers=("mia", "ines"),
    said=Said(
        "fr",
        "Un contact unique quand on attend un enfant",
        """Désigner dans chaque région une personne qui suit les membres enceintes du début à la
        fin: les droits entre deux contrats, la mutuelle, le retour.""",
        """J’ai expliqué ma situation à sept personnes. La septième m’a dit que la deuxième
        s’était trompée.""",
    ),
    also=Said(
        "nl",
        "Eén aanspreekpunt als je een kind verwacht",
        """Wijs in elke regio iemand aan die zwangere leden van begin tot einde volgt: de
        rechten tussen twee contracten, het ziekenfonds, de terugkeer.""",
        """Ik heb mijn situatie aan zeven mensen uitgelegd. De zevende zei dat de tweede zich
        had vergist.""",
    ),
)

ROOMS = Advice(
    key="rooms",
    by="rachid",
    theme="premises",
    office="Charleroi",
    supports=6,
    followers=("mia",),
    said=Said(
        "fr",
        "Prêter la salle de réunion le samedi",
        """Ouvrir le samedi la salle de réunion du bureau de Charleroi aux membres qui la
        réservent, avec un badge et une caution.""",
        """Nous répétons des présentations dans des cafés, à voix basse.""",
    ),
    also=Said(
        "nl",
        "Leen de vergaderzaal uit op zaterdag",
        """Stel de vergaderzaal van het kantoor in Charleroi op zaterdag open voor leden die ze
        reserveren, met een badge en een waarborg.""",
        """We oefenen onze presentaties in cafés, met gedempte stem.""",
    ),
)


def said_lately(now: datetime) -> list[Advice]:
    """Each so many days ago: the first two months before the board answers it, one still waits."""
    days = ((FEES, 112), (FORMS, 71), (CLOSING, 66), (BIKES, 64), (BIRTH, 62), (ROOMS, 60))
    return [replace(advice, made_at=now - timedelta(days=ago)) for advice, ago in days]
