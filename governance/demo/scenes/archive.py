"""An older report, of 2021, as it was printed then: kept as the PDF it was."""

from __future__ import annotations

from governance.demo.pieces import Archived, at, told, words

REPORT_2021 = Archived(
    year=2021,
    added=at(2023, 6, 14, 14, 30),
    title=words(
        "nl",
        "Jaarverslag 2021",
        fr="Rapport d’activité 2021",
        de="Jahresbericht 2021",
        en="Yearly report 2021",
    ),
    texts=(
        told(
            "nl",
            """In 2021 keerden we voorzichtig terug naar de kantoren. De steun voor leden zonder
            opdrachten liep in juni af; de workshops gingen tot de herfst online door.""",
            fr="""En 2021, nous sommes revenu·es prudemment dans les bureaux. L’aide aux membres
            sans commandes a pris fin en juin; les ateliers sont restés en ligne jusqu’à
            l’automne.""",
        ),
        told(
            "nl",
            """Op 22 juni keurde de algemene vergadering de strategie 2025 goed, met drie
            doelen: meer autonomie, een sterke gemeenschap, en een coöperatie die luistert en
            blijft evolueren.""",
            fr="""Le 22 juin, l’assemblée générale a approuvé la stratégie 2025 et ses trois
            objectifs: plus d’autonomie, une communauté forte, une coopérative à l’écoute, qui
            continue d’évoluer.""",
        ),
        told(
            "nl",
            """Van de aanbevelingen van dit jaar weten we welke besproken zijn. Wat ervan
            geworden is, konden we nog niet vertellen: dat houden we voortaan bij.""",
            fr="""Des recommandations de l’année, nous savons lesquelles ont été discutées. Ce
            qu’elles sont devenues, nous n’avons pas encore pu le raconter: nous le suivrons
            désormais.""",
        ),
    ),
)
