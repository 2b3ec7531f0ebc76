"""The yearly report on 2023, still being written."""

from __future__ import annotations

from datetime import date

from governance.demo.pieces import Chapter, Report, told, words

BIRTHDAY = Chapter(
    written=date(2024, 1, 29),
    title=words(
        "fr",
        "Vingt-cinq ans, partout",
        nl="Vijfentwintig jaar, overal",
        en="Twenty-five, everywhere",
    ),
    text=told(
        "fr",
        """Nous avons fêté nos 25 ans sur place et en ligne, à Bruxelles et surtout ailleurs:
        seize rencontres sur vingt et une se sont tenues hors de la capitale.""",
        nl="""We vierden onze 25 jaar ter plaatse en online, in Brussel en vooral elders:
        zestien van de eenentwintig ontmoetingen gingen door buiten de hoofdstad.""",
    ),
    cites=(("outcome", "anniversary"),),
)

FEWER = Chapter(
    written=date(2024, 2, 12),
    title=words("nl", "Minder tegelijk, en afwerken", fr="Moins à la fois, et jusqu’au bout"),
    text=told(
        "nl",
        """In maart werd de strategie aangescherpt. Wat dat betekende voor projecten die al
        liepen, en wat we stopzetten, vertellen we hier.""",
        fr="""En mars, la stratégie a été resserrée. Nous racontons ici ce que cela a changé
        pour les projets en cours, et ce que nous avons arrêté.""",
    ),
    cites=(("decision", "narrowing"), ("outcome", "namur")),
)

REPORT_2023 = Report(
    year=2023,
    title=words(
        "nl",
        "Jaarverslag 2023",
        fr="Rapport d’activité 2023",
        de="Jahresbericht 2023",
        en="Yearly report 2023",
    ),
    begun=date(2024, 1, 22),
    chapters=(BIRTHDAY, FEWER),
)
