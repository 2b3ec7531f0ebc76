"""What members recommended on their own, between the workshops of 2022 and 2023."""

from __future__ import annotations

from governance.demo.pieces import Advice, Said, at

RIGHTS = Advice(
    key="rights",
    by="ines",
    theme="information",
    office="Liège",
    supports=10,
    followers=("mia",),
    made_at=at(2022, 4, 12, 21, 5),
    said=Said(
        "fr",
        "Dire clairement ce que deviennent nos droits d’auteur",
        """Expliquer en une page quand une prestation relève du salaire et quand elle relève des
        droits d’auteur, avec deux exemples chiffrés et ce qu’il faut garder comme preuves.""",
        """Illustratrices, traducteurs, musiciennes: nous posons tou·tes la même question, et
        nous recevons chaque fois une réponse prudente. Une erreur se paie trois ans plus tard.""",
    ),
    also=Said(
        "nl",
        "Zeg duidelijk wat er met onze auteursrechten gebeurt",
        """Leg op één pagina uit wanneer een opdracht loon is en wanneer auteursrechten, met
        twee voorbeelden in cijfers en met wat je als bewijs moet bewaren.""",
        """Illustratoren, vertalers, muzikanten: we stellen allemaal dezelfde vraag en krijgen
        telkens een voorzichtig antwoord. Een vergissing betaal je drie jaar later.""",
    ),
)

KORTRIJK = Advice(
    key="kortrijk",
    by="lieve",
    theme="local",
    office="Kortrijk",
    supports=6,
    followers=("bart",),
    made_at=at(2022, 5, 3, 9, 20),
    said=Said(
        "nl",
        "Hou het kantoor in Kortrijk ook op vrijdag open",
        """Open het kantoor in Kortrijk op vrijdagvoormiddag, desnoods met een adviesverlener
        uit Gent, voor wie in de week op een werf of op tournee is.""",
        """Op maandag en dinsdag zit ik zoals zoveel anderen bij een klant. Met de trein naar
        Gent ben ik een halve dag kwijt voor een handtekening en één vraag.""",
    ),
    also=Said(
        "fr",
        "Ouvrir aussi le bureau de Courtrai le vendredi",
        """Ouvrir le bureau de Courtrai le vendredi matin, au besoin avec un·e conseiller·ère de
        Gand, pour qui passe la semaine sur un chantier ou en tournée.""",
        """Le lundi et le mardi, je suis chez un client, comme tant d’autres. Aller à Gand en
        train me prend une demi-journée, pour une signature et une question.""",
    ),
)

WHISPER = Advice(
    key="whisper",
    by="hannah",
    theme="democracy",
    office="Gent",
    supports=8,
    followers=("grace", "tomas"),
    made_at=at(2022, 6, 30, 12, 45),
    said=Said(
        "en",
        "Let those who listen in another language follow the assembly",
        """Offer whispered translation into English and German at the general assembly, in the
        room and online, by members who interpret for a living and are paid for it.""",
        """I own a share and I have a vote. In June I raised my card for things I had understood
        by half.""",
    ),
    also=Said(
        "fr",
        "Permettre de suivre l’assemblée dans une autre langue",
        """Proposer à l’assemblée générale, en salle et en ligne, une traduction chuchotée vers
        l’anglais et l’allemand, assurée par des membres interprètes et rémunérée.""",
        """J’ai une part et j’ai une voix. En juin, j’ai levé ma carte pour des points que
        j’avais à moitié compris.""",
    ),
)

SCHOOL = Advice(
    key="school",
    by="petra",
    theme="training",
    office="Eupen",
    supports=5,
    followers=("tomas",),
    made_at=at(2022, 9, 8, 10, 30),
    said=Said(
        "de",
        "Schulungen auch auf Deutsch, wenigstens im Netz",
        """Bietet jedes Jahr zwei oder drei Schulungen auf Deutsch an, im Netz, damit sie auch
        ohne großen Saal voll werden: Rechnungen, Preise, Verträge.""",
        """Der neue Katalog ist schön, und keine der 52 Schulungen ist auf Deutsch. Dabei gibt
        es hier Mitglieder, die sie gern geben würden.""",
    ),
    also=Said(
        "fr",
        "Des formations en allemand aussi, au moins en ligne",
        """Proposer chaque année deux ou trois formations en allemand, en ligne pour qu’elles se
        remplissent même sans grande salle: factures, prix, contrats.""",
        """Le nouveau catalogue est beau, et aucune des 52 formations n’est en allemand. Il y a
        pourtant ici des membres qui aimeraient les donner.""",
    ),
)

REHEARSAL = Advice(
    key="rehearsal",
    by="rachid",
    theme="premises",
    office="Charleroi",
    supports=11,
    followers=("samira", "mia"),
    made_at=at(2022, 10, 20, 23, 10),
    said=Said(
        "fr",
        "Acheter ensemble une salle de répétition à Charleroi",
        """Acheter ou louer à long terme, avec d’autres coopératives, un ancien entrepôt où
        musicien·nes et compagnies répètent à prix coûtant, de jour comme de nuit.""",
        """Nous payons chaque mois, chacun·e de son côté, des heures dans des caves humides. Sur
        dix ans, nous aurions payé les murs.""",
    ),
    also=Said(
        "nl",
        "Koop samen een repetitieruimte in Charleroi",
        """Koop of huur voor lange tijd, samen met andere coöperaties, een oude loods waar
        muzikanten en gezelschappen aan kostprijs kunnen repeteren, overdag en ’s nachts.""",
        """We betalen elke maand apart voor uren in vochtige kelders. Over tien jaar gerekend
        hadden we de muren betaald.""",
    ),
)

DIGEST = Advice(
    key="digest",
    by="max",
    theme="information",
    office="Brussel/Bruxelles",
    supports=9,
    followers=("bart", "lieve"),
    made_at=at(2022, 11, 8, 7, 55),
    said=Said(
        "nl",
        "Eén bericht per week in plaats van elke dag een mail",
        """Bundel alles wat geen haast heeft in één wekelijks bericht, en laat elk lid kiezen
        waarover en in welke taal. Wat wel haast heeft, stuur je apart.""",
        """In oktober kreeg ik zeventien mails. In één ervan stond dat een contract moest worden
        aangepast. Die heb ik niet gelezen.""",
    ),
    also=Said(
        "fr",
        "Un message par semaine au lieu d’un courriel par jour",
        """Réunir tout ce qui n’est pas urgent dans un seul message par semaine, et laisser
        chaque membre choisir les sujets et la langue. L’urgent s’envoie à part.""",
        """En octobre, j’ai reçu dix-sept courriels. L’un d’eux disait qu’un contrat devait être
        corrigé. Je ne l’ai pas lu.""",
    ),
)

HOSPITAL = Advice(
    key="hospital",
    by="samira",
    theme="solidarity",
    office="Mons",
    supports=14,
    followers=("mia", "ines", "rachid"),
    made_at=at(2023, 2, 14, 19, 40),
    said=Said(
        "fr",
        "Négocier ensemble une assurance hospitalisation",
        """Négocier pour tous les membres qui le souhaitent une assurance hospitalisation de
        groupe, sans questionnaire médical, que l’on garde entre deux contrats.""",
        """Une entreprise de trente-cinq mille personnes peut obtenir ce qu’aucun·e de nous
        n’obtient. Seul·e, après une longue maladie, on s’entend dire non.""",
    ),
    also=Said(
        "nl",
        "Onderhandel samen over een hospitalisatieverzekering",
        """Onderhandel voor alle leden die dat willen over een groepsverzekering voor
        hospitalisatie, zonder medische vragenlijst, die blijft lopen tussen twee contracten.""",
        """Een onderneming van vijfendertigduizend mensen kan krijgen wat niemand van ons alleen
        krijgt. Wie na een lange ziekte alleen aanklopt, krijgt neen te horen.""",
    ),
)

BETWEEN = [RIGHTS, KORTRIJK, WHISPER, SCHOOL, REHEARSAL, DIGEST, HOSPITAL]
