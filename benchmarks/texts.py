"""What members might recommend, in Dutch and French: long enough to weigh what real texts weigh."""

from __future__ import annotations

from functools import cache
from random import Random

from governance.core.words import Words, words

SUBJECTS = [
    ("de online gids", "le guide en ligne"),
    ("het eerste contact met een adviseur", "le premier contact avec un conseiller"),
    ("de opleidingen over contracten", "les formations sur les contrats"),
    ("de zalen die leden kunnen gebruiken", "les salles que les membres peuvent utiliser"),
    ("de solidariteit tussen leden", "la solidarité entre membres"),
    ("de betaaltermijn van facturen", "le délai de paiement des factures"),
    ("de kantoren buiten Brussel", "les bureaux en dehors de Bruxelles"),
    ("het verslag van de raad van bestuur", "le compte rendu du conseil d’administration"),
    ("de verzekering bij ziekte", "l’assurance en cas de maladie"),
    ("de werking van de ethische commissie", "le fonctionnement du comité d’éthique"),
    ("het onthaal van nieuwe leden", "l’accueil des nouveaux membres"),
    ("de eigen bijdrage per activiteit", "la contribution par activité"),
    ("het werkmateriaal dat wij delen", "le matériel de travail que nous partageons"),
    ("de nieuwsbrief voor leden", "la lettre d’information aux membres"),
    ("de toegankelijkheid van onze lokalen", "l’accessibilité de nos locaux"),
    ("de ontmoetingen per beroep", "les rencontres par métier"),
]
ASKS = [
    ("Leg %s beter uit aan wie begint", "Mieux expliquer %s à celles et ceux qui débutent"),
    ("Bespreek %s elk jaar op de algemene vergadering", "Discuter chaque année %s en assemblée"),
    ("Geef leden meer zeggenschap over %s", "Donner aux membres plus de prise sur %s"),
    ("Maak de cijfers over %s openbaar", "Rendre publics les chiffres concernant %s"),
    ("Herbekijk %s samen met de adviseurs", "Revoir %s avec les conseillers"),
    ("Probeer iets nieuws uit voor %s", "Faire une expérience nouvelle pour %s"),
    ("Zorg dat %s in alle talen bestaat", "Faire exister %s dans toutes les langues"),
    ("Trek meer middelen uit voor %s", "Prévoir plus de moyens pour %s"),
]
WHYS = [
    (
        "Aan onze tafel kende bijna iedereen iemand die hierdoor is afgehaakt.",
        "À notre table, presque tout le monde connaissait quelqu’un qui a renoncé à cause de cela.",
    ),
    (
        "Op een podium werkt men andere uren dan op kantoor; niets houdt daar rekening mee.",
        "Qui travaille sur scène a d’autres heures qu’un bureau ; rien n’en tient compte ici.",
    ),
    (
        "Een eerste stap mag klein zijn, als we na zes maanden samen bekijken wat ze opleverde.",
        "Un premier pas peut être petit, si nous regardons après six mois ce qu’il a donné.",
    ),
    (
        "We vragen geen nieuw geld: veel bestaat al, maar het staat verspreid.",
        "Nous ne demandons pas d’argent en plus : beaucoup existe déjà, mais de façon dispersée.",
    ),
    (
        "In Luik en in Gent is dit al eens gevraagd, en het antwoord hebben we nooit gezien.",
        "Cela a déjà été demandé à Liège et à Gand, et nous n’avons jamais vu la réponse.",
    ),
    (
        "De coöperatie is van ons allen; dan moeten we ook kunnen zien hoe het ermee staat.",
        "La coopérative est à nous toutes et tous ; nous devons donc pouvoir voir où cela en est.",
    ),
]
OFFICES = ["Brussel", "Luik", "Gent", "Antwerpen", "Namen", "Charleroi", "Kortrijk", "Bergen"]
THEMES = [
    ("Onthaal", "Accueil"),
    ("Opleiding", "Formation"),
    ("Bescherming", "Protection"),
    ("Democratie", "Démocratie"),
    ("Lokalen", "Locaux"),
    ("Digitaal", "Numérique"),
    ("Financiën", "Finances"),
    ("Solidariteit", "Solidarité"),
]


def title(dice: Random, language: str) -> Words:
    """One sentence; every second one is translated."""
    ask, subject = dice.choice(ASKS), dice.choice(SUBJECTS)
    return _in(language, ask[0] % subject[0], ask[1] % subject[1], dice.random() < 0.5)


def text(dice: Random, language: str, sentences: int) -> Words:
    """Some sentences; one text in three is translated."""
    chosen = dice.sample(WHYS, sentences)
    dutch, french = (" ".join(pair[place] for pair in chosen) for place in (0, 1))
    return _in(language, dutch, french, dice.random() < 0.33)


@cache
def _in(language: str, dutch: str, french: str, translated: bool) -> Words:
    if language == "nl":
        return words("nl", dutch, **({"fr": french} if translated else {}))
    return words("fr", french, **({"nl": dutch} if translated else {}))


def both(dutch: str, french: str) -> Words:
    """What the office writes: always in two languages."""
    return words("nl", dutch, fr=french)
