"""The yearly report on 2022: what the year was, and whose recommendations it came from."""

from __future__ import annotations

from datetime import date

from governance.demo.pieces import Chapter, Report, at, told, words

OPENING = Chapter(
    written=date(2023, 2, 6),
    title=words(
        "nl",
        "Een jaar dat uit jullie aanbevelingen kwam",
        fr="Une année née de vos recommandations",
        de="Ein Jahr, das aus Empfehlungen entstand",
        en="A year that came out of your recommendations",
    ),
    text=told(
        "nl",
        """Bijna 35 000 mensen delen deze onderneming. In 2022 kwamen er in zes workshops leden
        samen, van Gent tot Charleroi, om te zeggen wat beter kan. De hoogtepunten van dit jaar
        zijn niet in een directiekamer bedacht: ze komen bijna allemaal uit wat daar op tafel
        lag.

        Dit verslag vertelt dat ook zo. Bij elk resultaat staat waar het vandaan komt: wie het
        vroeg, wat de Raad van bestuur antwoordde, en welk project het uitvoerde. En waar het
        antwoord neen was, of nog niet, staat dat er ook.

        In juni vroeg een lid op de algemene vergadering waarom medewerkers bestuurders moesten
        ondervragen om te weten wat er van 250 aanbevelingen geworden was. Dat was een terechte
        vraag. Het antwoord is een openbaar register, en dit is het eerste verslag dat erop
        steunt.""",
        fr="""Près de 35 000 personnes partagent cette entreprise. En 2022, des membres se sont
        réuni·es dans six ateliers, de Gand à Charleroi, pour dire ce qui pourrait aller mieux.
        Les temps forts de l’année n’ont pas été imaginés dans un bureau de direction: presque
        tous viennent de ce qui a été mis là sur la table.

        Ce rapport le raconte ainsi. Chaque résultat dit d’où il vient: qui l’a demandé, ce que
        le conseil d’administration a répondu, et quel projet l’a réalisé. Et là où la réponse a
        été non, ou pas encore, c’est écrit aussi.

        En juin, à l’assemblée générale, un membre a demandé pourquoi il fallait interroger des
        administrateur·trices pour savoir ce qu’étaient devenues 250 recommandations. La
        question était juste. La réponse est un registre public, et ce rapport est le premier à
        s’y appuyer.""",
    ),
    cites=(("advice", "register"), ("decision", "register")),
)

AUTONOMY = Chapter(
    written=date(2023, 2, 20),
    title=words(
        "nl",
        "Meer autonomie: het antwoord vinden, en leren",
        fr="Plus d’autonomie: trouver la réponse, et apprendre",
        de="Mehr Autonomie: die Antwort finden, und lernen",
        en="More autonomy: finding the answer, and learning",
    ),
    text=told(
        "nl",
        """In januari vroegen twee tafels in Gent hetzelfde, de ene in het Nederlands, de andere
        in het Frans: één plek waar je vindt hoe het moet. Sinds november staat de
        **Gebruikersgids** online, 62 pagina’s in de twee talen. De vragen over factureren
        daalden met meer dan een derde. Dat is geen besparing op mensen: het is tijd die
        adviesverleners nu hebben voor wie vastloopt.

        De gids is geschreven met leden. Elf van hen lazen de eerste twintig pagina’s en vonden
        dat we eerst moesten zeggen wat je moet doen, en dan pas waarom. Alles werd herschreven,
        en kwam daardoor een week later klaar. Contracten en voorwaarden in gewone taal, een
        andere vraag uit Gent, zijn maar voor een deel gevolgd: de samenvatting is er, het
        herschrijven loopt nog.

        **Verenigde Opleidingen** bracht in september zijn eerste catalogus uit: 52 opleidingen,
        waarvan er veertien door leden gegeven worden. De beurs van 500 euro die een tafel in
        Brussel vroeg, kwam er niet. De Raad van bestuur legde uit waarom, en de catalogus zegt
        nu wel welke opleidingen gratis zijn. Dat najaar schreven 508 leden zich in, tegenover
        290 het jaar voordien.""",
        fr="""En janvier, deux tables de Gand ont demandé la même chose, l’une en néerlandais,
        l’autre en français: un seul endroit où trouver comment faire. Depuis novembre, le
        **guide de l’utilisateur·rice** est en ligne, 62 pages dans les deux langues. Les
        questions sur la facturation ont baissé de plus d’un tiers. Ce n’est pas une économie
        sur les personnes: c’est du temps que les conseiller·ères ont désormais pour qui est
        bloqué·e.

        Le guide s’est écrit avec des membres. Onze ont relu les vingt premières pages et nous
        ont demandé de dire d’abord quoi faire, et ensuite pourquoi. Tout a été réécrit, avec
        une semaine de retard. Les contrats en langage clair, autre demande de Gand, n’avancent
        qu’en partie: le résumé existe, la réécriture continue.

        En septembre, **Formateurs Associés** a publié son premier catalogue: 52 formations,
        dont quatorze données par des membres. La bourse de 500 euros demandée par une table à
        Bruxelles n’a pas été retenue. Le conseil a expliqué pourquoi, et le catalogue indique
        maintenant quelles formations sont gratuites. Cet automne-là, 508 membres se sont
        inscrit·es, contre 290 l’année précédente.""",
    ),
    cites=(
        ("outcome", "guide"),
        ("advice", "guide"),
        ("outcome", "training"),
        ("decision", "grant"),
    ),
)

FIRST_LINE = Chapter(
    written=date(2023, 3, 6),
    title=words(
        "fr",
        "Répondre de près: Liège et Charleroi",
        nl="Van dichtbij antwoorden: Luik en Charleroi",
        de="Aus der Nähe antworten: Lüttich und Charleroi",
        en="Answering from close by: Liège and Charleroi",
    ),
    text=told(
        "fr",
        """De mai à décembre 2022, deux bureaux ont essayé une nouvelle première ligne, chacun à
        sa manière. **À Liège**, un seul point d’entrée: sept questions sur dix trouvent une
        réponse immédiate, et l’on est rappelé·e en un jour et demi au lieu de quatre. **À
        Charleroi**, un accueil à deux voix: cent trois membres ont parlé de leur projet, et pas
        seulement de leurs factures.

        Les équipes ont compté, et ce qu’elles ont compté les a surprises. À Liège, la millième
        question est arrivée trois semaines plus tôt que prévu. À Charleroi, deux soirées
        d’ouverture ont attiré onze personnes, dont huit n’avaient jamais franchi la porte.
        C’est peu, et c’est exactement le public que l’on cherchait.

        Les deux essais ont commencé dans des ateliers, en février. Tout n’a pas été possible:
        les permanences demandées à Namur et à Mons ont d’abord été reportées, faute de
        personnes pour les tenir. Le point est revenu en décembre, comme annoncé, et Namur a pu
        commencer.""",
        nl="""Van mei tot december 2022 probeerden twee kantoren een nieuwe eerste lijn, elk op
        hun manier. **In Luik** één aanspreekpunt: zeven vragen op de tien krijgen meteen
        antwoord, en je wordt teruggebeld na anderhalve dag in plaats van vier. **In Charleroi**
        een onthaal met twee stemmen: honderddrie leden spraken over hun project, en niet alleen
        over facturen.

        De teams hebben geteld, en wat ze telden verraste hen. In Luik kwam de duizendste vraag
        drie weken vroeger dan verwacht. In Charleroi trokken twee avonden elf mensen, van wie
        er acht nog nooit over de drempel waren gekomen. Dat is weinig, en het is precies wie we
        zochten.

        De twee proeven begonnen in februari, in workshops. Niet alles kon: de permanenties die
        leden in Namen en Bergen vroegen, werden eerst uitgesteld, omdat er niemand vrij was. In
        december kwam het punt terug, zoals aangekondigd, en kon Namen beginnen.""",
    ),
    cites=(
        ("outcome", "liege"),
        ("outcome", "charleroi"),
        ("advice", "one_contact"),
        ("decision", "namur_mons"),
    ),
)

COMMUNITY = Chapter(
    written=date(2023, 3, 20),
    title=words(
        "nl",
        "Een sterke gemeenschap: plek maken, en uitproberen",
        fr="Une communauté forte: faire de la place, et essayer",
        de="Eine starke Gemeinschaft: Raum schaffen und ausprobieren",
        en="A strong community: making room, and trying out",
    ),
    text=told(
        "nl",
        """De helft van de bureaus in **Sint-Gillis** stond leeg. Nu huren drieëntwintig leden
        er een werkplek of een atelier, en delen vier sociale ondernemingen een verdieping. Een
        bestuurslid dat bij een van de kandidaten betrokken was, meldde dat en verliet de
        vergadering.

        Voor de verdieping kwamen er zevenentwintig aanvragen. Een jury met twee leden en iemand
        van de gemeente koos, volgens criteria die vooraf bekend waren. Leden betalen de
        kostprijs, sociale ondernemingen een prijs die de vaste kosten dekt. De bezette
        oppervlakte ging van 46 naar 91 %.

        **SmartLabs** namen het over van Smart in Progress. Drie kleine groepen begonnen, met
        zesentwintig leden. Een deel van de workshop van maart vreesde proeven zonder vervolg;
        die afwijkende mening werd een voorwaarde: elk SmartLab zegt bij de start wie over het
        vervolg beslist.""",
        fr="""À **Saint-Gilles**, la moitié des bureaux restait vide. Aujourd’hui, vingt-trois
        membres y louent un poste de travail ou un atelier, et quatre entreprises sociales
        partagent un étage. Un administrateur lié à l’une des candidatures l’a déclaré et a
        quitté la séance.

        L’étage a suscité vingt-sept candidatures. Un jury de deux membres et d’une personne de
        la commune a choisi, selon des critères connus d’avance. Les membres paient le prix
        coûtant, les entreprises sociales un prix qui couvre les frais fixes. La surface occupée
        est passée de 46 à 91 %.

        Les **SmartLabs** ont pris le relais de Smart in Progress. Trois petits groupes ont
        commencé, avec vingt-six membres. Une partie de l’atelier de mars craignait des essais
        sans lendemain; cet avis divergent est devenu une condition: chaque SmartLab dit dès le
        départ qui décidera de la suite.""",
    ),
    cites=(
        ("outcome", "premises"),
        ("decision", "premises"),
        ("outcome", "smartlabs"),
        ("advice", "smartlabs"),
    ),
)

NOT_YET = Chapter(
    written=date(2023, 4, 3),
    title=words(
        "fr",
        "Ce que nous n’avons pas fait",
        nl="Wat we niet deden",
        de="Was wir nicht getan haben",
        en="What we did not do",
    ),
    text=told(
        "fr",
        """Un rapport qui ne montre que ce qui a réussi n’est pas un rapport. Trois
        recommandations de Namur et d’Anvers attendent encore une réponse, et le délai de
        nonante jours est dépassé. Les pages en allemand attendent trente jours-personnes que
        nous n’avons pas.

        Le conseil a dit non à des contrats en anglais et à la bourse de formation. Ces réponses
        ont des motifs, que chacun·e peut lire et contester.""",
        nl="""Een verslag dat alleen toont wat gelukt is, is geen verslag. Drie aanbevelingen
        uit Namen en Antwerpen wachten nog op antwoord, en de termijn van negentig dagen is
        voorbij. De pagina’s in het Duits wachten op dertig mensdagen die we niet hebben.

        De Raad van bestuur zei neen tegen contracten in het Engels en tegen de opleidingsbeurs.
        Die antwoorden hebben redenen, en iedereen kan ze lezen en er iets tegenin brengen.""",
    ),
    cites=(
        ("advice", "emergency"),
        ("advice", "lots"),
        ("decision", "german"),
        ("decision", "english"),
    ),
)

REPORT_2022 = Report(
    year=2022,
    title=words(
        "nl",
        "Jaarverslag 2022",
        fr="Rapport d’activité 2022",
        de="Jahresbericht 2022",
        en="Yearly report 2022",
    ),
    begun=date(2023, 1, 23),
    chapters=(OPENING, AUTONOMY, FIRST_LINE, COMMUNITY, NOT_YET),
    published=at(2023, 6, 13, 10),
)
