"""What was chosen a month ago, device by device, and the one text that stayed with the workshop."""

from __future__ import annotations

from governance.demo.pieces import Advice, Chose, Said
from governance.recommendations.models import Signature

BY_TRAIN = Advice(
    key="by_train",
    by="samira",
    theme="local",
    office="Mons",
    signature=Signature.ANONYMOUS,
    supports=1,
    stays=True,
    said=Said(
        "fr",
        "Tenir chaque atelier à côté d’une gare",
        """Choisir pour les ateliers des lieux que l’on atteint en train le soir, et finir avant
        le dernier départ.""",
        """La dernière fois, nous étions quatre à partir avant le choix.""",
    ),
    also=Said(
        "nl",
        "Houd elke workshop naast een station",
        """Kies voor workshops plekken waar je ’s avonds met de trein geraakt, en stop voor de
        laatste trein vertrekt.""",
        """De vorige keer zijn we met vier vertrokken voor er gekozen werd.""",
    ),
)


def _at(table: str, language: str, dots: str, agrees: str, disagrees: str = "") -> Chose:
    return Chose(table, language, *(tuple(one.split()) for one in (dots, agrees, disagrees)))


CHOSEN = (
    _at("Eupen", "de", "eupen eupen buddies", "eupen buddies words", "by_train"),
    _at("Eupen", "de", "eupen eupen eupen", "eupen words"),
    _at("Eupen", "de", "eupen words buddies", "eupen buddies words who_does_what"),
    _at("Eupen", "de", "eupen buddies buddies", "eupen buddies by_train"),
    _at("Eupen", "fr", "eupen who_does_what words", "eupen who_does_what words", "buddies"),
    _at("Grand-Place", "fr", "buddies buddies who_does_what", "buddies who_does_what words"),
    _at("Grand-Place", "fr", "buddies who_does_what", "buddies who_does_what", "eupen"),
    _at("Grand-Place", "fr", "who_does_what words", "buddies who_does_what words by_train"),
    _at("Grand-Place", "fr", "buddies buddies buddies", "buddies eupen", "who_does_what"),
    _at("Grand-Place", "fr", "by_train buddies words", "by_train buddies words"),
    _at("Grand-Place", "nl", "words words buddies", "words buddies eupen"),
)
