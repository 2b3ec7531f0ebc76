"""29 March 2022: the board answers Liège, Charleroi and Brussels; one director leaves the room."""

from __future__ import annotations

from datetime import date

from governance.decisions.models import Outcome, Withdrew
from governance.demo.pieces import Decided, Item, Meeting, at, told, words
from governance.demo.scenes.minutes import OF_MARCH
from governance.meetings.models import Kind

LIEGE = Item(
    title=words(
        "fr",
        "Une nouvelle première ligne à Liège",
        nl="Een nieuwe eerste lijn in Luik",
        de="Eine neue erste Anlaufstelle in Lüttich",
        en="A new first line in Liège",
    ),
    advice="one_contact",
    minutes=25,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """L’équipe de Liège est volontaire et les membres ont dit précisément ce qu’ils
            attendent. Un essai limité, de mai à décembre 2022, coûte peu et apprend beaucoup.
            Le conseil décidera de la suite sur la base des questions comptées et de l’avis des
            membres.""",
            nl="""Het team in Luik wil dit zelf doen, en de leden zeiden precies wat ze
            verwachten. Een beperkte proef, van mei tot december 2022, kost weinig en leert
            veel. De Raad van bestuur beslist over het vervolg op basis van de getelde vragen en
            de mening van de leden.""",
        ),
        report_back_on=date(2022, 12, 6),
    ),
)

CHARLEROI = Item(
    title=words(
        "fr",
        "Un accueil à deux voix à Charleroi",
        nl="Een onthaal met twee stemmen in Charleroi",
        de="Ein Empfang zu zweit in Charleroi",
        en="A welcome with two voices in Charleroi",
    ),
    advice="two_voices",
    minutes=20,
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "fr",
            """Liège essaie un point d’entrée unique, Charleroi un accueil à deux. Mener les
            deux essais pendant les mêmes mois permet de comparer. Deux mi-temps sont libérés
            jusqu’à la fin de l’année; au-delà, rien n’est promis.""",
            nl="""Luik probeert één aanspreekpunt, Charleroi een onthaal met twee. Wie beide
            proeven in dezelfde maanden houdt, kan vergelijken. Er zijn twee halftijdse
            medewerkers vrijgemaakt tot het einde van het jaar; voor daarna is niets beloofd.""",
        ),
        report_back_on=date(2022, 12, 6),
        votes=(6, 0, 1),
    ),
)

TWO_DAYS = Item(
    title=words(
        "fr", "Rappeler dans les deux jours ouvrables", nl="Binnen twee werkdagen terugbellen"
    ),
    advice="two_days",
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            """Les deux jours ouvrables valent pour Liège et Charleroi pendant l’essai.""",
            nl="""De twee werkdagen gelden voor Luik en Charleroi, zolang de proef loopt.""",
        ),
        reasons=told(
            "fr",
            """Promettre deux jours partout, sans équipe pour les tenir, décevrait. Les deux
            bureaux de l’essai s’y engagent; les autres affichent le délai qu’ils tiennent
            vraiment.""",
            nl="""Overal twee dagen beloven zonder team om dat waar te maken, zou teleurstellen.
            De twee kantoren van de proef verbinden zich ertoe; de andere hangen de termijn uit
            die ze echt halen.""",
        ),
    ),
)

EVENING = Item(
    title=words(
        "fr", "Le bureau ouvert un soir par mois", nl="Het kantoor één avond per maand open"
    ),
    advice="evening",
    decided=Decided(
        answer=Outcome.ACCEPTED_IN_PART,
        text=told(
            "fr",
            "À Charleroi, de septembre à décembre, sur rendez-vous.",
            nl="In Charleroi, van september tot december, op afspraak.",
        ),
        reasons=told(
            "fr",
            """Nous voulons savoir qui vient avant d’ouvrir partout. Sans rendez-vous, il
            faudrait deux personnes sur place pour la sécurité de l’équipe: ce n’est pas
            possible cette année.""",
            nl="""We willen eerst weten wie er komt voor we overal opengaan. Zonder afspraak
            zouden er voor de veiligheid twee medewerkers moeten zijn, en dat lukt dit jaar
            niet.""",
        ),
        votes=(7, 0, 0),
    ),
)

NAMUR_MONS = Item(
    title=words("fr", "Des permanences à Namur et à Mons", nl="Permanenties in Namen en Bergen"),
    advice="namur_mons",
    decided=Decided(
        answer=Outcome.POSTPONED,
        reasons=told(
            "fr",
            """La demande est juste, et c’est l’équipe qui manque: tenir deux permanences par
            mois prend une quarantaine de jours par an, que l’essai de Liège et de Charleroi
            occupe déjà. Le point revient quand l’essai sera terminé.""",
            nl="""De vraag is terecht; het zijn de mensen die ontbreken. Twee permanenties per
            maand vragen een veertigtal dagen per jaar, en die gaan nu naar de proef in Luik en
            Charleroi. Het punt komt terug als de proef voorbij is.""",
        ),
        returns_on=date(2022, 12, 1),
        missing=words(
            "fr",
            "40 jours-personnes par an de conseil",
            nl="40 mensdagen per jaar van adviesverleners",
            de="40 Personentage Beratung im Jahr",
            en="40 person-days of advice a year",
        ),
    ),
)

DELAYS = Item(
    title=words("fr", "Publier les délais de réponse", nl="De antwoordtermijnen bekendmaken"),
    advice="delays",
    minutes=10,
    decided=Decided(
        answer=Outcome.REFERRED,
        reasons=told(
            "fr",
            """Mesurer un délai demande d’abord que chaque bureau compte de la même façon. Ce
            n’est pas au conseil de choisir comment: l’équipe de direction y répondra, et en
            informera la table 2.""",
            nl="""Om een termijn te meten moet elk kantoor eerst op dezelfde manier tellen. Hoe
            dat gebeurt, kiest de Raad van bestuur niet: het directieteam geeft een antwoord en
            laat het aan tafel 2 weten.""",
        ),
        referred_to="Équipe de direction / directieteam",
    ),
)

PREMISES = Item(
    title=words(
        "nl",
        "De lokalen in Sint-Gillis",
        fr="Les locaux de Saint-Gilles",
        de="Die Räume in Saint-Gilles",
        en="The premises in Saint-Gilles",
    ),
    advice="premises",
    minutes=30,
    conflicts=(("pieter", Withdrew.LEFT),),
    note=told(
        "nl",
        """Pieter Vandaele zetelt in een vereniging die een verdieping wil huren. Hij meldde dat
        vooraf en verliet de vergadering voor dit punt.""",
        fr="""Pieter Vandaele siège dans une association qui souhaite louer un étage. Il l’a
        déclaré d’avance et a quitté la séance pour ce point.""",
    ),
    decided=Decided(
        answer=Outcome.ACCEPTED,
        reasons=told(
            "nl",
            """De lokalen staan leeg en kosten geld; leden en buurt hebben plaats nodig. Leden
            huren aan kostprijs, sociale ondernemingen aan een prijs die de vaste kosten dekt.
            Er komt een open oproep, zodat niemand voorrang krijgt omdat hij ons kent.""",
            fr="""Les locaux sont vides et coûtent de l’argent; les membres et le quartier ont
            besoin de place. Les membres louent à prix coûtant, les entreprises sociales à un
            prix qui couvre les frais fixes. Un appel ouvert sera lancé, pour que personne ne
            passe devant parce qu’il nous connaît.""",
        ),
        votes=(5, 0, 1),
    ),
)

MARCH = Meeting(
    key="march",
    body="board",
    kind=Kind.BOARD_MEETING,
    starts_at=at(2022, 3, 29, 9, 30),
    title=words(
        "nl",
        "Vergadering van maart 2022",
        fr="Réunion de mars 2022",
        de="Sitzung im März 2022",
        en="Meeting of March 2022",
    ),
    place="Bureau de Liège",
    present=("nadia", "bo", "pieter", "amina", "claire", "koen", "olivier", "yusuf"),
    represented=(("joris", "bo"),),
    items=(LIEGE, CHARLEROI, TWO_DAYS, EVENING, NAMUR_MONS, DELAYS, PREMISES),
    announced=at(2022, 4, 1, 9),
    approves="february",
    summary=told(
        "nl",
        """In Luik ging het over het onthaal: twee proeven beginnen, en de lokalen in Sint-Gillis
        gaan open voor leden en buurt. Namen en Bergen wachten op mensdagen.""",
        fr="""À Liège, il a été question d’accueil: deux essais commencent, et les locaux de
        Saint-Gilles s’ouvrent aux membres et au quartier. Namur et Mons attendent des
        jours-personnes.""",
        de="""In Lüttich ging es um den Empfang: Zwei Versuche beginnen, und die Räume in
        Saint-Gilles öffnen sich für Mitglieder und Viertel. Namur und Mons warten auf
        Personentage.""",
        en="""In Liège the board spoke of how members are received: two tests begin, and the
        premises in Saint-Gilles open to members and neighbours. Namur and Mons wait for
        person-days.""",
    ),
    minuted=OF_MARCH,
)
