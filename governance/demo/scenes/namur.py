"""November 2022, Namur: a cooperative that listens."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

LOTS = Advice(
    key="lots",
    by="mia",
    theme="democracy",
    office="Namur",
    supports=10,
    followers=("samira", "ines"),
    said=Said(
        "fr",
        "Tirer au sort un quart des participant·es aux ateliers",
        """Réserver un quart des places de chaque atelier à des membres tiré·es au sort,
        appelé·es par téléphone, dédommagé·es pour leur soirée et accompagné·es à leur arrivée.""",
        """Ce sont souvent les mêmes qui viennent, et l’on finit par se comprendre à demi-mot.
        Les personnes qui ne s’inscrivent pas ont pourtant des choses à dire.""",
    ),
    also=Said(
        "nl",
        "Loot een kwart van de deelnemers aan workshops",
        """Hou in elke workshop een kwart van de plaatsen vrij voor leden die door loting worden
        aangeduid. Bel hen op, vergoed hun avond en vang hen op als ze aankomen.""",
        """Vaak komen dezelfde mensen, en op den duur begrijpen we elkaar met een half woord.
        Wie zich niet inschrijft, heeft nochtans ook iets te zeggen.""",
    ),
)

CHILDCARE = Advice(
    key="childcare",
    by="Sambre",
    theme="democracy",
    office="Namur",
    signature=Signature.TABLE,
    supports=8,
    followers=("samira",),
    said=Said(
        "fr",
        "Une garde d’enfants pendant l’assemblée générale",
        """Organiser une garde d’enfants, ou rembourser un·e baby-sitter, lors de l’assemblée
        générale et des ateliers du soir.""",
        """L’assemblée tombe à l’heure du souper. Dans une coopérative de trente-cinq mille
        personnes, cela exclut beaucoup de monde, et surtout des femmes.""",
    ),
    also=Said(
        "nl",
        "Kinderopvang tijdens de algemene vergadering",
        """Zorg voor kinderopvang, of betaal een babysit terug, tijdens de algemene vergadering
        en de workshops ’s avonds.""",
        """De vergadering valt rond etenstijd. In een coöperatie van vijfendertigduizend mensen
        sluit dat velen uit, en vooral vrouwen.""",
    ),
)

OBSERVER = Advice(
    key="observer",
    by="ines",
    theme="democracy",
    office="Namur",
    supports=3,
    said=Said(
        "fr",
        "Diffuser en direct les réunions du conseil d’administration",
        """Permettre à tout membre de suivre en ligne les réunions du conseil d’administration,
        sauf pour les points qui concernent des personnes.""",
        """On fait davantage confiance à ce que l’on a vu se discuter qu’à un compte rendu.""",
    ),
    also=Said(
        "nl",
        "Zend de vergaderingen van de Raad van bestuur live uit",
        """Laat elk lid de vergaderingen van de Raad van bestuur online volgen, behalve de
        punten die over personen gaan.""",
        """Wat je zelf besproken zag worden, vertrouw je meer dan een verslag.""",
    ),
)

JARGON = Advice(
    key="jargon",
    by="Meuse",
    theme="democracy",
    office="Namur",
    signature=Signature.ANONYMOUS,
    supports=5,
    followers=("mia",),
    said=Said(
        "fr",
        "Une page de préparation avant chaque assemblée",
        """Envoyer deux semaines avant chaque assemblée une seule page par point: de quoi il
        s’agit, ce que l’on nous demande, ce que cela change pour nous.""",
        """Un dossier de quatre-vingts pages, trois jours avant, ne donne pas envie de voter. Il
        donne envie de rester chez soi.""",
    ),
    also=Said(
        "nl",
        "Eén pagina voorbereiding voor elke algemene vergadering",
        """Stuur twee weken voor elke vergadering één pagina per punt: waarover gaat het, wat
        wordt ons gevraagd, wat verandert er voor ons?""",
        """Een map van tachtig bladzijden, drie dagen vooraf, doet je geen zin krijgen om te
        stemmen, wel om thuis te blijven.""",
    ),
)

TRAIN = Advice(
    key="train",
    by="Sambre",
    theme="democracy",
    office="Namur",
    signature=Signature.ANONYMOUS,
    supports=6,
    said=Said(
        "fr",
        "Rembourser le train à qui vient à un atelier",
        """Rembourser un billet de train en deuxième classe à chaque membre qui participe à un
        atelier ou à l’assemblée, sur simple demande.""",
        """De Dinant à Bruxelles et retour, cela fait deux heures de travail. On ne devrait pas
        payer pour donner son avis.""",
    ),
    also=Said(
        "nl",
        "Betaal de trein terug aan wie naar een workshop komt",
        """Betaal elk lid dat naar een workshop of naar de algemene vergadering komt een
        treinbiljet in tweede klas terug, op eenvoudige vraag.""",
        """Van Dinant naar Brussel en terug kost twee uur werk. Je zou niet moeten betalen om je
        mening te geven.""",
    ),
)

NAMUR = Workshop(
    key="namur",
    starts_at=at(2022, 11, 17, 18, 0),
    title=words(
        "fr",
        "Une coopérative à l’écoute, mais de qui?",
        nl="Een coöperatie die luistert, maar naar wie?",
        de="Eine Genossenschaft, die zuhört – aber wem?",
        en="A cooperative that listens, but to whom?",
    ),
    questions=told(
        "fr",
        """Qui n’est pas dans cette salle? Qu’est-ce qui vous a donné envie de venir, et
        qu’est-ce qui a failli vous en empêcher? À quoi verrez-vous que l’on vous a entendu·e?""",
        nl="""Wie zit er niet in deze zaal? Wat gaf je zin om te komen, en wat hield je bijna
        tegen? Waaraan zal je merken dat er naar je geluisterd is?""",
    ),
    place="Maison associative, Namur",
    office="Namur",
    languages=("fr",),
    facilitators=("finn", "julie"),
    persons=("mia", "ines", "samira"),
    tables=("Sambre", "Meuse"),
    attendance=15,
    advice=(LOTS, CHILDCARE, OBSERVER, JARGON, TRAIN),
    handed_over=at(2022, 11, 22, 9, 30),
)
