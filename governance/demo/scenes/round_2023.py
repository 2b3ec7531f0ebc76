"""Early 2023: ten projects ask for the same euros and days; the board decides in March."""

from __future__ import annotations

from datetime import date

from governance.demo.pieces import told, words
from governance.demo.pieces.rounds import Round
from governance.demo.scenes.round_2023_projects import ASKING

ROUND_2023 = Round(
    title=words(
        "nl",
        "Wat eerst in 2023?",
        fr="Par quoi commencer en 2023?",
        de="Was zuerst im Jahr 2023?",
        en="What first in 2023?",
    ),
    summary=told(
        "nl",
        """Tien projecten beantwoorden aanbevelingen van leden. Voor alle tien samen zijn er geen
        60 000 euro en geen 80 dagen van het IT-team. De bestuursleden stemden geheim over wat
        eerst komt.""",
        fr="""Dix projets répondent à des recommandations de membres. Pour les dix ensemble, 60 000
        euros et 80 jours de l’équipe informatique ne suffisent pas. Les administrateur·trices ont
        voté à bulletin secret sur les priorités.""",
        de="""Zehn Projekte antworten auf Empfehlungen von Mitgliedern. Für alle zehn reichen
        60 000 Euro und 80 Tage des IT-Teams nicht. Der Verwaltungsrat hat geheim abgestimmt, was
        zuerst kommt.""",
        en="""Ten projects answer recommendations by members. For all ten, 60 000 euros and 80 days
        of the IT team are not enough. The directors voted by secret ballot on what comes first.""",
    ),
    body="board",
    euros=60000,
    days=80,
    team="IT-team",
    proposed=date(2023, 1, 23),
    opens_on=date(2023, 2, 13),
    closes_on=date(2023, 2, 24),
    meeting="march_2023",
    asking=ASKING,
    votes={
        "nadia": (
            *("german_pages", "german_courses", "quiet_corners"),
            *("childcare_evening", "train_tickets"),
        ),
        "bo": ("weekly", "phone", "rights_page", "one_page"),
        "pieter": ("phone", "weekly", "quotes", "one_page"),
        "amina": (
            *("quiet_corners", "childcare_evening", "train_tickets"),
            *("german_pages", "rights_page"),
        ),
        "joris": ("phone", "weekly", "quiet_corners", "one_page"),
        "claire": ("quiet_corners", "rights_page", "train_tickets", "quotes", "german_courses"),
        "koen": ("phone", "weekly", "quotes", "german_pages", "childcare_evening"),
    },
    left_out="rights_page",
    because=told(
        "fr",
        """Les règles fiscales des droits d’auteur viennent de changer, et leur application n’est
        pas encore claire. Une page écrite maintenant serait fausse avant l’été. Nous l’écrirons dès
        que l’administration aura répondu à nos questions; l’argent reste réservé jusque-là.""",
        nl="""De fiscale regels voor auteursrechten zijn net veranderd, en hoe ze worden toegepast
        is nog niet duidelijk. Een pagina die we nu schrijven, klopt voor de zomer al niet meer. We
        schrijven ze zodra de administratie onze vragen heeft beantwoord; tot dan houden we het
        geld apart.""",
        de="""Die Steuerregeln für Urheberrechte haben sich gerade geändert, und wie sie angewandt
        werden, ist noch nicht klar. Eine Seite, die wir jetzt schreiben, wäre vor dem Sommer
        falsch. Wir schreiben sie, sobald die Verwaltung geantwortet hat; bis dahin bleibt das Geld
        zurückgelegt.""",
        en="""The tax rules on authors’ rights have just changed, and how they are applied is not
        clear yet. A page written now would be wrong before the summer. We write it as soon as the
        administration has answered our questions; until then the money is set aside.""",
    ),
    scenario=words(
        "nl",
        "Veertig dagen meer voor het IT-team",
        fr="Quarante jours de plus pour l’équipe informatique",
        de="Vierzig Tage mehr für das IT-Team",
        en="Forty more days for the IT team",
    ),
    scenario_days=120,
)
