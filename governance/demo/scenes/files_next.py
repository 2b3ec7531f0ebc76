"""What is prepared for the next meeting: answers in several states, and files that only begin."""

from __future__ import annotations

from datetime import datetime

from governance.decisions.models import Outcome
from governance.demo.pieces import Advised, Decided, Filed, told
from governance.demo.scenes.board_again import on_day

OF_JARGON = Advised(
    directorate="Vie coopérative",
    by="Sofie Bogaert",
    answer=Outcome.ACCEPTED,
    text=told(
        "fr",
        """Nous écrivons déjà une note pour le conseil: en faire une page pour tou·tes prend deux
        jours par assemblée, traduction comprise.""",
        nl="""We schrijven nu al een nota voor de Raad van bestuur: er één pagina voor iedereen
        van maken, kost twee dagen per vergadering, vertaling inbegrepen.""",
        de="""Wir schreiben schon eine Notiz für den Verwaltungsrat: daraus eine Seite für alle
        zu machen, kostet zwei Tage je Versammlung, mit Übersetzung.""",
        en="""We write a note for the board already: making it one page for everybody takes two
        days for each assembly, translation included.""",
    ),
)

TO_JARGON = Decided(
    answer=Outcome.ACCEPTED,
    reasons=told(
        "fr",
        """Voter sans comprendre, ce n’est pas voter. La page existe presque: elle partira avec
        la convocation, dans les quatre langues, dès la prochaine assemblée. Nous aurions dû
        répondre plus tôt, et nous nous en excusons.""",
        nl="""Stemmen zonder te begrijpen is geen stemmen. De pagina is er bijna: ze vertrekt
        samen met de uitnodiging, in de vier talen, vanaf de volgende algemene vergadering. We
        hadden vroeger moeten antwoorden; onze excuses daarvoor.""",
        de="""Abstimmen, ohne zu verstehen, heißt nicht abstimmen. Die Seite gibt es fast schon:
        Sie geht mit der Einladung hinaus, in den vier Sprachen, ab der nächsten Versammlung. Wir
        hätten früher antworten müssen und bitten um Entschuldigung.""",
        en="""To vote without understanding is not to vote. The page nearly exists: it leaves
        with the invitation, in the four languages, from the next assembly on. We should have
        answered earlier, and we apologise.""",
    ),
)

OF_BUDDIES = Advised(
    directorate="Vie coopérative",
    by="Julie Gerard",
    answer=Outcome.ACCEPTED_IN_PART,
    text=told(
        "fr",
        """Quarante membres expérimenté·es accepteraient d’accompagner; il en faudrait deux
        cents. Commencer avec trois métiers.""",
        nl="""Veertig ervaren leden willen iemand begeleiden; er zijn er tweehonderd nodig. Begin
        met drie beroepen.""",
        de="""Vierzig erfahrene Mitglieder würden jemanden begleiten; zweihundert wären nötig.
        Mit drei Berufen beginnen.""",
        en="""Forty experienced members would accompany somebody; two hundred are needed. Begin
        with three trades.""",
    ),
)

TO_BUDDIES = Decided(
    answer=Outcome.ACCEPTED_IN_PART,
    text=told(
        "fr",
        "Un essai d’un an avec les illustrateur·rices, les musicien·nes et les formateur·rices.",
    ),
    reasons=told(
        "fr",
        """Quarante membres se sont proposé·es: c’est beaucoup, et ce n’est pas assez pour
        chaque nouveau membre. Un essai dans trois métiers dira ce que l’accompagnement
        change.""",
        nl="""Veertig leden stelden zich kandidaat: dat is veel, en niet genoeg voor elk nieuw
        lid. Een proef in drie beroepen leert wat die begeleiding verandert.""",
        de="""Vierzig Mitglieder haben sich gemeldet: Das ist viel und reicht doch nicht für
        jedes neue Mitglied. Ein Versuch in drei Berufen zeigt, was die Begleitung ändert.""",
        en="""Forty members came forward: that is much, and not enough for every new member. A
        test in three trades will show what the company changes.""",
    ),
)

OF_WORDS = Advised(
    directorate="Communicatie",
    by="Wim Hoste",
    answer=Outcome.ACCEPTED,
    text=told(
        "nl",
        """Van de woordenlijst voor de algemene vergadering bestaat al een versie in het
        Nederlands en het Frans. De gids kan ze tonen; Duits en Engels volgen.""",
        fr="""Une version du lexique existe déjà en néerlandais et en français pour l’assemblée
        générale. Le guide peut l’afficher; l’allemand et l’anglais suivront.""",
        de="""Für die Generalversammlung gibt es die Wörterliste schon auf Niederländisch und
        Französisch. Das Handbuch kann sie zeigen; Deutsch und Englisch folgen.""",
        en="""For the general assembly a word list exists already in Dutch and French. The guide
        can show it; German and English follow.""",
    ),
)


def files_next(now: datetime) -> list[Filed]:
    """The files that are kept these weeks."""
    return [
        Filed(
            advice="jargon",
            kept=on_day(now, -16, 15),
            days=4,
            notes="Wacht al jaren. Eerst dit punt.",
            advised=(OF_JARGON,),
            prepared=TO_JARGON,
        ),
        Filed(
            advice="buddies",
            kept=on_day(now, -5, 10),
            euros=4000,
            days=22,
            notes="Le texte de la décision est encore à traduire.",
            advised=(OF_BUDDIES,),
            prepared=TO_BUDDIES,
        ),
        Filed(advice="words", kept=on_day(now, -4, 9), days=6, advised=(OF_WORDS,)),
        Filed(
            advice="forms",
            kept=on_day(now, -6, 14),
            days=35,
            notes="De informaticadienst schat vijfendertig dagen. Advies gevraagd.",
        ),
    ]
