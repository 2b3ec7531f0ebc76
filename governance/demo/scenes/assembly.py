"""21 June 2022: the general assembly, at which a member asks for this very register."""

from __future__ import annotations

from governance.decisions.models import Purpose
from governance.demo.pieces import Advice, Item, Meeting, Said, at, told, words
from governance.meetings.models import Kind

REGISTER = Advice(
    key="register",
    by="max",
    theme="democracy",
    office="Brussel/Bruxelles",
    supports=18,
    followers=("mia", "samira", "grace"),
    said=Said(
        "nl",
        "Laat iedereen volgen wat er van elke aanbeveling wordt",
        """Maak een openbaar register van alle aanbevelingen: wie ze deed, wat het antwoord was
        en waarom, welk project ze draagt, en wat er uiteindelijk veranderde. Zonder dat je het
        aan iemand moet vragen.""",
        """Sinds 2015 deden we meer dan 250 aanbevelingen. Om te weten wat ervan geworden is,
        moesten medewerkers dit jaar coördinatoren en bestuurders één voor één ondervragen.""",
    ),
    also=Said(
        "fr",
        "Permettre à chacun·e de suivre ce que devient chaque recommandation",
        """Tenir un registre public de toutes les recommandations: qui l’a faite, quelle a été
        la réponse et pourquoi, quel projet la porte, et ce qui a finalement changé. Sans devoir
        le demander à quelqu’un.""",
        """Depuis 2015, nous avons formulé plus de 250 recommandations. Pour savoir ce qu’elles
        étaient devenues, il a fallu cette année interroger coordinateur·rices et
        administrateur·trices, une personne après l’autre.""",
    ),
)

ACCOUNTS = Item(
    purpose=Purpose.APPROVAL,
    minutes=30,
    title=words(
        "nl",
        "Goedkeuring van de jaarrekening 2021",
        fr="Approbation des comptes annuels 2021",
        de="Genehmigung des Jahresabschlusses 2021",
        en="Approval of the annual accounts 2021",
    ),
)

STOCK = Item(
    purpose=Purpose.INFORMATION,
    minutes=40,
    title=words(
        "fr",
        "Que sont devenues les recommandations? État des lieux",
        nl="Wat is er van de aanbevelingen geworden? Stand van zaken",
        de="Was wurde aus den Empfehlungen? Eine Bestandsaufnahme",
        en="What became of the recommendations? A stock-taking",
    ),
    note=told(
        "fr",
        """Cinq cycles depuis 2015. Cinq mots pour dire où l’on en est: réalisée, en cours, non
        réalisée, rejetée, reportée.""",
        nl="""Vijf cycli sinds 2015. Vijf woorden om te zeggen hoe ver het staat: gerealiseerd,
        lopend, niet gerealiseerd, verworpen, uitgesteld.""",
    ),
)

ASSEMBLY = Meeting(
    key="assembly",
    body="assembly",
    kind=Kind.ASSEMBLY,
    starts_at=at(2022, 6, 21, 17, 0),
    title=words(
        "nl",
        "Gewone algemene vergadering 2022",
        fr="Assemblée générale ordinaire 2022",
        de="Ordentliche Generalversammlung 2022",
        en="Ordinary general assembly 2022",
    ),
    place="Saint-Gilles / Sint-Gillis + online",
    present=("nadia", "bo", "pieter", "claire", "max", "mia", "samira", "ines", "bart", "ada"),
    represented=(("grace", "max"), ("tomas", "ines")),
    excused=("koen",),
    items=(ACCOUNTS, STOCK),
    summary=told(
        "nl",
        """De algemene vergadering keurde de jaarrekening goed. Het punt dat het langst duurde,
        was de stand van zaken van de aanbevelingen: een lid vroeg waarom je daarvoor
        bestuursleden moet ondervragen, en kreeg applaus.""",
        fr="""L’assemblée générale a approuvé les comptes. Le point le plus long a été l’état
        des lieux des recommandations: un membre a demandé pourquoi il fallait, pour cela,
        interroger des administrateur·trices, et a été applaudi.""",
    ),
    noted=(REGISTER,),
)
