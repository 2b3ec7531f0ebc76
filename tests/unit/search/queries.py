"""Sixty things that people type, in four languages, and what they must find."""

from __future__ import annotations

from governance.core.words import words

TEXTS = {
    "R-2022-001": words(
        "nl",
        "Een duidelijkere gebruikersgids online. De gids helpt nieuwe vennoten die facturen maken.",
        fr="Un guide de l'utilisateur plus clair en ligne. Il aide les nouveaux sociétaires.",
    ),
    "R-2022-002": words(
        "fr", "Des formations près de chez nous. Étudier à Liège et à Charleroi, l'été aussi."
    ),
    "R-2022-003": words(
        "de", "Größere Räume in der Hauptstraße. Bürgerinnen und Bürger treffen sich dort."
    ),
    "R-2022-014": words("en", "Bicycle parking. Members who cycle need safer stands and lockers."),
    "R-2022-104": words("nl", "Veilige fiets-paden. Foto's tonen waar fietsers vallen."),
    "R-2022-115": words("nl", "Fietspaden langs het kantoor. Ook de bussen rijden er."),
    "R-2023-001": words(
        "fr", "L'assemblée générale à Saint-Gilles. Les coopérateur·rices votent les comptes."
    ),
    "R-2023-002": words(
        "nl", "De algemene vergadering in Sint-Gillis. Wij stemmen over de jaarrekening."
    ),
    "R-2023-003": words("de", "Die Generalversammlung wählt. Verträge und Löhne werden erklärt."),
    "R-2023-004": words("en", "Payments arrive late. Invoices should be paid within seven days."),
}
"""Recommendations by reference: the first sentence is the title, the rest the text."""

GUIDE, TRAINING, ROOMS, CYCLE = "R-2022-001", "R-2022-002", "R-2022-003", "R-2022-014"
PATHS, OFFICE = "R-2022-104", "R-2022-115"
ASSEMBLY, MEETING, GENERAL, PAID = "R-2023-001", "R-2023-002", "R-2023-003", "R-2023-004"
JUNK = "fiets OR * NEAR( AND NOT :^-"

QUERIES: list[tuple[str, set[str]]] = [
    # Dutch: plurals, verbs, capitals, small words.
    ("gebruikersgids", {GUIDE}),
    ("Gebruikersgidsen", {GUIDE}),
    ("GIDSEN", {GUIDE}),
    ("vennoot", {GUIDE}),
    ("vennoten", {GUIDE}),
    ("factuur", {GUIDE}),
    ("een gids voor de vennoten", {GUIDE}),
    ("veilig", {PATHS}),
    ("fietser", {PATHS}),
    ("foto", {PATHS}),
    ("bus", {OFFICE}),
    ("kantoren", {OFFICE}),
    ("vergaderingen", {MEETING}),
    ("algemeen", {MEETING}),
    ("stemmen", {MEETING}),
    # Compounds, with and without their hyphen.
    ("fietspaden", {PATHS, OFFICE}),
    ("fiets-paden", {PATHS, OFFICE}),
    ("fietspad", {PATHS, OFFICE}),
    ("fiets-pad", {PATHS, OFFICE}),
    ("fiets paden", {PATHS}),
    ("Saint-Gilles", {ASSEMBLY}),
    ("saint gilles", {ASSEMBLY}),
    ("Sint-Gillis", {MEETING}),
    ("sintgillis", {MEETING}),
    # French: accents there and not there, elisions, plurals, the median point.
    ("formation", {TRAINING}),
    ("FORMATIONS", {TRAINING}),
    ("étudier", {TRAINING}),
    ("etudier", {TRAINING}),
    ("ete", {TRAINING}),
    ("l'été", {TRAINING}),
    ("liege", {TRAINING}),
    ("utilisateurs", {GUIDE}),
    ("l’utilisateur", {GUIDE}),
    ("sociétaire", {GUIDE}),
    ("societaires", {GUIDE}),
    ("assemblee generale", {ASSEMBLY}),
    ("assemblées générales", {ASSEMBLY}),
    ("coopérateur", {ASSEMBLY}),
    # German: umlauts, written out or left out, ß and ss.
    ("Hauptstraße", {ROOMS}),
    ("hauptstrasse", {ROOMS}),
    ("groesser", {ROOMS}),
    ("größer", {ROOMS}),
    ("Raum", {ROOMS}),
    ("räume", {ROOMS}),
    ("buergerin", {ROOMS}),
    ("Vertrag", {GENERAL}),
    ("Lohn", {GENERAL}),
    ("Generalversammlungen", {GENERAL}),
    # English.
    ("payment", {PAID}),
    ("invoice", {PAID}),
    ("paying", set()),
    ("cycling", {CYCLE}),
    ("member locker", {CYCLE}),
    # References and their parts.
    ("R-2022-014", {CYCLE}),
    ("r2022014", {CYCLE}),
    ("R-2022-1", {PATHS, OFFICE}),
    ("2023-00", {ASSEMBLY, MEETING, GENERAL, PAID}),
    ("R-2022-0", {GUIDE, TRAINING, ROOMS, CYCLE}),
    ("R-2022-1 bus", {OFFICE}),
    ("R-2021", set()),
    # Phrases.
    ('"nieuwe vennoten"', {GUIDE}),
    ('"vennoten nieuwe"', set()),
    ('"guide de l\'utilisateur"', {GUIDE}),
    ("« en ligne » guide", {GUIDE}),
    ('"ASSEMBLEE GENERALE"', {ASSEMBLY}),
    # Junk: nothing breaks, and what can be read of it is read.
    ("", set()),
    ("  ", set()),
    ('"', set()),
    ("*", set()),
    (JUNK, set()),
    ('bus" OR "x', set()),
    ("tokens:bus", set()),
    ("bus\0sen", set()),
    ("bus;", {OFFICE}),
    ("(bus", {OFFICE}),
    ("'; DROP TABLE search_entry; --", set()),
    ("bus " + "x" * 10_000, set()),
    ("\ud83d\udeb2".encode("utf-16", "surrogatepass").decode("utf-16") + " bus", {OFFICE}),
    ("ბილეთი", set()),
]
