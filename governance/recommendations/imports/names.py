"""What columns may be called, and what may stand in them, in four languages and in Madrid's."""

from __future__ import annotations

from collections.abc import Mapping

from governance.core.i18n import later
from governance.recommendations.models import Realisation, Stage
from governance.recommendations.words import folded

COLUMNS: Mapping[str, str] = {
    "id": "id, code, reference, referentie, référence, Referenz, reference number, ref, nr, no, "
    "number, nummer, numéro, kenmerk, Kennung, identifier, identifiant, external id, "
    "identifiant projet, identifiant projet gagnant, identificador, código",
    "title": "title, titel, titre, título, subject, onderwerp, objet, sujet, Betreff, "
    "recommendation, aanbeveling, recommandation, Empfehlung, recomendación, proposal, voorstel, "
    "proposition, Vorschlag, propuesta, titre projet, titre projet gagnant",
    "summary": "summary, samenvatting, résumé, Zusammenfassung, resumen",
    "text": "text, tekst, texte, texto, description, beschrijving, omschrijving, Beschreibung, "
    "descripción, body, content, inhoud, contenu, Inhalt, toelichting",
    "reasons": "reasons, reason, reden, redenen, motivering, motivation, motifs, justification, "
    "Begründung, Gründe, motivos",
    "date": "date, datum, fecha, received, received on, ontvangen, ontvangen op, reçue le, "
    "eingegangen, eingegangen am, created at, createdat, published at, year, jaar, année, Jahr, "
    "año, édition",
    "supports": "numsupports, supports, supporters, steun, aantal steun, soutiens, soutien, "
    "Unterstützungen, Befürwortungen, endorsements, votes, stemmen, apoyos",
    "office": "office, kantoor, bureau, Büro, oficina",
    "answer": "answer, antwoord, réponse, Antwort, treatment, behandeling, traitement, "
    "Behandlung, decision, beslissing, décision, Entscheidung, Beschluss, respuesta",
    "answer_reasons": "answer reasons, reasons of the answer, motivering van het antwoord, "
    "motivering antwoord, motivation de la réponse, motifs de la réponse, "
    "Begründung der Antwort, motivos de la respuesta",
    "answered_on": "answered on, answer date, beantwoord op, datum antwoord, répondu le, "
    "date de réponse, date de la réponse, beantwortet am, Datum der Antwort",
    "realisation": "realisation, realization, realisatie, réalisation, Umsetzung, status, "
    "statut, stand, state, stand van zaken, état, état d’avancement, avancement, estado",
    "became": "what became of it, became, result, wat ervan werd, wat is ervan geworden, "
    "wat ervan geworden is, wat er van geworden is, wat er van werd, wat is er van geworden, "
    "resultaat, ce qu’elle est devenue, suite donnée, suites, résultat, was daraus wurde, "
    "Ergebnis, resultado",
    "as_of": "as of, assessed on, peildatum, beoordeeld op, stand op, évalué le, "
    "date d’évaluation, état au, Stand am, Stichtag, fecha de evaluación",
}
"""The names of each column; the first that a file has is taken."""

LABELS: Mapping[str, str] = {
    "id": later("Its number in the list"),
    "title": later("Title"),
    "summary": later("Summary"),
    "text": later("Text"),
    "reasons": later("Reasons"),
    "date": later("Received on"),
    "supports": later("Supports"),
    "office": later("Office"),
    "answer": later("What was answered"),
    "answer_reasons": later("Reasons of the answer"),
    "answered_on": later("Answered on"),
    "realisation": later("What was done (one of the five words)"),
    "became": later("What became of it, in words"),
    "as_of": later("As of"),
}
"""What each column holds, in words."""

ANSWERED: Mapping[Stage, str] = {
    Stage.RECEIVED: "received, ontvangen, reçue, reçu, eingegangen, recibida",
    Stage.UNDER_REVIEW: "under review, in behandeling, in onderzoek, à l’examen, en examen, "
    "in Prüfung, en estudio",
    Stage.ACCEPTED: "accepted, aanvaard, goedgekeurd, acceptée, accepté, approuvée, angenommen, "
    "aceptada, yes, ja, oui",
    Stage.ACCEPTED_IN_PART: "accepted in part, partly accepted, deels aanvaard, "
    "gedeeltelijk aanvaard, acceptée en partie, partiellement acceptée, teilweise angenommen",
    Stage.DECLINED: "declined, rejected, verworpen, afgewezen, geweigerd, rejetée, rejeté, "
    "refusée, refusé, abgelehnt, rechazada, no, nee, non, nein",
    Stage.POSTPONED: "postponed, uitgesteld, reportée, reporté, verschoben, aufgeschoben, aplazada",
    Stage.REFERRED: "referred, doorverwezen, transmise, transférée, verwiesen, weitergeleitet",
}
"""What an answer may be called."""

BECAME: Mapping[tuple[Stage | None, Realisation], str] = {
    (None, Realisation.DONE): "realised, realized, done, gerealiseerd, uitgevoerd, réalisée, "
    "réalisé, realisiert, umgesetzt, verwirklicht, realizada",
    (None, Realisation.DONE_IN_PART): "partly realised, realised in part, done in part, "
    "deels gerealiseerd, gedeeltelijk gerealiseerd, partiellement réalisée, "
    "réalisée en partie, teilweise umgesetzt, teilweise realisiert",
    (None, Realisation.IN_PROGRESS): "in progress, under way, lopend, lopende, loopt, en cours, "
    "laufend, in Arbeit, in Umsetzung, en curso",
    (None, Realisation.NOT_STARTED): "not realised, not started, niet gerealiseerd, "
    "niet begonnen, non réalisée, non réalisé, pas réalisée, nicht realisiert, nicht umgesetzt, "
    "no realizada",
    (None, Realisation.STOPPED): "stopped, stopgezet, arrêtée, abandonnée, eingestellt",
    (Stage.DECLINED, Realisation.NOT_STARTED): ANSWERED[Stage.DECLINED],
    (Stage.POSTPONED, Realisation.NOT_STARTED): ANSWERED[Stage.POSTPONED],
}
"""What may be said to have become of it: the five words of 2022, and two more."""


def plain(name: str) -> str:
    """A name as it is compared: folded, without underscores, any apostrophe alike."""
    return folded(name.replace("_", " ").replace("’", "'"))


def by_name[T](table: Mapping[T, str]) -> dict[str, T]:
    """A table as it is looked up: each name and what it means."""
    return {plain(name): meant for meant, names in table.items() for name in names.split(", ")}


ANSWERED_BY_NAME, BECAME_BY_NAME = by_name(ANSWERED), by_name(BECAME)
_NAMES = {meant: [plain(name) for name in names.split(", ")] for meant, names in COLUMNS.items()}
UNSURE = frozenset({"status", "statut", "stand", "state", "etat", "estado"})
"""Columns that are taken to say what became of it only where they do so in our words."""


def guessed(header: list[str], sample: list[list[str]]) -> dict[str, str]:
    """Which column holds what, by meaning; `sample` are the rows that come first."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(plain(name), place)
    found = {}
    for meaning, names in _NAMES.items():
        known = [n for n in names if n in places and _tells(n, places[n], sample)]
        if known:
            found[meaning] = header[places[known[0]]]
    return found


def _tells(name: str, place: int, sample: list[list[str]]) -> bool:
    if name not in UNSURE:
        return True
    said = {plain(line[place]) for line in sample if place < len(line)} - {""}
    return bool(said) and said <= set(BECAME_BY_NAME)
