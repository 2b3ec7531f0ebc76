"""The next board meeting as it ripens, and the next general assembly with the dates around it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from governance.decisions.models import Purpose
from governance.demo.pieces import Item, Meeting, Paper, told, words
from governance.demo.scenes.board_again import on_day
from governance.meetings.actions import Guest
from governance.meetings.models import Kind

JARGON = Item(
    title=words(
        "fr",
        "Une page de préparation avant chaque assemblée",
        nl="Eén pagina voorbereiding voor elke algemene vergadering",
        de="Eine Seite Vorbereitung vor jeder Generalversammlung",
        en="One page of preparation before each general assembly",
    ),
    advice="jargon",
    presenter="nadia",
)
BUDDIES = Item(
    title=words(
        "fr",
        "Un parrain ou une marraine pour chaque nouveau membre",
        nl="Een peter of meter voor elk nieuw lid",
        de="Eine Patin oder ein Pate für jedes neue Mitglied",
        en="A buddy for every new member",
    ),
    advice="buddies",
    minutes=20,
    presenter="claire",
)
OFFICES = Item(
    key="offices",
    purpose=Purpose.APPROVAL,
    minutes=25,
    presenter="koen",
    title=words(
        "nl",
        "De herziene begroting van de kantoren",
        fr="Le budget revu des bureaux",
        de="Der überarbeitete Haushalt der Büros",
        en="The revised budget of the offices",
    ),
)
CHILDCARE = Item(
    key="childcare_news",
    purpose=Purpose.INFORMATION,
    minutes=5,
    presenter="amina",
    reports="childcare",
    title=words(
        "fr",
        "La garde d’enfants pendant l’assemblée: ce qu’elle a changé",
        nl="Kinderopvang tijdens de algemene vergadering: wat ze veranderde",
        de="Kinderbetreuung während der Versammlung: was sie geändert hat",
        en="Childcare during the assembly: what it changed",
    ),
)
HORIZON = Item(
    key="horizon",
    purpose=Purpose.INFORMATION,
    minutes=20,
    presenter="bo",
    title=words(
        "fr",
        "Horizon 2030: où en est la préparation?",
        nl="Horizon 2030: hoe ver staat de voorbereiding?",
        de="Horizont 2030: Stand der Vorbereitung",
        en="Horizon 2030: how far are the preparations?",
    ),
)
SUCCESSION = Item(
    key="succession",
    minutes=30,
    presenter="nadia",
    public=False,
    title=words(
        "fr",
        "La succession à l’administration déléguée",
        nl="De opvolging van de afgevaardigd bestuurder",
        de="Die Nachfolge in der delegierten Verwaltung",
        en="The succession of the delegated director",
    ),
)

PAPERS = (
    Paper(
        words("fr", "Horizon 2030: ce que disent les ateliers"),
        told(
            "fr",
            """Trois mots reviennent dans tous les ateliers: moins d’outils, plus de voisinage,
            des réponses plus rapides.

            Le conseil reçoit une première version au printemps.""",
        ),
        point="horizon",
        public=True,
    ),
    Paper(
        words("nl", "Begroting van de kantoren, herziene versie"),
        told(
            "nl",
            """De huur stijgt met vier procent, de verwarming daalt met negen. Samen blijft er
            11 000 euro over voor Namen en Kortrijk.""",
        ),
        point="offices",
    ),
)


def next_board(now: datetime) -> Meeting:
    """The next board meeting: what waited too long, what is new, what was promised."""
    return Meeting(
        key="next_board",
        approves="lately",
        body="board",
        kind=Kind.BOARD_MEETING,
        starts_at=on_day(now, 17, 9, 30),
        planned=on_day(now, -20, 18),
        agenda_set=on_day(now, -4, 18),
        invited=(on_day(now, -3, 10),),
        title=words(
            "nl",
            "Eerstvolgende vergadering",
            fr="Prochaine réunion",
            de="Nächste Sitzung",
            en="Next meeting",
        ),
        place="Sint-Gillis / Saint-Gilles",
        online_url="https://example.org/raad-conseil",
        observers=(
            Guest("Pauline Lefort", "pauline.lefort@guests.example.org", "fr", public=True),
            Guest("Jef Somers", "jef.somers@guests.example.org", "nl"),
        ),
        items=(JARGON, BUDDIES, OFFICES, CHILDCARE, HORIZON, SUCCESSION),
        papers=PAPERS,
    )


def assembly_after(now: datetime) -> date:
    """The third Tuesday of June that comes next, at least a month from now."""
    soon = now.date() + timedelta(days=31)
    year = soon.year if _third_tuesday(soon.year) >= soon else soon.year + 1
    return _third_tuesday(year)


def _third_tuesday(year: int) -> date:
    first = date(year, 6, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def next_assembly(now: datetime) -> Meeting:
    """The next general assembly; its agenda is still empty."""
    day = assembly_after(now)
    return Meeting(
        key="next_assembly",
        body="assembly",
        kind=Kind.ASSEMBLY,
        starts_at=on_day(now, (day - now.date()).days, 17),
        planned=on_day(now, -10, 15),
        agenda_set=on_day(now, -10, 15),
        title=words(
            "nl",
            f"Gewone algemene vergadering {day.year}",
            fr=f"Assemblée générale ordinaire {day.year}",
            de=f"Ordentliche Generalversammlung {day.year}",
            en=f"Ordinary general assembly {day.year}",
        ),
        place="Saint-Gilles / Sint-Gillis + online",
    )
