"""January 2022, Ghent and online: where does one find the answer?"""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

GUIDE = Advice(
    key="guide",
    by="max",
    theme="information",
    office="Gent",
    cluster="Eén plek voor alle uitleg",
    supports=14,
    followers=("bart", "grace"),
    reworded="Aan tafel 1 samen aangevuld: welke stappen, en wanneer nagekeken.",
    at_first=Said(
        "nl",
        "Maak één online gids",
        "Breng alle uitleg samen in één online gids, zodat je niet meer moet zoeken.",
    ),
    said=Said(
        "nl",
        "Maak één online gids voor elke stap van je activiteit",
        """Breng alle uitleg samen in één online Gebruikersgids: een activiteit starten, een
        offerte maken, een contract laten nakijken, factureren, een uitgave inbrengen, stoppen.
        Elke stap op één pagina, met een voorbeeld en met de datum waarop ze het laatst is
        nagekeken.""",
        """Nu staat de uitleg in mails, pdf’s, een oude FAQ en in het hoofd van de
        adviesverleners. Wie 's avonds een factuur maakt, vindt niemand meer aan de lijn en doet
        het dan maar fout.""",
    ),
    also=Said(
        "fr",
        "Créer un seul guide en ligne pour chaque étape de l’activité",
        """Rassembler toutes les explications dans un seul guide de l’utilisateur·rice en ligne:
        lancer une activité, faire un devis, faire relire un contrat, facturer, introduire une
        dépense, arrêter. Une page par étape, avec un exemple et la date de la dernière
        relecture.""",
        """Aujourd’hui, les explications se trouvent dans des courriels, des PDF, une ancienne
        FAQ et dans la tête des conseiller·ères. Qui facture le soir n’a plus personne au bout
        du fil, et se trompe.""",
    ),
)

GUIDE_FR = Advice(
    key="guide_fr",
    by="mia",
    theme="information",
    office="Brussel/Bruxelles",
    cluster="Eén plek voor alle uitleg",
    supports=6,
    into="guide",
    said=Said(
        "fr",
        "Un mode d’emploi en ligne, écrit pour celles et ceux qui débutent",
        """Écrire un mode d’emploi en ligne qui accompagne la première année: le premier
        contrat, la première facture, le premier paiement. Avec de courtes vidéos, et dans les
        deux langues en même temps.""",
        """Les séances d’information sont utiles mais rares. Entre deux séances, on cherche, on
        demande à un·e collègue, et chacun·e reçoit une réponse différente.""",
    ),
    also=Said(
        "nl",
        "Een online handleiding voor wie begint",
        """Schrijf een online handleiding voor het eerste jaar: het eerste contract, de eerste
        factuur, de eerste betaling. Met korte filmpjes, en tegelijk in de twee talen.""",
        """De infosessies zijn nuttig maar zeldzaam. Tussen twee sessies in zoek je, vraag je
        het aan een collega, en iedereen krijgt een ander antwoord.""",
    ),
)

PLAIN = Advice(
    key="plain",
    by="2",
    theme="information",
    office="Gent",
    signature=Signature.TABLE,
    supports=9,
    cluster="Klare taal",
    followers=("max",),
    said=Said(
        "nl",
        "Schrijf contracten en voorwaarden in gewone taal",
        """Herschrijf de modelcontracten, de gebruiksovereenkomst en de betalingsvoorwaarden in
        gewone taal, met een samenvatting van één pagina bovenaan.""",
        """Je tekent iets wat je opdrachtgever beter begrijpt dan jij. Wie de voorwaarden snapt,
        onderhandelt beter en heeft achteraf minder vragen.""",
    ),
    also=Said(
        "fr",
        "Rédiger les contrats et les conditions en langage clair",
        """Réécrire les contrats types, la convention d’utilisation et les conditions de
        paiement en langage clair, avec un résumé d’une page en tête.""",
        """On signe un texte que le donneur d’ordre comprend mieux que nous. Qui comprend ses
        conditions négocie mieux et pose moins de questions ensuite.""",
    ),
)

MONEY = Advice(
    key="money",
    by="1",
    theme="information",
    office="Gent",
    signature=Signature.TABLE,
    supports=17,
    followers=("max", "bart"),
    cluster="Klare taal",
    said=Said(
        "nl",
        "Toon in de ledenzone waar mijn geld zit",
        """Laat bij elke factuur zien in welke stap ze zit: verstuurd, vervallen, herinnerd,
        betaald, klaar voor loon. En zeg wanneer de volgende stap te verwachten is.""",
        """‘Is mijn factuur al betaald?’ is de vraag die we het vaakst stellen. Het antwoord zit
        al in de systemen, alleen zien wij het niet.""",
    ),
    also=Said(
        "fr",
        "Montrer dans «\u00a0Mon compte Smart\u00a0» où se trouve mon argent",
        """Indiquer pour chaque facture à quelle étape elle se trouve: envoyée, échue, rappelée,
        payée, prête pour le salaire. Et dire quand attendre l’étape suivante.""",
        """« Ma facture est-elle payée? » est la question que nous posons le plus. La réponse
        est déjà dans les systèmes, mais nous ne la voyons pas.""",
    ),
)

ENGLISH = Advice(
    key="english",
    by="grace",
    theme="information",
    office="Gent",
    supports=5,
    said=Said(
        "en",
        "Publish every form and every contract in English too",
        """Offer all forms, model contracts and the member zone in English, next to Dutch and
        French.""",
        """Many of us work for clients abroad, and quite a few members speak neither Dutch nor
        French well enough to sign a contract in it.""",
    ),
    also=Said(
        "nl",
        "Publiceer elk formulier en elk contract ook in het Engels",
        """Bied alle formulieren, de modelcontracten en de ledenzone ook in het Engels aan,
        naast het Nederlands en het Frans.""",
        """Velen van ons werken voor klanten in het buitenland, en heel wat leden spreken niet
        goed genoeg Nederlands of Frans om er een contract in te tekenen.""",
    ),
)

APP = Advice(
    key="app",
    by="bart",
    theme="information",
    office="Gent",
    supports=1,
    withdrawn="Met een goede gids en een ledenzone op de telefoon is een app niet nodig.",
    said=Said(
        "nl",
        "Een app voor op de telefoon",
        "Laat een app maken waarmee je onderweg een factuur kan opstellen.",
        "Op een set of op een werf heb je geen laptop bij.",
    ),
    also=Said(
        "fr",
        "Une application pour le téléphone",
        "Faire développer une application pour établir une facture en déplacement.",
        "Sur un plateau ou sur un chantier, on n’a pas d’ordinateur avec soi.",
    ),
)

GHENT = Workshop(
    key="ghent",
    starts_at=at(2022, 1, 20, 18, 30),
    title=words(
        "nl",
        "Waar vind ik het antwoord?",
        fr="Où trouver la réponse?",
        de="Wo finde ich die Antwort?",
        en="Where do I find the answer?",
    ),
    questions=told(
        "nl",
        """Welke vraag stelde je de laatste maand twee keer? Waar zocht je het antwoord eerst?
        Wat zou je zelf willen kunnen oplossen, zonder te bellen?""",
        fr="""Quelle question avez-vous posée deux fois ce mois-ci? Où avez-vous cherché
        d’abord? Que voudriez-vous pouvoir régler vous-même, sans téléphoner?""",
    ),
    place="Kantoor Gent, en online",
    office="Gent",
    online_url="https://example.org/workshop-gent",
    languages=("nl", "fr"),
    facilitators=("finn",),
    persons=("max", "mia", "grace", "bart"),
    tables=("1", "2", "3"),
    attendance=24,
    advice=(GUIDE, GUIDE_FR, PLAIN, MONEY, ENGLISH, APP),
    handed_over=at(2022, 1, 27, 10),
)
