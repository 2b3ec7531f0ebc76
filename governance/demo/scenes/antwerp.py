"""October 2022, Antwerp: payment terms, bad luck and what we can share."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

LATE_PAYERS = Advice(
    key="late_payers",
    by="max",
    theme="solidarity",
    office="Antwerpen",
    supports=15,
    followers=("bart", "grace"),
    cluster="Wie te laat betaalt",
    said=Said(
        "nl",
        "Maan klanten die te laat betalen sneller aan",
        """Stuur de eerste herinnering op de dag na de vervaldag, de tweede na een week, en
        vraag vanaf de derde de wettelijke interest. Laat het lid vooraf weten dat de brief
        vertrekt, zodat je eerst zelf kan bellen.""",
        """Wij krijgen ons loon op tijd dankzij de gedeelde onderneming, maar het geld komt van
        ons allemaal. Hoe langer we wachten, hoe minder we met zijn allen hebben om te
        investeren.""",
    ),
    also=Said(
        "fr",
        "Relancer plus vite les clients qui paient en retard",
        """Envoyer le premier rappel le lendemain de l’échéance, le deuxième après une semaine,
        et réclamer les intérêts légaux dès le troisième. Prévenir le membre avant l’envoi, pour
        qu’il puisse d’abord téléphoner lui-même.""",
        """Nous sommes payé·es à temps grâce à l’entreprise partagée, mais cet argent est à nous
        tous. Plus nous attendons, moins il nous en reste à investir.""",
    ),
)

TOOLS = Advice(
    key="tools",
    by="bart",
    theme="solidarity",
    office="Antwerpen",
    supports=9,
    followers=("max",),
    said=Said(
        "nl",
        "Begin in Antwerpen een materiaalbank voor leden",
        """Laat leden materiaal uitlenen dat meestal in de kast ligt: een projector, een
        geluidsset, een lasapparaat. Met een lijst, een agenda en een verzekering.""",
        """Iedereen koopt hetzelfde, voor drie keer per jaar. Een geluidstechnicus uit
        Borgerhout en een cameravrouw uit Deurne kunnen elkaar al helpen.""",
    ),
    also=Said(
        "fr",
        "Lancer à Anvers une matériauthèque entre membres",
        """Permettre aux membres de se prêter le matériel qui reste au placard: un projecteur,
        une sono, un poste à souder. Avec une liste, un calendrier et une assurance.""",
        """Nous achetons tou·tes la même chose, pour trois usages par an. Un ingénieur du son de
        Borgerhout et une cadreuse de Deurne peuvent déjà s’entraider.""",
    ),
)

EMERGENCY = Advice(
    key="emergency",
    by="Schelde",
    theme="solidarity",
    office="Antwerpen",
    signature=Signature.TABLE,
    supports=12,
    followers=("max", "bart"),
    said=Said(
        "nl",
        "Richt een noodfonds op voor wie langdurig ziek wordt",
        """Leg samen een klein deel van elke factuur opzij, en geef wie langer dan een maand
        ziek is een eenmalige steun. Laat leden mee beslissen over de voorwaarden.""",
        """Een gebroken pols is voor een illustrator drie maanden zonder opdrachten. Het
        ziekenfonds vangt een deel op, de vaste kosten lopen door.""",
        """Twee deelnemers vinden dat dit de taak van de sociale zekerheid is, en niet van de
        coöperatie.""",
    ),
    also=Said(
        "fr",
        "Créer un fonds d’urgence pour les longues maladies",
        """Mettre de côté ensemble une petite part de chaque facture, et donner une aide unique
        à qui est malade plus d’un mois. Associer les membres au choix des conditions.""",
        """Un poignet cassé, pour une illustratrice, ce sont trois mois sans commandes. La
        mutuelle couvre une partie, les frais fixes continuent.""",
    ),
)

SECOND_EYES = Advice(
    key="second_eyes",
    by="Dok",
    theme="training",
    office="Antwerpen",
    signature=Signature.TABLE,
    supports=6,
    followers=("bart",),
    said=Said(
        "nl",
        "Laat een ervaren lid je offerte mee nalezen",
        """Breng leden samen die elkaars offertes nalezen voor ze vertrekken: één keer per
        maand, twee uur, met een adviesverlener die de valkuilen kent.""",
        """Van je eerste offertes leer je het meest, en meestal te laat. Een tweede paar ogen
        ziet wat jij vergat te vragen.""",
    ),
    also=Said(
        "fr",
        "Faire relire son devis par un membre expérimenté",
        """Réunir des membres qui relisent les devis des autres avant l’envoi: une fois par
        mois, deux heures, avec un·e conseiller·ère qui connaît les pièges.""",
        """Ce sont les premiers devis qui apprennent le plus, et souvent trop tard. Un second
        regard voit ce que l’on a oublié de demander.""",
    ),
)

ANTWERP = Workshop(
    key="antwerp",
    starts_at=at(2022, 10, 6, 18, 30),
    title=words(
        "nl",
        "Betaald worden, pech hebben, delen",
        fr="Être payé·e, avoir un coup dur, partager",
        de="Bezahlt werden, Pech haben, teilen",
        en="Being paid, bad luck, sharing",
    ),
    questions=told(
        "nl",
        """Wat doe je als een klant niet betaalt? Wat zou er met je activiteit gebeuren als je
        een maand niet kan werken? Wat heb je dat een ander lid goed kan gebruiken?""",
        fr="""Que faites-vous quand un client ne paie pas? Qu’arriverait-il à votre activité si
        vous ne pouviez pas travailler pendant un mois? Qu’avez-vous qui servirait à d’autres?""",
    ),
    place="Kantoor Antwerpen",
    office="Antwerpen",
    languages=("nl",),
    facilitators=("finn",),
    persons=("max", "bart"),
    tables=("Schelde", "Dok"),
    attendance=19,
    advice=(LATE_PAYERS, TOOLS, EMERGENCY, SECOND_EYES),
    handed_over=at(2022, 10, 11, 10, 0),
)
