"""These weeks: a workshop of last month, one of next month, and news of what runs."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from governance.core.clock import BRUSSELS
from governance.demo.pieces import Advice, News, Said, Workshop, told, words
from governance.demo.scenes.chosen import BY_TRAIN, CHOSEN
from governance.demo.scenes.just_in import WHO_DOES_WHAT
from governance.recommendations.models import Signature

BUDDIES = Advice(
    key="buddies",
    by="mia",
    theme="solidarity",
    office="Mons",
    supports=9,
    followers=("samira", "ines"),
    cluster="Commencer à plusieurs",
    said=Said(
        "fr",
        "Un parrain ou une marraine pour chaque nouveau membre",
        """Proposer à chaque nouveau membre d’être accompagné·e pendant trois mois par quelqu’un
        du même métier: un café, deux appels, une première facture relue ensemble.""",
        """Le premier mois décide de tout. Ce que l’on n’ose pas demander à un bureau, on le
        demande à quelqu’un qui est passé par là.""",
    ),
    also=Said(
        "nl",
        "Een peter of meter voor elk nieuw lid",
        """Stel elk nieuw lid voor om drie maanden begeleid te worden door iemand uit hetzelfde
        vak: een koffie, twee telefoontjes, samen een eerste factuur nakijken.""",
        """De eerste maand beslist veel. Wat je niet aan een kantoor durft te vragen, vraag je
        aan iemand die het ook heeft meegemaakt.""",
    ),
)

WORDS = Advice(
    key="words",
    by="bart",
    theme="information",
    office="Antwerpen",
    supports=6,
    followers=("max",),
    said=Said(
        "nl",
        "Zet bij elk moeilijk woord in de gids wat het betekent",
        """Maak een woordenlijst in de vier talen: vennoot, kwijting, ondeelbare reserves. Tik
        op een woord in de Gebruikersgids en je krijgt één zin uitleg.""",
        """Wie de woorden niet kent, zwijgt in de vergadering.""",
    ),
    also=Said(
        "fr",
        "Expliquer chaque mot difficile du guide",
        """Faire un lexique dans les quatre langues: sociétaire, décharge, réserves
        impartageables. Un mot touché dans le guide donne une phrase d’explication.""",
        """Qui ne connaît pas les mots se tait à l’assemblée.""",
    ),
)

EUPEN = Advice(
    key="eupen",
    by="Eupen",
    theme="local",
    office="Eupen",
    signature=Signature.TABLE,
    supports=4,
    followers=("tomas",),
    said=Said(
        "de",
        "Zweimal im Jahr ein Workshop in Eupen",
        """Haltet zweimal im Jahr einen Workshop auf Deutsch, in Eupen und im Netz.""",
        """Auf Französisch hören wir zu. Auf Deutsch reden wir mit.""",
    ),
    also=Said(
        "fr",
        "Un atelier à Eupen deux fois par an",
        """Tenir deux fois par an un atelier en allemand, à Eupen et en ligne.""",
        """En français, nous écoutons. En allemand, nous prenons la parole.""",
    ),
)


def last_month(now: datetime) -> Workshop:
    """A workshop a month ago, handed over a few days later."""
    return Workshop(
        key="last_month",
        starts_at=evening(now, -30),
        title=words(
            "fr",
            "Horizon 2030: que gardons-nous, que commençons-nous?",
            nl="Horizon 2030: wat houden we, waarmee beginnen we?",
            de="Horizont 2030: Was behalten wir, was beginnen wir?",
            en="Horizon 2030: what do we keep, what do we begin?",
        ),
        questions=told(
            "fr",
            """Qu’est-ce qui doit encore exister en 2030? Qu’est-ce qui manque aujourd’hui à
            quelqu’un qui commence? Que pourrions-nous laisser?""",
            nl="""Wat moet er in 2030 nog zijn? Wat mist iemand die vandaag begint? Wat mogen we
            loslaten?""",
        ),
        place="Bureau de Mons",
        office="Mons",
        online_url="https://example.org/horizon",
        languages=("fr", "nl", "de"),
        facilitators=("finn",),
        persons=("mia", "bart", "samira"),
        tables=("Eupen", "Grand-Place"),
        attendance=26,
        advice=(BUDDIES, WORDS, EUPEN, WHO_DOES_WHAT, BY_TRAIN),
        signed_up=("mia", "bart", "samira", "tomas", "ines", "max"),
        chosen=CHOSEN,
        handed_over=evening(now, -26),
    )


def next_month(now: datetime) -> Workshop:
    """A workshop in four weeks."""
    return Workshop(
        key="next_month",
        starts_at=evening(now, 28),
        planned=evening(now, -9),
        title=words(
            "nl",
            "Horizon 2030: samen onder één dak",
            fr="Horizon 2030: ensemble sous un même toit",
            de="Horizont 2030: gemeinsam unter einem Dach",
            en="Horizon 2030: together under one roof",
        ),
        questions=told(
            "nl",
            """Welke plek mis je om te werken? Met wie zou je die willen delen? Wat mag die
            kosten?""",
            fr="""Quel lieu vous manque pour travailler? Avec qui le partageriez-vous? Que
            peut-il coûter?""",
        ),
        place="Kantoor Gent",
        office="Gent",
        online_url="https://example.org/horizon-gent",
        languages=("nl", "fr"),
        facilitators=("finn",),
        signed_up=("max", "grace", "lieve", "mia"),
    )


def news_of_the_register(now: datetime) -> News:
    """The register tells how far it is."""
    return News(
        now.date() - timedelta(days=12),
        told(
            "nl",
            """Van de eerste vier cycli zijn er 170 aanbevelingen nagekeken; een tachtigtal
            wacht op iemand die zich herinnert wat ervan geworden is. Herken je er een? Laat het
            weten.""",
            fr="""Des quatre premiers cycles, 170 recommandations sont relues; environ
            quatre-vingts attendent quelqu’un qui se souvienne de leur suite. Vous en
            reconnaissez une? Dites-le nous.""",
        ),
        now.date() + timedelta(days=60),
    )


def news_of_the_invoices(now: datetime) -> News:
    """The way of an invoice tells how far it is."""
    return News(
        now.date() - timedelta(days=19),
        told(
            "nl",
            """Tien leden testen de stappen in de ledenzone. Hun eerste vraag: mag ‘herinnerd’
            ook zeggen door wie? Dat voegen we toe voor we het aan iedereen tonen.""",
            fr="""Dix membres testent les étapes dans « Mon compte Smart ». Leur première
            question: « rappelée » peut-il aussi dire par qui? Nous l’ajoutons avant de le
            montrer à tou·tes.""",
        ),
        now.date() + timedelta(days=45),
    )


def evening(now: datetime, days: int) -> datetime:
    """Six o’clock in the evening, some days from now."""
    return datetime.combine(now.date() + timedelta(days=days), time(18), BRUSSELS)
