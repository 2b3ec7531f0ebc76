"""What came in these weeks: one from the last workshop, one that nobody has translated yet."""

from __future__ import annotations

from datetime import datetime, timedelta

from governance.demo.pieces import Advice, Said
from governance.recommendations.models import Signature

WHO_DOES_WHAT = Advice(
    key="who_does_what",
    by="Grand-Place",
    theme="information",
    office="Mons",
    signature=Signature.TABLE,
    supports=7,
    followers=("mia",),
    cluster="Commencer à plusieurs",
    said=Said(
        "fr",
        "Un annuaire des membres, par métier et par région",
        """Ouvrir un annuaire où chaque membre qui le veut dit ce qu’il fait, où et dans quelles
        langues, pour se confier du travail et se remplacer.""",
        """J’ai cherché une preneuse de son pendant une semaine. Elle habite ma rue, et elle est
        membre depuis huit ans.""",
    ),
    also=Said(
        "nl",
        "Een ledengids per vak en per streek",
        """Open een gids waarin elk lid dat wil, zegt wat het doet, waar en in welke talen, om
        elkaar werk door te geven en te vervangen.""",
        """Ik zocht een week lang een geluidsvrouw. Ze woont in mijn straat en is al acht jaar
        lid.""",
    ),
)


def just_in(now: datetime) -> Advice:
    """Received three days ago, in English only: nobody has translated it yet."""
    return Advice(
        key="any_desk",
        by="grace",
        theme="premises",
        office="Brussel/Bruxelles",
        supports=2,
        made_at=now - timedelta(days=3),
        said=Said(
            "en",
            "Let members book a desk in any office for a day",
            """Show online which desks are free in each of the offices, and let any member book
            one for a day, wherever they usually work.""",
            """I play in Liège on Fridays and teach in Ghent on Mondays. Between the two I
            answer clients from station halls.""",
        ),
    )
