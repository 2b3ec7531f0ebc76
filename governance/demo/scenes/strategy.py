"""The versions of the strategy: 2025, narrowed in 2023, and Horizon 2030 in preparation."""

from __future__ import annotations

from datetime import date

from governance.demo.pieces import Axis, Strategy, told, words

NARROWED_ON = date(2023, 4, 3)

STRATEGY_2025 = Strategy(
    "2025",
    words("nl", "Strategie 2025", fr="Stratégie 2025", de="Strategie 2025", en="Strategy 2025"),
    told(
        "nl",
        """Drie doelen voor de gedeelde onderneming. We voeren ze project per project uit, en
        geven voorrang aan wat kan met de mensen en het geld die er zijn.""",
        fr="""Trois objectifs pour l’entreprise partagée. Ils se réalisent projet par projet, en
        donnant la priorité à ce que permettent les moyens humains et financiers disponibles.""",
        de="""Drei Ziele für das geteilte Unternehmen, Projekt für Projekt umgesetzt, mit den
        Menschen und Mitteln, die da sind.""",
        en="""Three aims for the shared enterprise, carried out project by project with the
        people and the money there are.""",
    ),
    date(2021, 6, 22),
    date(2025, 12, 31),
    (
        Axis(
            "autonomy",
            words(
                "nl",
                "Meer autonomie",
                fr="Plus d’autonomie",
                de="Mehr Autonomie",
                en="More autonomy",
            ),
            told(
                "nl",
                """Leden vinden zelf het antwoord, kiezen hun tools en ontwikkelen hun
                activiteit op eigen tempo. Een adviesverlener helpt waar het ingewikkeld wordt.""",
                fr="""Les membres trouvent eux-mêmes la réponse, choisissent leurs outils et
                développent leur activité à leur rythme. Les conseiller·ères interviennent là où
                cela se complique.""",
            ),
        ),
        Axis(
            "community",
            words(
                "nl",
                "Een sterke gemeenschap",
                fr="Une communauté forte",
                de="Eine starke Gemeinschaft",
                en="A strong community",
            ),
            told(
                "nl",
                """Wie alleen werkt, staat er niet alleen voor. We delen kennis, plekken en
                risico’s, in elk kantoor en in elke taal.""",
                fr="""Travailler seul·e ne veut pas dire être seul·e. Nous partageons les
                savoirs, les lieux et les risques, dans chaque bureau et dans chaque langue.""",
            ),
        ),
        Axis(
            "listening",
            words(
                "nl",
                "Een coöperatie die luistert en blijft evolueren",
                fr="Une coopérative à l’écoute, qui continue d’évoluer",
                de="Eine Genossenschaft, die zuhört und sich weiterentwickelt",
                en="A cooperative that listens and keeps evolving",
            ),
            told(
                "nl",
                """Wat leden aanbevelen, krijgt een antwoord met redenen. Wat aanvaard is, wordt
                een project. Wat we uitvoeren, kan iedereen volgen.""",
                fr="""Ce que les membres recommandent reçoit une réponse motivée. Ce qui est
                retenu devient un projet. Ce qui se réalise, chacun·e peut le suivre.""",
            ),
        ),
    ),
)

NARROWED = Strategy(
    "narrowed",
    words(
        "fr",
        "Stratégie 2025 resserrée",
        nl="Aangescherpte strategie 2025",
        de="Geschärfte Strategie 2025",
        en="Strategy 2025, narrowed",
    ),
    told(
        "fr",
        """Après deux ans, le conseil d’administration a resserré la stratégie: moins de
        chantiers à la fois, menés jusqu’au bout.""",
        nl="""Na twee jaar heeft de Raad van bestuur de strategie aangescherpt: minder projecten
        tegelijk, en die werken we af.""",
        de="""Nach zwei Jahren wurde die Strategie geschärft: weniger zugleich, dafür zu Ende
        geführt.""",
        en="""After two years the board narrowed the strategy: fewer projects at once, each
        finished.""",
    ),
    NARROWED_ON,
    date(2025, 12, 31),
    (
        Axis(
            "simple",
            words(
                "fr",
                "Un service simple et proche",
                nl="Een eenvoudige dienst dichtbij",
                de="Ein einfacher Dienst in der Nähe",
                en="A simple service, close by",
            ),
            told(
                "fr",
                """Une première ligne qui répond vite, des mots clairs, des outils qui
                s’expliquent d’eux-mêmes.""",
                nl="""Een eerste lijn die snel antwoordt, klare taal, en tools die zichzelf
                uitleggen.""",
            ),
            "autonomy",
        ),
        Axis(
            "together",
            words(
                "fr",
                "Faire communauté",
                nl="Samen een gemeenschap vormen",
                de="Gemeinschaft sein",
                en="Being a community",
            ),
            told(
                "fr",
                """Apprendre les uns des autres, partager des lieux, fêter ce qui nous relie et
                décider ensemble.""",
                nl="""Van elkaar leren, plekken delen, vieren wat ons verbindt en samen
                beslissen.""",
            ),
            "community",
        ),
    ),
)

HORIZON = Strategy(
    "horizon",
    words("fr", "Horizon 2030", nl="Horizon 2030", de="Horizont 2030", en="Horizon 2030"),
    told(
        "fr",
        """En préparation avec les membres: que voulons-nous garder, que voulons-nous commencer,
        que pouvons-nous laisser?""",
        nl="""In voorbereiding met de leden: wat houden we, waarmee beginnen we, en wat mogen we
        loslaten?""",
        de="In Vorbereitung: Was behalten wir, was beginnen wir, was lassen wir los?",
        en="In preparation with the members: what do we keep, begin, and let go of?",
    ),
    None,
    date(2030, 12, 31),
    (
        Axis(
            "listening2030",
            words(
                "fr",
                "Écouter, décider, rendre compte",
                nl="Luisteren, beslissen, verantwoorden",
                de="Zuhören, entscheiden, Rechenschaft geben",
                en="Listen, decide, account",
            ),
            told(
                "fr",
                """Chaque recommandation reçoit une réponse, et chaque réponse une suite
                visible.""",
                nl="""Elke aanbeveling krijgt een antwoord, en elk antwoord een zichtbaar
                vervolg.""",
            ),
            "listening",
        ),
    ),
)
