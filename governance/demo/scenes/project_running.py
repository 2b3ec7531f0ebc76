"""What still runs: the register itself, plain contracts, the way of an invoice, Namur."""

from __future__ import annotations

from datetime import date

from governance.demo.pieces import News, Project, Stone, days, euros, told, words
from governance.projects.models import Book, Kind, Share

REGISTER = Project(
    key="register",
    kind=Kind.STRATEGIC,
    title=words(
        "nl",
        "Een openbaar register van aanbevelingen",
        fr="Un registre public des recommandations",
        de="Ein öffentliches Register der Empfehlungen",
        en="A public register of recommendations",
    ),
    summary=told(
        "nl",
        """Van de workshoptafel tot de paragraaf in het jaarverslag: iedereen kan volgen wat er
        van een aanbeveling wordt.""",
        fr="""De la table de l’atelier au paragraphe du rapport d’activité: chacun·e peut suivre
        ce que devient une recommandation.""",
        de="Vom Tisch des Workshops bis zum Jahresbericht: Alle können folgen.",
        en="From the workshop table to the yearly report: everyone can follow.",
    ),
    directorate="Coöperatief leven",
    team="Vie coopérative",
    lead="lena",
    proposed=date(2022, 9, 27),
    planned=date(2022, 11, 7),
    started=date(2023, 1, 16),
    ends_on=date(2024, 6, 30),
    carries=(("register", Share.WHOLLY),),
    axes=("listening",),
    stones=(
        Stone(
            words(
                "nl",
                "Vijf workshops vertellen wat ze missen",
                fr="Cinq ateliers disent ce qui manque",
            ),
            date(2023, 3, 31),
            date(2023, 3, 24),
        ),
        Stone(
            words(
                "nl",
                "Aanbevelingen van 2022 in het register",
                fr="Les recommandations de 2022 dans le registre",
            ),
            date(2023, 9, 30),
            date(2023, 11, 10),
            2,
        ),
        Stone(
            words("nl", "De eerste vier cycli nagekeken", fr="Les quatre premiers cycles relus"),
            date(2024, 5, 31),
        ),
    ),
    news=(
        News(
            date(2023, 3, 27),
            told(
                "nl",
                """Vijf workshops zeiden hetzelfde: ‘Neen is ook een antwoord, als je zegt
                waarom.’ Dat staat nu bovenaan onze lijst.""",
                fr="""Cinq ateliers ont dit la même chose: « Non, c’est aussi une réponse, si
                l’on dit pourquoi. » C’est désormais en tête de notre liste.""",
            ),
            date(2023, 10, 1),
        ),
        News(
            date(2023, 11, 13),
            told(
                "nl",
                """Alles van 2022 staat erin, met de redenen. Zes weken te laat: drie antwoorden
                bleken nooit op papier te staan.""",
                fr="""Toute l’année 2022 y est, avec les motifs. Six semaines de retard: trois
                réponses n’avaient jamais été mises par écrit.""",
            ),
            date(2024, 2, 1),
        ),
    ),
    book=(
        euros(date(2022, 11, 7), Book.PLANNED, 18000, year=2023),
        days(date(2022, 11, 7), Book.PLANNED, 120, year=2023),
        euros(
            date(2023, 6, 5),
            Book.COMMITTED,
            9500,
            over_because="Het register wacht niet op 2024: dan nemen we 4 500 euro minder.",
        ),
        days(date(2023, 6, 5), Book.COMMITTED, 110),
        euros(date(2023, 12, 18), Book.COMMITTED, 8500, "Tweede deel", 2024),
        days(date(2023, 11, 13), Book.SPENT, 74),
        euros(date(2023, 11, 13), Book.SPENT, 8900),
    ),
)

PLAIN = Project(
    key="plain",
    kind=Kind.PERMANENT,
    title=words(
        "nl",
        "Contracten in gewone taal",
        fr="Des contrats en langage clair",
        de="Verträge in einfacher Sprache",
        en="Contracts in plain language",
    ),
    summary=told(
        "nl",
        """Een samenvatting van één pagina en modelcontracten die je begrijpt zonder jurist.""",
        fr="""Un résumé d’une page et des contrats types que l’on comprend sans juriste.""",
        de="Eine Seite Zusammenfassung und Musterverträge, die man ohne Jurist versteht.",
        en="A one-page summary and model contracts that need no lawyer to be understood.",
    ),
    directorate="Juridische dienst",
    lead="lena",
    proposed=date(2022, 3, 4),
    planned=date(2022, 4, 4),
    started=date(2022, 6, 7),
    ends_on=date(2023, 12, 31),
    carries=(("plain", Share.IN_PART),),
    axes=("autonomy", "simple"),
    stones=(
        Stone(
            words("nl", "Samenvatting van één pagina", fr="Résumé d’une page"),
            date(2022, 9, 15),
            date(2022, 9, 20),
        ),
        Stone(
            words("nl", "Eerste twee modelcontracten", fr="Deux premiers contrats types"),
            date(2022, 12, 20),
            date(2023, 1, 31),
        ),
        Stone(words("nl", "Derde modelcontract", fr="Troisième contrat type"), date(2023, 9, 30)),
    ),
    news=(
        News(
            date(2023, 2, 3),
            told(
                "nl",
                """Twee contracten klaar. Het auteurscontract vraagt meer tijd: de wet verandert
                terwijl we schrijven.""",
                fr="""Deux contrats sont prêts. Le contrat d’auteur demande plus de temps: la
                loi change pendant que nous écrivons.""",
            ),
            date(2023, 9, 1),
        ),
    ),
    book=(
        days(date(2022, 4, 4), Book.PLANNED, 40),
        days(date(2023, 1, 31), Book.SPENT, 29),
    ),
)

INVOICES = Project(
    key="invoices",
    kind=Kind.PERMANENT,
    title=words(
        "nl",
        "De weg van je factuur, zichtbaar",
        fr="Le chemin de votre facture, visible",
        de="Der Weg der Rechnung, sichtbar",
        en="The way of your invoice, made visible",
    ),
    summary=told(
        "nl",
        """In de ledenzone zie je bij elke factuur waar ze zit; wie te laat betaalt, krijgt
        sneller een herinnering.""",
        fr="""Dans « Mon compte Smart », chaque facture montre où elle en est; les retards de
        paiement sont relancés plus vite.""",
        de="Im Mitgliederbereich zeigt jede Rechnung, wo sie ist; Mahnungen gehen früher hinaus.",
        en="The member zone shows where each invoice is; late payers are reminded sooner.",
    ),
    directorate="Financiën en ledenzone",
    lead="lena",
    proposed=date(2022, 3, 4),
    planned=date(2022, 12, 13),
    started=date(2023, 2, 1),
    ends_on=date(2024, 3, 31),
    carries=(("money", Share.WHOLLY), ("late_payers", Share.WHOLLY)),
    axes=("autonomy", "simple"),
    stones=(
        Stone(
            words("nl", "Herinnering op de dag na de vervaldag", fr="Rappel dès le lendemain"),
            date(2023, 4, 30),
            date(2023, 4, 24),
        ),
        Stone(
            words(
                "nl", "Stappen zichtbaar in de ledenzone", fr="Étapes visibles dans l’espace membre"
            ),
            date(2023, 12, 15),
            weight=2,
        ),
    ),
    news=(
        News(
            date(2023, 5, 2),
            told(
                "nl",
                """De eerste herinnering vertrekt nu op dag één, en het lid weet het vooraf. De
                helft van de klanten betaalt binnen de week.""",
                fr="""Le premier rappel part désormais au premier jour, et le membre est
                prévenu. La moitié des clients paient dans la semaine.""",
            ),
            date(2023, 12, 20),
        ),
    ),
    book=(
        euros(date(2022, 12, 13), Book.PLANNED, 14000, year=2023),
        days(date(2022, 12, 13), Book.PLANNED, 65, year=2023),
        euros(date(2023, 4, 24), Book.SPENT, 3900),
        days(date(2023, 4, 24), Book.SPENT, 22),
    ),
)
