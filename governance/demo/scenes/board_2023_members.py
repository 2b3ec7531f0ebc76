"""21 March 2023: what the board answers to members of Kortrijk, Eupen, Charleroi and elsewhere."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome
from governance.demo.pieces import Decided, Item, told, words

KORTRIJK = Item(
    title=words(
        "nl",
        "Kortrijk op vrijdag: het punt dat terugkomt",
        fr="Courtrai le vendredi: le point qui revient",
        de="Kortrijk am Freitag: der Punkt, der wiederkommt",
        en="Kortrijk on Fridays: the item that comes back",
    ),
    key="kortrijk_again",
    advice="kortrijk",
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "nl",
            "Elke eerste en derde vrijdag van de maand, in de voormiddag, vanaf mei 2023.",
            fr="Le premier et le troisième vendredi du mois, le matin, dès mai 2023.",
        ),
        reasons=told(
            "nl",
            """Gent kan één adviesverlener om de twee weken missen, niet elke week. Twee
            voormiddagen per maand die zeker zijn, zijn meer waard dan vier die op het laatste
            moment wegvallen.""",
            fr="""Gand peut se passer d’une personne une semaine sur deux, pas chaque semaine.
            Deux matinées par mois sur lesquelles on peut compter valent mieux que quatre qui
            sautent à la dernière minute.""",
        ),
        votes=(7, 0, 0),
    ),
)

SCHOOL = Item(
    title=words(
        "fr",
        "Des formations en allemand",
        nl="Opleidingen in het Duits",
        de="Schulungen auf Deutsch",
        en="Training in German",
    ),
    advice="school",
    minutes=10,
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            "Deux formations en ligne par an, à partir de l’automne 2023.",
            nl="Twee online opleidingen per jaar, vanaf het najaar van 2023.",
        ),
        reasons=told(
            "fr",
            """Deux membres d’Eupen se sont proposé·es pour former: nous commençons par leurs
            modules, en ligne. Une troisième formation et un catalogue en allemand demanderaient une
            traduction que nous ne pouvons pas tenir à jour.""",
            nl="""Twee leden uit Eupen willen lesgeven: met hen beginnen we, online. Een derde
            opleiding en een catalogus in het Duits vragen een vertaling die we niet kunnen
            bijhouden.""",
        ),
        votes=(7, 0, 0),
    ),
)

REHEARSAL = Item(
    title=words(
        "fr",
        "Une salle de répétition à Charleroi",
        nl="Een repetitieruimte in Charleroi",
        de="Ein Proberaum in Charleroi",
        en="A rehearsal room in Charleroi",
    ),
    advice="rehearsal",
    minutes=20,
    decided=Decided(
        answer=Outcome.DECLINED,
        reasons=told(
            "fr",
            """Le bâtiment visité coûterait 380 000 euros avant travaux, dont l’isolation
            acoustique. C’est plus que notre marge d’investissement de l’année, et pour un seul
            métier, dans une seule ville. Nous mettons en revanche en contact les onze membres
            intéressé·es et deux centres culturels qui ont des salles libres la nuit.""",
            nl="""Het gebouw dat we bezochten, zou 380 000 euro kosten, nog voor de werken en de
            geluidsisolatie. Dat is meer dan we dit jaar kunnen investeren, en het is voor één
            vak in één stad. We brengen de elf geïnteresseerde leden wel in contact met twee
            cultuurcentra die ’s nachts zalen vrij hebben.""",
        ),
        votes=(6, 1, 0),
    ),
)

DIGEST = Item(
    title=words(
        "nl",
        "Eén bericht per week",
        fr="Un message par semaine",
        de="Eine Nachricht pro Woche",
        en="One message a week",
    ),
    advice="digest",
    minutes=10,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "nl",
            """In 2022 stuurden negen diensten elk hun eigen mails, en niemand telde ze. Minder
            sturen kost niets en wordt beter gelezen. De ledenservice bundelt vanaf juni alles
            wat een week kan wachten; wat dringend is, zegt dat in de titel.""",
            fr="""En 2022, neuf services envoyaient chacun leurs courriels, et personne ne les
            comptait. Envoyer moins ne coûte rien et se lit mieux. Dès juin, le service aux
            membres réunit tout ce qui peut attendre une semaine; ce qui est urgent le dira dans
            son titre.""",
        ),
        report_back_on=date(2023, 12, 5),
        votes=(7, 0, 0),
    ),
)

TRAIN = Item(
    title=words(
        "fr",
        "Le train pour venir à un atelier",
        nl="De trein naar een workshop",
        de="Mit dem Zug zum Workshop",
        en="The train to a workshop",
    ),
    advice="train",
    minutes=10,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """En comptant large, cela représente 1 800 euros par an. C’est le prix d’une salle,
            et cela en remplira plusieurs.""",
            nl="""Ruim gerekend gaat het om 1 800 euro per jaar. Dat is de prijs van één zaal,
            en er zullen er meer door vollopen.""",
        ),
        votes=(7, 0, 0),
    ),
)

SECOND_EYES = Item(
    title=words(
        "nl",
        "Samen offertes nalezen",
        fr="Relire les devis ensemble",
        de="Angebote gemeinsam gegenlesen",
        en="Reading each other’s quotes",
    ),
    advice="second_eyes",
    minutes=15,
    decided=Decided(
        answer=Outcome.POSTPONED,
        reasons=told(
            "nl",
            """Leden willen dit, en het zou werken. Maar de adviesverlener die erbij moet
            zitten, is tot het najaar nodig voor de eerste lijn. We beloven liever een datum dan
            een begin dat na twee keer stilvalt.""",
            fr="""Les membres le veulent, et cela fonctionnerait. Mais la personne qui doit y
            être est nécessaire en première ligne jusqu’à l’automne. Nous préférons promettre
            une date qu’un début qui s’arrête après deux fois.""",
        ),
        returns_on=date(2023, 10, 3),
        missing=words(
            "nl",
            "6 mensdagen per jaar van een adviesverlener",
            fr="6 jours-personnes par an de conseil",
            de="6 Personentage Beratung im Jahr",
            en="6 person-days of advice a year",
        ),
        votes=(7, 0, 0),
    ),
)

MEMBERS = (KORTRIJK, SCHOOL, REHEARSAL, DIGEST, TRAIN, SECOND_EYES)
