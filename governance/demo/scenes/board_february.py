"""24 February 2022: the board answers Ghent, and gives an idea of its own about Saint-Gilles."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome, Purpose
from governance.demo.pieces import Advice, Decided, Item, Meeting, Said, at, told, words
from governance.demo.scenes.minutes import OF_FEBRUARY
from governance.meetings.models import Kind

PREMISES = Advice(
    key="premises",
    by="joris",
    theme="premises",
    office="Brussel/Bruxelles",
    supports=7,
    followers=("mia", "max"),
    said=Said(
        "nl",
        "Stel de lokalen in Sint-Gillis open voor leden en sociale ondernemingen",
        """Verhuur de lokalen in Sint-Gillis die sinds het thuiswerk leegstaan: werkplekken en
        ateliers voor leden, en een verdieping voor sociale ondernemingen uit de buurt.""",
        """De helft van de bureaus staat leeg en de kosten lopen door. Leden zoeken een
        betaalbare werkplek; verenigingen in de buurt moeten weg uit hun gebouw.""",
    ),
    also=Said(
        "fr",
        "Ouvrir les locaux de Saint-Gilles aux membres et aux entreprises sociales",
        """Louer les locaux de Saint-Gilles qui restent vides depuis le télétravail: des postes
        de travail et des ateliers pour les membres, et un étage pour des entreprises sociales
        du quartier.""",
        """La moitié des bureaux est vide et les frais continuent. Des membres cherchent un lieu
        de travail abordable; des associations du quartier doivent quitter le leur.""",
    ),
)

GUIDE = Item(
    title=words(
        "nl",
        "Een online Gebruikersgids",
        fr="Un guide de l’utilisateur·rice en ligne",
        de="Ein Benutzerhandbuch im Netz",
        en="An online user guide",
    ),
    advice="guide",
    minutes=25,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        text=told(
            "nl",
            """De gids komt online voor het einde van 2022, in het Nederlands en in het Frans
            tegelijk.""",
            fr="""Le guide sera en ligne avant la fin de 2022, en néerlandais et en français en
            même temps.""",
        ),
        reasons=told(
            "nl",
            """Twee tafels vroegen hetzelfde in twee talen: dat zegt genoeg. Een gids maakt
            leden autonomer en geeft adviesverleners tijd terug voor de vragen die ertoe doen.
            Er is 24 000 euro en er zijn 140 mensdagen voor vrijgemaakt, omdat de oude FAQ dan
            niet meer wordt onderhouden.""",
            fr="""Deux tables ont demandé la même chose en deux langues: cela en dit assez. Un
            guide donne de l’autonomie aux membres et rend du temps aux conseiller·ères pour les
            questions qui comptent. 24 000 euros et 140 jours-personnes sont libérés, puisque
            l’ancienne FAQ ne sera plus entretenue.""",
        ),
        report_back_on=date(2022, 9, 20),
        votes=(6, 0, 0),
    ),
)

PLAIN = Item(
    title=words(
        "nl",
        "Contracten in gewone taal",
        fr="Des contrats en langage clair",
        de="Verträge in einfacher Sprache",
        en="Contracts in plain language",
    ),
    advice="plain",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "nl",
            """Eerst de samenvatting van één pagina en de drie meest gebruikte modelcontracten.""",
            fr="""D’abord le résumé d’une page et les trois contrats types les plus utilisés.""",
        ),
        reasons=told(
            "nl",
            """De samenvatting en drie modelcontracten kunnen we dit jaar herschrijven. De
            gebruiksovereenkomst zelf niet: die moet eerst juridisch herzien worden, en dat
            gebeurt in 2023. Ze twee keer herschrijven zou het werk verdubbelen.""",
            fr="""Le résumé et trois contrats types peuvent être réécrits cette année. La
            convention d’utilisation elle-même, non: elle doit d’abord être revue sur le plan
            juridique, en 2023. La réécrire deux fois doublerait le travail.""",
        ),
        votes=(6, 0, 0),
    ),
)

MONEY = Item(
    title=words(
        "nl",
        "De weg van een factuur in de ledenzone",
        fr="Le chemin d’une facture dans «\u00a0Mon compte Smart\u00a0»",
        de="Der Weg einer Rechnung im Mitgliederbereich",
        en="The way of an invoice in the member zone",
    ),
    advice="money",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "nl",
            """Van alle aanbevelingen uit Gent kreeg deze de meeste steun. De gegevens bestaan
            al; het gaat om tonen, niet om bouwen. Het doorlopende werk aan de ledenzone krijgt
            deze opdracht, na de overstap naar de nieuwe facturatie.""",
            fr="""De toutes les recommandations de Gand, c’est la plus soutenue. Les données
            existent déjà: il s’agit de les montrer. Le travail permanent sur l’espace membre
            s’en charge, après le passage à la nouvelle facturation.""",
        ),
        votes=(6, 0, 0),
    ),
)

ENGLISH = Item(
    title=words(
        "nl",
        "Formulieren en contracten in het Engels",
        fr="Formulaires et contrats en anglais",
        de="Formulare und Verträge auf Englisch",
        en="Forms and contracts in English",
    ),
    advice="english",
    minutes=10,
    decided=Decided(
        answer=Outcome.DECLINED,
        reasons=told(
            "nl",
            """Een arbeidscontract moet in België in de taal van het gewest worden opgesteld.
            Een Engelse versie zou de indruk wekken dat je ze kan tekenen. Elke vertaling moet
            bovendien jaar na jaar worden bijgehouden, en daar zijn geen mensen voor. De
            Gebruikersgids krijgt wel een bladzijde in het Engels met de tien meest gestelde
            vragen.""",
            fr="""En Belgique, un contrat de travail doit être rédigé dans la langue de la
            Région. Une version anglaise donnerait l’impression que l’on peut la signer. Chaque
            traduction devrait en outre être tenue à jour, année après année, et il n’y a
            personne pour le faire. Le guide aura cependant une page en anglais, avec les dix
            questions les plus fréquentes.""",
            en="""In Belgium an employment contract must be drawn up in the language of the
            region. An English version would suggest that it can be signed. Every translation
            would also have to be kept up to date, and nobody is free to do so. The guide will
            have a page in English with the ten questions asked most.""",
        ),
        votes=(5, 1, 0),
    ),
)

MINUTES = Item(
    title=words(
        "nl",
        "Notulen van 16 december 2021",
        fr="Procès-verbal du 16 décembre 2021",
        de="Protokoll vom 16. Dezember 2021",
        en="Minutes of 16 December 2021",
    ),
    purpose=Purpose.APPROVAL,
    minutes=5,
)

FEBRUARY = Meeting(
    key="february",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2022, 2, 24, 9, 30),
    title=words(
        "nl",
        "Vergadering van februari 2022",
        fr="Réunion de février 2022",
        de="Sitzung im Februar 2022",
        en="Meeting of February 2022",
    ),
    place="Sint-Gillis / Saint-Gilles",
    present=("nadia", "bo", "pieter", "amina", "joris", "olivier", "yusuf"),
    represented=(("claire", "amina"),),
    excused=("koen",),
    items=(MINUTES, GUIDE, PLAIN, MONEY, ENGLISH),
    noted=(PREMISES,),
    announced=at(2022, 2, 28, 9),
    summary=told(
        "nl",
        """De Raad van bestuur antwoordde op vier aanbevelingen uit Gent. De gids komt er; een
        Engelse versie van de contracten niet. Elk antwoord heeft zijn redenen.""",
        fr="""Le conseil d’administration a répondu à quatre recommandations de Gand. Le guide se
        fera; les contrats en anglais, non. Chaque réponse a ses motifs.""",
        de="""Der Verwaltungsrat hat vier Empfehlungen aus Gent beantwortet. Das Handbuch kommt;
        Verträge auf Englisch kommen nicht. Jede Antwort hat ihre Begründung.""",
        en="""The board answered four recommendations from Ghent. The guide will come; contracts
        in English will not. Every answer has its reasons.""",
    ),
    minuted=OF_FEBRUARY,
)
