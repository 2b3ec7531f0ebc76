"""February 2022, Charleroi: welcome, advice, orientation, tried in another way."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

TWO_VOICES = Advice(
    key="two_voices",
    by="samira",
    theme="local",
    office="Charleroi",
    supports=11,
    followers=("mia", "ines"),
    cluster="Un accueil à deux",
    said=Said(
        "fr",
        "Essayer à Charleroi un accueil à deux voix",
        """De mai à décembre, faire accueillir les membres par deux personnes: l’une pour le
        quotidien (contrats, factures, dépenses), l’autre pour le projet (tarif, statut,
        avenir). Compter les questions, et demander leur avis aux membres avant de décider de la
        suite.""",
        """On vient pour une facture et on repart avec une facture, alors que la vraie question
        était de savoir si l’activité tient. Personne n’a le temps de la poser.""",
    ),
    also=Said(
        "nl",
        "Probeer in Charleroi een onthaal met twee stemmen",
        """Laat de leden van mei tot december door twee mensen ontvangen: de ene voor het
        dagelijkse (contracten, facturen, uitgaven), de andere voor het project (tarief,
        statuut, toekomst). Tel de vragen, en vraag de leden wat ze ervan vinden voor je over
        het vervolg beslist.""",
        """Je komt voor een factuur en gaat met een factuur naar huis, terwijl je eigenlijk
        wilde weten of je activiteit leefbaar is. Niemand heeft de tijd om dat te vragen.""",
    ),
)

EVENING = Advice(
    key="evening",
    by="1",
    theme="local",
    office="Charleroi",
    signature=Signature.ANONYMOUS,
    supports=7,
    cluster="Un accueil à deux",
    followers=("samira",),
    said=Said(
        "fr",
        "Ouvrir le bureau un soir par mois",
        """Garder le bureau ouvert jusqu’à 20 heures, le premier jeudi du mois, avec et sans
        rendez-vous.""",
        """Celles et ceux qui ont un emploi en journée, ou des enfants à la sortie de l’école,
        ne passent jamais la porte du bureau.""",
    ),
    also=Said(
        "nl",
        "Open het kantoor één avond per maand",
        """Hou het kantoor op de eerste donderdag van de maand open tot 20 uur, met en zonder
        afspraak.""",
        """Wie overdag een job heeft, of kinderen aan de schoolpoort, komt nooit op kantoor.""",
    ),
)

DELAYS = Advice(
    key="delays",
    by="2",
    theme="local",
    office="Charleroi",
    signature=Signature.TABLE,
    supports=4,
    said=Said(
        "fr",
        "Afficher les délais de réponse de chaque bureau",
        """Publier chaque mois, bureau par bureau, combien de temps il a fallu en moyenne pour
        répondre à une question.""",
        """Un chiffre connu de tou·tes fait avancer les choses mieux qu’une plainte.""",
    ),
    also=Said(
        "nl",
        "Maak de antwoordtermijn van elk kantoor bekend",
        """Publiceer elke maand, kantoor per kantoor, hoelang het gemiddeld duurde om een vraag
        te beantwoorden.""",
        """Een cijfer dat iedereen kent, brengt meer in beweging dan een klacht.""",
    ),
)

CHARLEROI = Workshop(
    key="charleroi",
    starts_at=at(2022, 2, 17, 18, 0),
    title=words(
        "fr",
        "Accueillir, conseiller, orienter: essayons autrement",
        nl="Onthalen, adviseren, doorverwijzen: laten we het anders proberen",
        de="Empfangen, beraten, weiterhelfen: versuchen wir es anders",
        en="Welcome, advise, orient: let us try another way",
    ),
    questions=told(
        "fr",
        """Racontez votre dernier passage au bureau: pour quoi veniez-vous, avec quoi êtes-vous
        reparti·e? Qu’est-ce qui vaudrait la peine d’être essayé pendant quelques mois?""",
        nl="""Vertel over je laatste bezoek aan het kantoor: waarvoor kwam je, waarmee ging je
        naar huis? Wat is het waard om enkele maanden uit te proberen?""",
    ),
    place="Bureau de Charleroi",
    office="Charleroi",
    languages=("fr",),
    facilitators=("finn", "julie"),
    persons=("samira",),
    tables=("1", "2"),
    attendance=13,
    advice=(TWO_VOICES, EVENING, DELAYS),
    handed_over=at(2022, 2, 22, 9, 30),
)
