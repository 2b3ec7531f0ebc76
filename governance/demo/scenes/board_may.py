"""10 May 2022: the board decides on training and SmartLabs, and says what it cannot pay for."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome
from governance.demo.pieces import Decided, Item, Meeting, at, told, words
from governance.meetings.models import Kind

CATALOGUE = Item(
    title=words(
        "nl",
        "Eén opleidingscatalogus",
        fr="Un seul catalogue de formations",
        de="Ein gemeinsamer Schulungskatalog",
        en="One training catalogue",
    ),
    advice="catalogue",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "nl",
            """Verenigde Opleidingen kan het werk opnemen in zijn gewone opdracht. De catalogus
            komt er voor de start van het najaar, in de twee talen. Leden die lesgeven, krijgen
            er een plaats in onder dezelfde voorwaarden als de andere lesgevers.""",
            fr="""Formateurs Associés peut l’intégrer à son travail ordinaire. Le catalogue
            paraîtra avant la rentrée, dans les deux langues. Les membres qui forment y auront
            leur place, aux mêmes conditions que les autres.""",
        ),
        report_back_on=date(2022, 9, 20),
    ),
)

SHORT = Item(
    title=words(
        "fr",
        "Des formations courtes, le soir et en ligne",
        nl="Korte opleidingen, ’s avonds en online",
    ),
    advice="short",
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            "Six modules en ligne dès l’automne; pas encore de soirées dans chaque bureau.",
            nl="Zes modules online vanaf het najaar; nog geen avonden in elk kantoor.",
        ),
        reasons=told(
            "fr",
            """Les modules en ligne touchent tout le monde d’un coup. Les soirées dans chaque
            bureau demanderaient des formateur·trices que nous n’avons pas encore. Nous y
            reviendrons avec les chiffres de participation.""",
            nl="""Met online modules bereiken we iedereen tegelijk. Voor avonden in elk kantoor
            hebben we nog niet genoeg lesgevers. We komen erop terug met de deelnamecijfers.""",
        ),
    ),
)

SMARTLABS = Item(
    title=words(
        "nl",
        "SmartLabs nemen het over van Smart in Progress",
        fr="Les SmartLabs prennent le relais de Smart in Progress",
        de="SmartLabs lösen Smart in Progress ab",
        en="SmartLabs take over from Smart in Progress",
    ),
    advice="smartlabs",
    minutes=30,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        text=told(
            "nl",
            """Elk SmartLab zegt bij de start wie op het einde over het vervolg beslist.""",
            fr="""Chaque SmartLab dit dès le départ qui décidera de la suite.""",
        ),
        reasons=told(
            "nl",
            """Smart in Progress liet leden nadenken over de onderneming; SmartLabs laten hen
            mee uitproberen. Het budget is klein en begrensd, zodat een proef ook mag mislukken.
            De afwijkende mening van een deel van de tafel nemen we over als voorwaarde.""",
            fr="""Smart in Progress a fait réfléchir les membres à l’entreprise; les SmartLabs
            leur permettent d’essayer. Le budget est petit et plafonné: un essai a donc le droit
            d’échouer. L’avis divergent d’une partie de la table devient une condition.""",
        ),
        votes=(6, 0, 1),
    ),
)

GRANT = Item(
    title=words(
        "fr", "Une bourse de 500 euros", nl="Een beurs van 500 euro", en="A grant of 500 euros"
    ),
    advice="grant",
    decided=Decided(
        answer=Outcome.DECLINED,
        reasons=told(
            "fr",
            """Avec quelque deux mille nouveaux membres par an, cette bourse coûterait un
            million d’euros, soit plus que tout ce que nous pouvons investir dans les projets.
            Une aide égale pour tou·tes irait aussi à celles et ceux qui peuvent payer. Le
            catalogue indiquera en revanche quelles formations sont gratuites, et quels fonds
            sectoriels remboursent les autres.""",
            nl="""Met zo’n tweeduizend nieuwe leden per jaar kost deze beurs een miljoen euro,
            meer dan we in alle projecten samen kunnen investeren. Een gelijke steun voor
            iedereen gaat bovendien ook naar wie het zelf kan betalen. De catalogus zal wel
            vermelden welke opleidingen gratis zijn en welke sectorfondsen de andere
            terugbetalen.""",
        ),
        votes=(5, 1, 1),
    ),
)

GERMAN = Item(
    title=words(
        "fr",
        "Les pages principales en allemand",
        nl="De belangrijkste pagina’s in het Duits",
        de="Die wichtigsten Seiten auf Deutsch",
        en="The main pages in German",
    ),
    advice="german",
    decided=Decided(
        answer=Outcome.POSTPONED,
        reasons=told(
            "fr",
            """Nous voulons le faire, et nous n’avons personne pour le faire bien: traduire dix
            pages prend vingt jours, les tenir à jour en prend dix chaque année. Autant attendre
            que le guide existe, et traduire la bonne version.""",
            nl="""We willen dit doen, maar hebben niemand om het goed te doen: tien pagina’s
            vertalen vraagt twintig dagen, ze bijhouden elk jaar tien. We wachten tot de
            Gebruikersgids er is, en vertalen dan meteen de juiste versie.""",
            de="""Wir wollen das tun, aber es fehlt jemand, der es gut machen kann: Zehn Seiten
            zu übersetzen kostet zwanzig Tage, sie aktuell zu halten jedes Jahr zehn. Wir
            warten, bis es das Handbuch gibt, und übersetzen dann die richtige Fassung.""",
        ),
        returns_on=date(2023, 9, 1),
        missing=words(
            "fr",
            "30 jours-personnes de traduction",
            nl="30 mensdagen vertaalwerk",
            de="30 Personentage Übersetzung",
            en="30 person-days of translation",
        ),
    ),
)

QUIET = Item(
    title=words(
        "fr",
        "Un endroit où parler",
        nl="Een plek om te praten",
        de="Ein Ort zum Reden",
        en="A place to talk",
    ),
    advice="quiet",
    minutes=10,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Sept bureaux sur neuf ont une pièce qui peut fermer: il suffit de la libérer.
            Pour Eupen et Mons, un rendez-vous se prend hors des heures d’ouverture.""",
            nl="""In zeven van de negen kantoren is er een kamer met een deur: ze moet alleen
            worden vrijgemaakt. In Eupen en Bergen spreken we af buiten de openingsuren.""",
        ),
        votes=(7, 0, 0),
    ),
)

MAY = Meeting(
    key="may",
    approves="march",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2022, 5, 10, 9, 30),
    title=words(
        "nl",
        "Vergadering van mei 2022",
        fr="Réunion de mai 2022",
        de="Sitzung im Mai 2022",
        en="Meeting of May 2022",
    ),
    place="Kantoor Gent",
    present=("nadia", "bo", "amina", "joris", "claire", "koen", "olivier"),
    represented=(("pieter", "joris"),),
    excused=("yusuf",),
    items=(CATALOGUE, SHORT, SMARTLABS, GRANT, GERMAN, QUIET),
    announced=at(2022, 5, 13, 9),
)
