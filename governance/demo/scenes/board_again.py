"""These weeks: a meeting called too late and without quorum, and the one called again after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from governance.core.clock import BRUSSELS
from governance.decisions.models import Purpose
from governance.demo.pieces import Corrected, Item, Meeting, told, words
from governance.meetings.models import Kind

BIKES = Item(
    title=words(
        "nl",
        "Een fietsenstalling in Sint-Gillis",
        fr="Un abri à vélos à Saint-Gilles",
        de="Ein Fahrradunterstand in Saint-Gilles",
        en="A bicycle shelter in Saint-Gilles",
    ),
    advice="bikes",
    presenter="pieter",
)
CLOSING = Item(
    title=words(
        "fr",
        "Annoncer la fermeture d’un bureau",
        nl="Melden dat een kantoor sluit",
        de="Ankündigen, dass ein Büro schließt",
        en="Announcing that an office closes",
    ),
    advice="closing",
    minutes=10,
)
BIRTH = Item(
    title=words(
        "fr",
        "Un contact unique quand on attend un enfant",
        nl="Eén aanspreekpunt als je een kind verwacht",
        de="Eine Ansprechperson, wenn ein Kind kommt",
        en="One contact when a child is on its way",
    ),
    advice="birth",
    minutes=20,
    presenter="amina",
)
ROOMS = Item(
    title=words(
        "fr",
        "La salle de réunion de Charleroi le samedi",
        nl="De vergaderzaal van Charleroi op zaterdag",
        de="Der Sitzungsraum in Charleroi am Samstag",
        en="The meeting room in Charleroi on Saturdays",
    ),
    advice="rooms",
    minutes=10,
)
HEATING = Item(
    key="heating",
    purpose=Purpose.INFORMATION,
    minutes=10,
    title=words(
        "nl",
        "De verwarming van de kantoren deze winter",
        fr="Le chauffage des bureaux cet hiver",
        de="Die Heizung der Büros in diesem Winter",
        en="Heating the offices this winter",
    ),
)
OTHERS = ("bo", "joris", "claire", "ines")


def on_day(now: datetime, days: int, hour: int, minute: int = 0) -> datetime:
    """An hour of the clock in Brussels, some days from now."""
    return datetime.combine(now.date() + timedelta(days=days), time(hour, minute), BRUSSELS)


def short_of(now: datetime) -> Meeting:
    """An evening online, to which the invitation left four days before: two directors came."""
    return Meeting(
        key="short",
        body="board",
        kind=Kind.BOARD_MEETING,
        starts_at=on_day(now, -24, 18, 30),
        planned=on_day(now, -29, 11),
        agenda_set=on_day(now, -28, 14),
        invited=(on_day(now, -28, 16),),
        title=words(
            "nl",
            "Vergadering ’s avonds, online",
            fr="Réunion du soir, en ligne",
            de="Abendsitzung, online",
            en="Evening meeting, online",
        ),
        place="Online",
        online_url="https://example.org/raad-conseil",
        present=("nadia", "pieter", "olivier"),
        excused=(*OTHERS, "amina", "koen", "yusuf"),
        items=(BIKES, CLOSING, BIRTH, ROOMS, HEATING),
        summary=told(
            "nl",
            """De uitnodiging vertrok te laat en er waren te weinig bestuursleden om te
            beslissen. De agenda gaat ongewijzigd naar een tweede vergadering.""",
            fr="""La convocation est partie trop tard et les administrateur·trices étaient trop
            peu nombreux·ses pour décider. L’ordre du jour passe tel quel à une seconde
            réunion.""",
            de="""Die Einladung ging zu spät hinaus, und es waren zu wenige Mitglieder des
            Verwaltungsrates da, um zu entscheiden. Die Tagesordnung geht unverändert an eine
            zweite Sitzung.""",
            en="""The invitation left too late and too few directors came to decide. The agenda
            goes to a second meeting as it is.""",
        ),
    )


def again(now: datetime) -> Meeting:
    """The second meeting decides with whoever is there: three answers in one act."""
    return Meeting(
        key="again",
        body="board",
        kind=Kind.BOARD_MEETING,
        again_after="short",
        starts_at=on_day(now, -12, 9, 30),
        planned=on_day(now, -23, 11),
        agenda_set=on_day(now, -22, 14),
        invited=(on_day(now, -22, 16),),
        title=words(
            "nl",
            "Tweede vergadering, na die zonder quorum",
            fr="Seconde réunion, après celle sans quorum",
            de="Zweite Sitzung, nach der nicht beschlussfähigen",
            en="Second meeting, after the one without quorum",
        ),
        place="Sint-Gillis / Saint-Gilles",
        present=("nadia", "amina", "koen", "yusuf"),
        excused=(*OTHERS, "pieter", "olivier"),
        items=tuple(replace(item) for item in (BIKES, CLOSING, BIRTH, ROOMS, HEATING)),
        together=("bikes", "closing", "birth"),
        drafts=("birth",),
        announced=on_day(now, -1, 9),
        corrected=(
            Corrected(
                decision="bikes",
                by="max",
                text="""De rekken aan de ingang zijn niet van ons maar van de buren: dat staat op
het bordje. Op de binnenkoer staat nu niets.""".replace("\n", " "),
                after=11 * 60 + 30,
            ),
        ),
        summary=told(
            "nl",
            """De Raad nam de agenda over van de vergadering zonder quorum en nam drie
            beslissingen in één stemming, elk met haar eigen redenen. Het punt over de zaal in
            Charleroi wordt nog uitgeschreven.""",
            fr="""Le conseil a repris l’ordre du jour de la réunion sans quorum et a pris trois
            décisions en un seul vote, chacune avec ses propres motifs. Le point sur la salle de
            Charleroi doit encore être rédigé.""",
            de="""Der Verwaltungsrat hat die Tagesordnung der nicht beschlussfähigen Sitzung
            übernommen und in einer Abstimmung drei Entscheidungen getroffen, jede mit ihrer
            eigenen Begründung. Der Punkt über den Raum in Charleroi wird noch ausgeschrieben.""",
            en="""The board took over the agenda of the meeting without quorum and took three
            decisions in one vote, each with its own reasons. The item on the room in Charleroi is
            still to be written down.""",
        ),
    )
