"""The ten projects that asked for the means of 2023, each with what a directorate said of it."""

from __future__ import annotations

from governance.demo.pieces import told, words
from governance.demo.pieces.rounds import Asking

PHONE = Asking(
    "phone",
    words(
        "nl",
        "De ledenzone op je telefoon",
        fr="L’espace membre sur le téléphone",
        de="Der Mitgliederbereich auf dem Telefon",
        en="The member zone on your phone",
    ),
    told(
        "nl",
        "Contracten en facturen opstellen en volgen, ook op een klein scherm.",
        fr="Rédiger et suivre contrats et factures, même sur un petit écran.",
        de="Verträge und Rechnungen schreiben und verfolgen, auch auf einem kleinen Bildschirm.",
        en="Write and follow contracts and invoices, also on a small screen.",
    ),
    told(
        "nl",
        "Kan, maar legt het IT-team een half voorjaar stil voor al de rest.",
        fr="Faisable, mais l’équipe informatique ne ferait que cela la moitié du printemps.",
        de="Machbar, aber das IT-Team täte das halbe Frühjahr nichts anderes.",
        en="It can be done, but for half the spring the IT team would do nothing else.",
    ),
    22000,
    40,
    "autonomy",
)
DIGEST = Asking(
    "weekly",
    words(
        "nl",
        "Eén bericht per week",
        fr="Un seul message par semaine",
        de="Eine Nachricht pro Woche",
        en="One message a week",
    ),
    told(
        "nl",
        "Wat je moet weten in één weekoverzicht; dringende zaken blijven apart.",
        fr="L’essentiel dans un seul aperçu hebdomadaire; l’urgent reste à part.",
        de="Das Wichtige in einer Wochenübersicht; Dringendes bleibt für sich.",
        en="What you need to know in one weekly overview; what is urgent stays apart.",
    ),
    told(
        "nl",
        "Kan tegen juni met wie er is.",
        fr="Faisable pour juin avec l’équipe en place.",
        de="Bis Juni mit dem vorhandenen Team machbar.",
        en="It can be done by June with the people there are.",
    ),
    4000,
    18,
    "autonomy",
    "digest",
)
RIGHTS = Asking(
    "rights_page",
    words(
        "nl",
        "Auteursrechten op één pagina",
        fr="Les droits d’auteur en une page",
        de="Urheberrechte auf einer Seite",
        en="Authors’ rights on one page",
    ),
    told(
        "nl",
        "Wanneer is het loon, wanneer zijn het rechten? Met een rekenvoorbeeld.",
        fr="Quand est-ce un salaire, quand sont-ce des droits? Avec un exemple chiffré.",
        de="Wann ist es Lohn, wann sind es Rechte? Mit einem Rechenbeispiel.",
        en="When is it wages, when is it rights? With a worked example.",
    ),
    None,
    5000,
    12,
    "autonomy",
    "rights",
)
GERMAN = Asking(
    "german_pages",
    words(
        "nl",
        "De belangrijkste pagina’s in het Duits",
        fr="Les pages principales en allemand",
        de="Die wichtigsten Seiten auf Deutsch",
        en="The main pages in German",
    ),
    told(
        "nl",
        "Gids, contracten en tarieven in de derde landstaal.",
        fr="Guide, contrats et tarifs dans la troisième langue du pays.",
        de="Leitfaden, Verträge und Tarife in der dritten Landessprache.",
        en="Guide, contracts and rates in the third language of the country.",
    ),
    told(
        "nl",
        "Een vertaalbureau doet het werk; nalezen vraagt leden uit Eupen.",
        fr="Un bureau de traduction s’en charge; la relecture demande des membres d’Eupen.",
        de="Ein Übersetzungsbüro macht die Arbeit; Mitglieder aus Eupen lesen gegen.",
        en="A translation agency does the work; members from Eupen read it over.",
    ),
    9000,
    6,
    "autonomy",
    "german",
)
SCHOOL = Asking(
    "german_courses",
    words(
        "nl",
        "Twee opleidingen in het Duits",
        fr="Deux formations en allemand",
        de="Zwei Schulungen auf Deutsch",
        en="Two courses in German",
    ),
    None,
    told(
        "nl",
        "Online, met een lesgever van buitenaf.",
        fr="En ligne, avec une formatrice externe.",
        de="Im Netz, mit einer Lehrkraft von außen.",
        en="Online, with a teacher from outside.",
    ),
    6000,
    0,
    "community",
    "school",
)
QUIET = Asking(
    "quiet_corners",
    words(
        "nl",
        "Een stille hoek in drie kantoren",
        fr="Un coin calme dans trois bureaux",
        de="Eine ruhige Ecke in drei Büros",
        en="A quiet corner in three offices",
    ),
    told(
        "nl",
        "Een gesloten hoek om over geld of ziekte te praten zonder dat iemand meeluistert.",
        fr="Un coin fermé pour parler d’argent ou de maladie sans être entendu·e.",
        de="Eine geschlossene Ecke, um ungehört über Geld oder Krankheit zu sprechen.",
        en="A closed corner to talk of money or illness without being overheard.",
    ),
    told(
        "nl",
        "Luik, Gent en Charleroi; in de andere kantoren beslist de verhuurder mee.",
        fr="Liège, Gand et Charleroi; ailleurs, le propriétaire a son mot à dire.",
        de="Lüttich, Gent und Charleroi; anderswo entscheidet der Vermieter mit.",
        en="Liège, Ghent and Charleroi; elsewhere the landlord has a say.",
    ),
    24000,
    0,
    "community",
    "quiet",
)
EYES = Asking(
    "quotes",
    words(
        "nl",
        "Offertes samen nalezen",
        fr="Relire les devis ensemble",
        de="Angebote gemeinsam gegenlesen",
        en="Reading quotes over together",
    ),
    None,
    told(
        "nl",
        "Eén avond per maand, en een plek om documenten veilig te delen.",
        fr="Une soirée par mois, et un espace sûr pour partager les documents.",
        de="Ein Abend im Monat, und ein sicherer Ort, um Dokumente zu teilen.",
        en="One evening a month, and a safe place to share documents.",
    ),
    3000,
    8,
    "community",
    "second_eyes",
)
CHILDCARE = Asking(
    "childcare_evening",
    words(
        "nl",
        "Kinderopvang tijdens de algemene vergadering",
        fr="Une garde d’enfants pendant l’assemblée",
        de="Kinderbetreuung während der Versammlung",
        en="Childcare during the general assembly",
    ),
    None,
    None,
    3500,
    0,
    "community",
    "childcare",
)
TRAIN = Asking(
    "train_tickets",
    words(
        "nl",
        "De trein naar een workshop terugbetaald",
        fr="Le train remboursé pour venir à un atelier",
        de="Die Bahnfahrt zum Workshop erstattet",
        en="The train to a workshop refunded",
    ),
    None,
    told(
        "nl",
        "Voor ongeveer vierhonderd ritten per jaar.",
        fr="Pour environ quatre cents trajets par an.",
        de="Für ungefähr vierhundert Fahrten im Jahr.",
        en="For about four hundred journeys a year.",
    ),
    8000,
    3,
    "listening",
    "train",
)
ONE_PAGE = Asking(
    "one_page",
    words(
        "nl",
        "Eén pagina voorbereiding per agendapunt",
        fr="Une page de préparation par point",
        de="Eine Seite Vorbereitung zu jedem Punkt",
        en="One page of preparation for each point",
    ),
    None,
    None,
    2000,
    10,
    "listening",
    "jargon",
)

ASKING = (PHONE, DIGEST, RIGHTS, GERMAN, SCHOOL, QUIET, EYES, CHILDCARE, TRAIN, ONE_PAGE)
