"""Some weeks ago: the board answers what waited longest, and postpones once more, with a date."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from governance.core.clock import BRUSSELS
from governance.decisions.models import Outcome
from governance.demo.pieces import Decided, Item, Meeting, Minuted, told, words
from governance.demo.scenes.board_lately_votes import FEES, SEAT, THREE_INSURERS
from governance.meetings.actions import Guest
from governance.meetings.models import Kind


def lately(now: datetime) -> Meeting:
    """The last meeting of the board, six weeks before now."""
    day = now.date() - timedelta(days=45)
    return Meeting(
        key="lately",
        body="board",
        kind=Kind.BOARD_MEETING,
        starts_at=datetime.combine(day, time(9, 30), BRUSSELS),
        title=words(
            "nl",
            "Vergadering over wat bleef liggen",
            fr="Réunion sur ce qui attendait",
            de="Sitzung zu Liegengebliebenem",
            en="Meeting on what was left waiting",
        ),
        place="Bureau de Namur",
        present=("nadia", "bo", "pieter", "amina", "claire", "koen", "yusuf"),
        represented=(("joris", "koen"),),
        excused=("olivier",),
        agenda_set=datetime.combine(day - timedelta(days=12), time(15), BRUSSELS),
        invited=(datetime.combine(day - timedelta(days=11), time(10), BRUSSELS),),
        observers=(Guest("Noor Willems", "noor.willems@guests.example.org", "nl", public=True),),
        items=(EMERGENCY, lots(now), german(now), hospital(now), FEES, SEAT),
        announced=datetime.combine(day + timedelta(days=2), time(9), BRUSSELS),
        corrected=(THREE_INSURERS,),
        minuted=Minuted(
            sent=datetime.combine(day + timedelta(days=9), time(16), BRUSSELS),
            said=(("emergency", SAID),),
            remarks=(
                ("claire", "Je demande que le mot «\u00a0provisoire\u00a0» soit ajouté.", ""),
            ),
        ),
        summary=told(
            "nl",
            """Een vergadering voor wat te lang is blijven liggen. Vijf aanbevelingen kregen
            eindelijk een antwoord; de voorzitter verontschuldigde zich bij de auteurs.""",
            fr="""Une réunion consacrée à ce qui attendait depuis trop longtemps. Cinq
            recommandations ont enfin reçu une réponse; la présidente a présenté ses excuses à
            leurs auteur·rices.""",
        ),
    )


SAID = told(
    "nl",
    """Yusuf vertelt over een lid dat na vier maanden ziekte geen inkomen meer had. Koen wil geen
    bijdrage op elke factuur: wie weinig verdient, betaalt dan mee voor wie veel verdient.

    De Raad kiest voor een proef, met leden aan tafel.""",
    fr="""Yusuf parle d’un membre qui, après quatre mois de maladie, n’avait plus de revenu. Koen ne
    veut pas d’une contribution sur chaque facture: qui gagne peu paierait pour qui gagne beaucoup.

    Le conseil choisit un essai, avec des membres autour de la table.""",
    de="""Yusuf erzählt von einem Mitglied, das nach vier Monaten Krankheit kein Einkommen mehr
    hatte. Koen will keinen Beitrag auf jeder Rechnung: Wer wenig verdient, würde für die zahlen,
    die viel verdienen.

    Der Verwaltungsrat entscheidet sich für einen Versuch, mit Mitgliedern am Tisch.""",
    en="""Yusuf tells of a member who had no income left after four months of illness. Koen wants no
    contribution on every invoice: those who earn little would pay for those who earn much.

    The board chooses a test, with members at the table.""",
)

EMERGENCY = Item(
    title=words(
        "nl",
        "Een noodfonds voor wie langdurig ziek wordt",
        fr="Un fonds d’urgence pour les longues maladies",
        de="Ein Notfonds für lange Krankheit",
        en="An emergency fund for long illness",
    ),
    advice="emergency",
    minutes=40,
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "nl",
            """Een SmartLab met leden werkt de voorwaarden uit; de bijdrage op elke factuur komt
            er niet.""",
            fr="""Un SmartLab avec des membres prépare les conditions; la contribution sur
            chaque facture n’est pas retenue.""",
        ),
        reasons=told(
            "nl",
            """Een bijdrage op elke factuur raakt ook wie nauwelijks rondkomt, en daarover
            beslist de algemene vergadering, niet wij. Een fonds met vrijwillige bijdragen kan
            wel. De bezwaren van twee deelnemers tellen mee: het SmartLab zegt eerst wat de
            sociale zekerheid al dekt.""",
            fr="""Une contribution sur chaque facture toucherait aussi celles et ceux qui s’en
            sortent à peine, et c’est à l’assemblée générale d’en décider, pas à nous. Un fonds
            à contributions volontaires est possible. Les objections de deux participant·es
            comptent: le SmartLab dira d’abord ce que la sécurité sociale couvre déjà.""",
        ),
        votes=(5, 0, 2),
    ),
)


def lots(now: datetime) -> Item:
    """What the board grants, and reports back on soon."""
    return Item(
        title=words(
            "fr",
            "Des participant·es tiré·es au sort",
            nl="Deelnemers door loting",
            de="Teilnehmende durch das Los",
            en="Participants drawn by lot",
        ),
        advice="lots",
        minutes=20,
        decided=Decided(
            answer=Outcome.ACCEPTED,
            reasons=told(
                "fr",
                """Les ateliers de ces dernières années ont réuni surtout des membres de longue
                date. Tirer au sort un quart des places coûte un appel téléphonique et un
                dédommagement; nous commençons avec les ateliers consacrés à Horizon 2030.""",
                nl="""Naar de workshops van de laatste jaren kwamen vooral leden van het eerste uur.
                Een kwart van de plaatsen loten kost een telefoontje en een vergoeding; we beginnen
                met de workshops over Horizon 2030.""",
            ),
            report_back_on=now.date() + timedelta(days=25),
            votes=(7, 0, 0),
        ),
    )


def german(now: datetime) -> Item:
    """What came back, and is postponed until somebody is there to do it."""
    return Item(
        title=words(
            "fr",
            "Les pages en allemand: le point qui revient",
            nl="De pagina’s in het Duits: het punt dat terugkomt",
            de="Die Seiten auf Deutsch: der Punkt, der wiederkommt",
            en="The pages in German: the item that comes back",
        ),
        key="german_again",
        advice="german",
        decided=Decided(
            answer=Outcome.POSTPONED,
            reasons=told(
                "fr",
                """Le guide existe, le budget de traduction aussi; il manque toujours quelqu’un
                pour relire et tenir à jour. Une personne germanophone rejoint l’équipe de Liège
                dans quatre mois: le point revient à ce moment-là, et pas plus tard.""",
                nl="""De gids is er, het budget voor vertaling ook; er ontbreekt nog altijd
                iemand die naleest en bijhoudt. Over vier maanden komt een Duitstalige collega
                bij het team in Luik: dan komt het punt terug, en niet later.""",
                de="""Das Handbuch gibt es, das Geld für die Übersetzung auch; es fehlt noch
                jemand, der gegenliest und die Seiten aktuell hält. In vier Monaten kommt eine
                deutschsprachige Person ins Team in Lüttich: Dann kommt der Punkt zurück, nicht
                später.""",
            ),
            returns_on=now.date() + timedelta(days=120),
            missing=words(
                "fr",
                "10 jours-personnes de relecture par an",
                nl="10 mensdagen nalezen per jaar",
                de="10 Personentage Korrektur im Jahr",
                en="10 person-days of proofreading a year",
            ),
            votes=(7, 0, 0),
        ),
    )


def hospital(now: datetime) -> Item:
    """Wished for, and postponed for lack of days: it comes back on its own."""
    return Item(
        title=words(
            "fr",
            "Une assurance hospitalisation de groupe",
            nl="Een groepsverzekering voor hospitalisatie",
            de="Eine Krankenhausversicherung für die Gruppe",
            en="A group hospital insurance",
        ),
        advice="hospital",
        minutes=20,
        decided=Decided(
            answer=Outcome.POSTPONED,
            reasons=told(
                "fr",
                """Deux assureurs accepteraient sans questionnaire médical, à partir de quatre
                cents affilié·es. Compter les intéressé·es et négocier prend vingt-cinq jours,
                et la personne qui connaît ce dossier est prise par la paie jusqu’au printemps.
                Le point revient à la date dite.""",
                nl="""Twee verzekeraars doen mee zonder medische vragenlijst, vanaf vierhonderd
                aangeslotenen. Tellen wie wil en onderhandelen kost vijfentwintig dagen, en wie
                het dossier kent, zit tot het voorjaar in de loonadministratie. Het punt komt op
                de afgesproken dag terug.""",
            ),
            returns_on=now.date() + timedelta(days=150),
            missing=words(
                "fr",
                "25 jours-personnes de négociation",
                nl="25 mensdagen om te onderhandelen",
                de="25 Personentage für Verhandlungen",
                en="25 person-days of negotiation",
            ),
            votes=(7, 0, 0),
        ),
    )
