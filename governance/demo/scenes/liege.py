"""February 2022, Liège: the first line, close to members."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, Workshop, at, told, words
from governance.recommendations.models import Signature

ONE_CONTACT = Advice(
    key="one_contact",
    by="ines",
    theme="local",
    office="Liège",
    supports=12,
    followers=("mia",),
    cluster="Répondre vite, répondre bien",
    said=Said(
        "fr",
        "Tester à Liège une première ligne qui répond tout de suite",
        """Ouvrir à Liège, pour une période d’essai, un seul point d’entrée pour toutes les
        questions simples: une équipe, un numéro, une adresse. Ce qui demande plus de temps
        passe chez un·e conseiller·ère, avec un rendez-vous.""",
        """Aujourd’hui, la même personne répond au téléphone, relit les contrats et suit les
        dossiers difficiles. Tout le monde attend: celui qui a une petite question comme celle
        qui a un gros souci.""",
    ),
    also=Said(
        "nl",
        "Test in Luik een eerste lijn die meteen antwoordt",
        """Open in Luik, bij wijze van proef, één aanspreekpunt voor alle eenvoudige vragen: één
        team, één nummer, één adres. Wat meer tijd vraagt, gaat naar een adviesverlener, op
        afspraak.""",
        """Vandaag neemt dezelfde persoon de telefoon op, kijkt contracten na en volgt de
        moeilijke dossiers. Iedereen wacht: wie een kleine vraag heeft, en wie een grote zorg
        heeft.""",
    ),
)

TWO_DAYS = Advice(
    key="two_days",
    by="Meuse",
    theme="local",
    office="Liège",
    signature=Signature.TABLE,
    supports=10,
    cluster="Répondre vite, répondre bien",
    followers=("ines",),
    said=Said(
        "fr",
        "Rappeler dans les deux jours ouvrables",
        """S’engager à rappeler chaque membre dans les deux jours ouvrables, et l’écrire là où
        on dépose sa question.""",
        """Ne pas savoir quand on sera rappelé·e est pire qu’attendre. Un délai annoncé, même
        plus long, permet de s’organiser.""",
    ),
    also=Said(
        "nl",
        "Bel binnen twee werkdagen terug",
        """Beloof elk lid dat het binnen twee werkdagen wordt teruggebeld, en zet dat op de plek
        waar je je vraag achterlaat.""",
        """Niet weten wanneer je wordt teruggebeld is erger dan wachten. Met een aangekondigde
        termijn, ook een langere, kan je je dag plannen.""",
    ),
)

NAMUR_MONS = Advice(
    key="namur_mons",
    by="mia",
    theme="local",
    office="Namur",
    supports=8,
    followers=("samira",),
    cluster="Au plus près",
    said=Said(
        "fr",
        "Tenir chaque mois une permanence à Namur et à Mons",
        """Un jour fixe par mois, un·e conseiller·ère à Namur et un·e à Mons, même dans un lieu
        prêté, pour les questions qui se règlent mieux de vive voix.""",
        """De Couvin ou de Chimay, le bureau le plus proche est à plus d’une heure. En
        visioconférence, on n’ose pas toujours dire que l’on est en difficulté.""",
    ),
    also=Said(
        "nl",
        "Hou elke maand een permanentie in Namen en in Bergen",
        """Op een vaste dag in de maand een adviesverlener in Namen en een in Bergen, desnoods
        in een geleende ruimte, voor vragen die je beter van mens tot mens bespreekt.""",
        """Vanuit Couvin of Chimay ben je meer dan een uur onderweg naar het dichtste kantoor.
        En in een videogesprek durf je niet altijd te zeggen dat het moeilijk gaat.""",
    ),
)

QUIET = Advice(
    key="quiet",
    by="Ourthe",
    theme="local",
    office="Liège",
    signature=Signature.TABLE,
    supports=5,
    said=Said(
        "fr",
        "Un endroit où parler sans être entendu·e",
        """Aménager dans chaque bureau un coin fermé pour les rendez-vous: une table, deux
        chaises, une porte.""",
        """Parler d’argent, de santé ou d’une facture impayée devant la machine à café, personne
        ne le fait. Alors on n’en parle pas.""",
    ),
    also=Said(
        "nl",
        "Een plek om te praten zonder dat iedereen meeluistert",
        """Richt in elk kantoor een gesloten hoek in voor afspraken: een tafel, twee stoelen,
        een deur.""",
        """Over geld, gezondheid of een onbetaalde factuur praat niemand naast de koffiemachine.
        Dus praten we er niet over.""",
    ),
)

LIEGE = Workshop(
    key="liege",
    starts_at=at(2022, 2, 10, 17, 30),
    title=words(
        "fr",
        "La première ligne, près de chez nous",
        nl="De eerste lijn, dicht bij ons",
        de="Die erste Anlaufstelle, in unserer Nähe",
        en="The first line, close to us",
    ),
    questions=told(
        "fr",
        """Quand avez-vous attendu trop longtemps? Qu’est-ce qui doit rester au bureau,
        qu’est-ce qui peut se faire à distance? Que pourrions-nous essayer dès cette année?""",
        nl="""Wanneer heb je te lang gewacht? Wat moet op kantoor blijven, wat kan op afstand?
        Wat kunnen we dit jaar al uitproberen?""",
    ),
    place="Bureau de Liège",
    office="Liège",
    languages=("fr",),
    facilitators=("finn", "julie"),
    persons=("ines", "mia"),
    tables=("Meuse", "Ourthe"),
    attendance=17,
    advice=(ONE_CONTACT, TWO_DAYS, NAMUR_MONS, QUIET),
    handed_over=at(2022, 2, 15, 9, 30),
)
