"""Some weeks ago: one answer by named votes while a director is outside, a seat by secret ones."""

from __future__ import annotations

from governance.decisions.models import Outcome, Way, Withdrew
from governance.demo.pieces import Corrected, Decided, Held, Item, told, words

FEES = Item(
    title=words(
        "nl",
        "Een lagere bijdrage voor wie weinig factureert",
        fr="Une contribution plus basse pour qui facture peu",
        de="Ein niedrigerer Beitrag für alle, die wenig in Rechnung stellen",
        en="A lower contribution for those who invoice little",
    ),
    advice="fees",
    minutes=30,
    presenter="koen",
    conflicts=(("pieter", Withdrew.LEFT),),
    note=told(
        "nl",
        """Pieter Vandaele factureert zelf minder dan 5000 euro per jaar. Hij meldde dat bij het
        begin van de vergadering en ging naar buiten voor dit punt.""",
        fr="""Pieter Vandaele facture lui-même moins de 5000 euros par an. Il l’a déclaré au
        début de la réunion et a quitté la séance pour ce point.""",
        de="""Pieter Vandaele stellt selbst weniger als 5000 Euro im Jahr in Rechnung. Er hat
        das zu Beginn der Sitzung erklärt und den Raum für diesen Punkt verlassen.""",
        en="""Pieter Vandaele invoices less than 5000 euros a year himself. He said so at the
        beginning of the meeting and left the room for this item.""",
    ),
    held=Held(Way.NAMED, ("nadia", "amina", "joris", "koen"), ("bo", "claire")),
    decided=Decided(
        answer=Outcome.DECLINED,
        reasons=told(
            "nl",
            """Zes op de tien leden factureren minder dan 5000 euro. Voor de vier anderen zou de
            bijdrage met een derde stijgen, en net zij kunnen elders terecht. Wie weinig
            factureert, krijgt nu al evenveel advies als wie veel factureert: dat is onze
            solidariteit. Twee bestuursleden hadden het een jaar willen proberen.""",
            fr="""Six membres sur dix facturent moins de 5000 euros. Pour les quatre autres, la
            contribution augmenterait d’un tiers, et ce sont justement eux qui peuvent aller
            ailleurs. Qui facture peu reçoit déjà autant de conseils que qui facture beaucoup:
            c’est notre solidarité. Deux administrateur·trices auraient voulu essayer un an.""",
            de="""Sechs von zehn Mitgliedern stellen weniger als 5000 Euro in Rechnung. Für die
            vier anderen würde der Beitrag um ein Drittel steigen, und gerade sie können anderswo
            hingehen. Wer wenig in Rechnung stellt, wird schon heute ebenso gut beraten: Das ist
            unsere Solidarität. Zwei Mitglieder des Verwaltungsrates hätten es ein Jahr lang
            versuchen wollen.""",
            en="""Six members in ten invoice less than 5000 euros. For the other four the
            contribution would rise by a third, and they are the ones who can go elsewhere. Those
            who invoice little already get as much advice as those who invoice much: that is our
            solidarity. Two directors would have tried it for a year.""",
        ),
    ),
)

SEAT = Item(
    key="seat",
    title=words(
        "fr",
        "Cooptation d’une illustratrice au conseil",
        nl="Coöptatie van een illustrator in de Raad van bestuur",
        de="Kooptation einer Illustratorin in den Verwaltungsrat",
        en="Co-opting an illustrator to the board",
    ),
    presenter="nadia",
    held=Held(Way.SECRET, ("nadia", "bo", "pieter", "amina", "joris", "koen"), (), ("claire",)),
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Un siège est vacant depuis l’été. La candidate a participé à quatre ateliers et
            connaît les questions des illustratrices et des traducteurs. Son mandat court
            jusqu’à la prochaine assemblée générale, qui le confirmera ou non.""",
            nl="""Sinds de zomer is er een plaats vrij. De kandidate nam deel aan vier workshops
            en kent de vragen van illustratoren en vertalers. Haar mandaat loopt tot de volgende
            algemene vergadering, die het al dan niet bevestigt.""",
            de="""Seit dem Sommer ist ein Sitz frei. Die Kandidatin hat an vier Workshops
            teilgenommen und kennt die Fragen derer, die illustrieren und übersetzen. Ihr Mandat
            gilt bis zur nächsten Generalversammlung, die es bestätigt oder nicht.""",
            en="""A seat has been vacant since the summer. The candidate took part in four
            workshops and knows the questions of illustrators and translators. Her mandate runs
            until the next general assembly, which confirms it or not.""",
        ),
    ),
)

THREE_INSURERS = Corrected(
    decision="hospital",
    by="samira",
    text="Trois assureurs ont répondu, pas deux. Je vous ai transmis la lettre du troisième.",
    reasons=told(
        "fr",
        """Trois assureurs accepteraient sans questionnaire médical, à partir de quatre cents
        affilié·es. Compter les intéressé·es et négocier prend vingt-cinq jours, et la personne
        qui connaît ce dossier est prise par la paie jusqu’au printemps. Le point revient à la
        date dite.""",
        nl="""Drie verzekeraars doen mee zonder medische vragenlijst, vanaf vierhonderd
        aangeslotenen. Tellen wie wil en onderhandelen kost vijfentwintig dagen, en wie het
        dossier kent, zit tot het voorjaar in de loonadministratie. Het punt komt op de
        afgesproken dag terug.""",
        de="""Drei Versicherer würden ab vierhundert Versicherten ohne Gesundheitsfragen
        mitmachen. Zählen, wer will, und verhandeln kostet fünfundzwanzig Tage, und wer sich
        auskennt, ist bis zum Frühjahr mit den Löhnen beschäftigt. Der Punkt kommt am genannten
        Tag zurück.""",
        en="""Three insurers would accept without medical questions, from four hundred insured
        on. Counting who wants it and negotiating takes twenty-five days, and the person who
        knows this file is busy with the payroll until spring. The item returns on the day
        named.""",
    ),
)
