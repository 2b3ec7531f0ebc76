"""What was prepared for the second meeting: an advice, a whole answer, one without its Dutch."""

from __future__ import annotations

from datetime import datetime

from governance.decisions.models import Outcome
from governance.demo.pieces import Advised, Decided, Filed, told
from governance.demo.scenes.board_again import on_day

OF_CLOSING = Advised(
    directorate="Direction des bureaux",
    by="Julie Gerard",
    answer=Outcome.ACCEPTED,
    text=told(
        "fr",
        """Chaque bureau connaît ses jours de fermeture deux semaines à l’avance, sauf en cas de
        maladie. Le courriel part de l’outil qui gère déjà les rendez-vous: cela ne coûte
        rien. En cas de maladie, le bureau prévient le jour même.""",
        nl="""Elk kantoor kent zijn sluitingsdagen twee weken vooraf, behalve bij ziekte. De mail
        vertrekt vanuit het programma waarin nu al de afspraken staan: dat kost niets. Bij ziekte
        verwittigt het kantoor op de dag zelf.""",
        de="""Jedes Büro kennt seine Schließtage zwei Wochen im Voraus, außer bei Krankheit. Die
        Mail kommt aus dem Programm, das schon die Termine verwaltet: Das kostet nichts. Bei
        Krankheit sagt das Büro am selben Tag Bescheid.""",
        en="""Every office knows two weeks ahead on which days it closes, except for illness. The
        mail leaves from the tool that already keeps the appointments: it costs nothing. In case
        of illness the office tells members on the day itself.""",
    ),
)

OF_BIKES = Advised(
    directorate="Gebouwen",
    by="Wim Hoste",
    answer=Outcome.ACCEPTED_IN_PART,
    text=told(
        "nl",
        """Op de binnenkoer is er plaats voor twaalf fietsen, zonder de brandweg te versperren.
        Een stalling met slot kost 6500 euro. Voor bakfietsen is de poort te smal.""",
        fr="""La cour peut accueillir douze vélos sans gêner l’accès des pompiers. Un abri fermé
        coûte 6500 euros. Pour les vélos cargo, le porche est trop étroit.""",
        de="""Im Hof ist Platz für zwölf Fahrräder, ohne den Weg der Feuerwehr zu versperren. Ein
        abschließbarer Unterstand kostet 6500 Euro. Für Lastenräder ist das Tor zu schmal.""",
        en="""The courtyard has room for twelve bicycles without blocking the way of the fire
        brigade. A shelter with a lock costs 6500 euros. For cargo bikes the gate is too
        narrow.""",
    ),
)

TO_BIKES = Decided(
    answer=Outcome.ACCEPTED_IN_PART,
    text=told(
        "nl",
        "Een overdekte stalling met slot voor twaalf fietsen, voor het begin van de zomer.",
        fr="Un abri couvert et fermé pour douze vélos, avant le début de l’été.",
        de="Ein überdachter, abschließbarer Unterstand für zwölf Fahrräder bis Sommerbeginn.",
        en="A covered shelter with a lock for twelve bicycles, before the summer begins.",
    ),
    reasons=told(
        "nl",
        """Meer dan twaalf fietsen passen niet op de binnenkoer zonder de brandweg te versperren,
        en voor bakfietsen is de poort te smal. Samen met de rekken aan de ingang komen we wel
        aan twintig plaatsen.""",
        fr="""La cour ne peut pas accueillir plus de douze vélos sans gêner l’accès des pompiers,
        et le porche est trop étroit pour les vélos cargo. Avec les arceaux de l’entrée, nous
        arrivons tout de même à vingt places.""",
        de="""Mehr als zwölf Fahrräder passen nicht in den Hof, ohne den Weg der Feuerwehr zu
        versperren, und für Lastenräder ist das Tor zu schmal. Mit den Bügeln am Eingang kommen
        wir doch auf zwanzig Plätze.""",
        en="""No more than twelve bicycles fit in the courtyard without blocking the way of the
        fire brigade, and the gate is too narrow for cargo bikes. With the racks at the entrance
        we do reach twenty places.""",
    ),
)

TO_BIRTH = Decided(
    answer=Outcome.ACCEPTED,
    reasons=told(
        "fr",
        """Une personne par région peut suivre une vingtaine de membres par an; c’est à peu près
        le nombre de celles qui nous ont écrit. Le pôle social forme trois volontaires avant
        l’été.""",
    ),
)

OF_ROOMS = Advised(
    directorate="Direction des bureaux",
    by="Julie Gerard",
    answer=Outcome.ACCEPTED,
    text=told(
        "fr",
        """Le badge existe, l’assurance couvre le samedi. Un membre de l’équipe habite à côté et
        veut bien être joignable: essayons pendant six mois.""",
        nl="""De badge bestaat, en de verzekering dekt de zaterdag. Een medewerker woont vlakbij
        en wil bereikbaar zijn: laten we het zes maanden proberen.""",
        de="""Den Badge gibt es, die Versicherung deckt den Samstag. Jemand aus dem Team wohnt
        nebenan und ist bereit, erreichbar zu sein: Versuchen wir es sechs Monate lang.""",
        en="""The badge exists, the insurance covers Saturdays. Somebody of the team lives next
        door and is willing to be called: let us try it for six months.""",
    ),
)


def files_again(now: datetime) -> list[Filed]:
    """The files of the three answers, as they were kept in the weeks before."""
    return [
        Filed(advice="closing", kept=on_day(now, -40, 15), days=3, advised=(OF_CLOSING,)),
        Filed(
            advice="bikes",
            kept=on_day(now, -34, 10),
            euros=6500,
            days=4,
            notes="Wim vraagt nog een tweede offerte.",
            advised=(OF_BIKES,),
            prepared=TO_BIKES,
        ),
        Filed(advice="rooms", kept=on_day(now, -33, 10), days=2, advised=(OF_ROOMS,)),
        Filed(advice="birth", kept=on_day(now, -33, 11), days=18, prepared=TO_BIRTH),
    ]
