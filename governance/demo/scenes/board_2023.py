"""21 March 2023: the strategy is narrowed, one request of Namur is declined, others answered."""

from __future__ import annotations

from governance.decisions.models import Outcome, Purpose
from governance.demo.pieces import Decided, Item, Meeting, at, told, words
from governance.demo.scenes.board_2023_members import MEMBERS
from governance.meetings.models import Kind

NARROWING = Item(
    key="narrowing",
    title=words(
        "fr",
        "La stratégie 2025 resserrée",
        nl="De aangescherpte strategie 2025",
        de="Die geschärfte Strategie 2025",
        en="Strategy 2025, narrowed",
    ),
    minutes=60,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Trop de chantiers avançaient à moitié. Deux axes au lieu de trois, et pas de
            nouveau projet stratégique tant qu’un autre n’est pas terminé. Écouter n’est plus un
            axe: c’est devenu notre manière de travailler.""",
            nl="""Te veel projecten vorderden maar half. Twee pijlers in plaats van drie, en
            geen nieuw strategisch project zolang er geen ander klaar is. Luisteren is geen
            pijler meer: het is onze manier van werken geworden.""",
        ),
        votes=(6, 0, 1),
    ),
)

OBSERVER = Item(
    title=words(
        "fr",
        "Diffuser les réunions du conseil en direct",
        nl="De Raad van bestuur live uitzenden",
        de="Sitzungen des Verwaltungsrates live übertragen",
        en="Streaming board meetings live",
    ),
    advice="observer",
    decided=Decided(
        answer=Outcome.DECLINED,
        reasons=told(
            "fr",
            """Une discussion filmée n’est plus la même discussion: on y hésite moins, et on y
            change moins d’avis. Ce que les membres doivent pouvoir contrôler, ce sont les
            décisions, les motifs et les votes: ils sont désormais publics, point par point.
            Trois administrateur·trices auraient voulu essayer une fois.""",
            nl="""Een bespreking voor de camera is geen zelfde bespreking meer: je aarzelt er
            minder, en je verandert er minder van mening. Wat leden moeten kunnen nagaan, zijn
            de beslissingen, de redenen en de stemmen: die zijn voortaan openbaar, punt voor
            punt. Drie bestuursleden hadden het één keer willen proberen.""",
        ),
        votes=(4, 3, 0),
    ),
)

REGISTER_NEWS = Item(
    reports="register",
    purpose=Purpose.INFORMATION,
    minutes=10,
    title=words(
        "nl",
        "Stand van zaken: het register van aanbevelingen",
        fr="État d’avancement: le registre des recommandations",
        de="Stand der Dinge: das Register der Empfehlungen",
        en="Progress: the register of recommendations",
    ),
)

MARCH_2023 = Meeting(
    key="march_2023",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2023, 3, 21, 9, 30),
    title=words(
        "nl",
        "Vergadering van maart 2023",
        fr="Réunion de mars 2023",
        de="Sitzung im März 2023",
        en="Meeting of March 2023",
    ),
    place="Sint-Gillis / Saint-Gilles",
    present=("nadia", "bo", "pieter", "amina", "joris", "claire", "koen", "olivier", "yusuf"),
    items=(NARROWING, REGISTER_NEWS, OBSERVER, *MEMBERS),
    announced=at(2023, 3, 24, 9),
)
