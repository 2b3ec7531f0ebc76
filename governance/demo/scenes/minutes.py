"""What was said at the meetings of February and March 2022, as the secretary wrote it down."""

from __future__ import annotations

from governance.demo.pieces import Minuted, at, told

OF_FEBRUARY = Minuted(
    sent=at(2022, 3, 3, 16),
    said=(
        (
            "guide",
            told(
                "nl",
                """Amina vraagt wie de gids na 2022 bijhoudt. Nadia stelt voor dat elke
                directie haar eigen bladzijden nakijkt, twee keer per jaar.

                Joris wil dat de twee talen op dezelfde dag verschijnen. Iedereen is het
                daarmee eens.""",
                fr="""Amina demande qui tiendra le guide à jour après 2022. Nadia propose que
                chaque direction relise ses propres pages, deux fois par an.

                Joris veut que les deux langues paraissent le même jour. Tout le monde est
                d’accord.""",
                de="""Amina fragt, wer das Handbuch nach 2022 pflegt. Nadia schlägt vor, dass
                jede Direktion ihre eigenen Seiten zweimal im Jahr durchsieht.

                Joris möchte, dass beide Sprachen am selben Tag erscheinen. Alle sind
                einverstanden.""",
                en="""Amina asks who keeps the guide up to date after 2022. Nadia suggests
                that each directorate reads its own pages, twice a year.

                Joris wants both languages to appear on the same day. Everybody agrees.""",
            ),
        ),
        (
            "english",
            told(
                "nl",
                """Pieter stemt tegen het voorstel: een samenvatting in het Engels zou geen
                verwarring geven. De anderen vrezen dat ze toch getekend wordt.""",
                fr="""Pieter vote contre la proposition: un résumé en anglais ne prêterait
                pas à confusion. Les autres craignent qu’il soit signé malgré tout.""",
                de="""Pieter stimmt gegen den Vorschlag: Eine Zusammenfassung auf Englisch
                würde niemanden verwirren. Die anderen fürchten, dass sie doch unterschrieben
                wird.""",
                en="""Pieter votes against the proposal: a summary in English would confuse
                nobody. The others fear that it would be signed all the same.""",
            ),
        ),
    ),
    remarks=(("bo", "Ik was er vanaf het tweede punt.", "Klopt, dank je."),),
)

OF_MARCH = Minuted(
    sent=at(2022, 4, 6, 16),
    said=(
        (
            "namur_mons",
            told(
                "nl",
                """Claire betreurt het uitstel: Namen vraagt dit al twee jaar. Koen rekent
                voor dat er pas na de proef in Luik dagen vrijkomen. Het punt komt terug.""",
                fr="""Claire regrette le report: Namur le demande depuis deux ans. Koen montre
                que des jours ne se libèrent qu’après l’essai de Liège. Le point reviendra.""",
                de="""Claire bedauert den Aufschub: Namur bittet seit zwei Jahren darum. Koen
                rechnet vor, dass erst nach dem Versuch in Lüttich Tage frei werden. Der Punkt
                kommt zurück.""",
                en="""Claire regrets that this is postponed: Namur has asked for two years.
                Koen shows that days are free only after the test in Liège. The point
                returns.""",
            ),
        ),
        (
            "premises",
            told(
                "nl",
                """Pieter verlaat de vergadering voor dit punt. De Raad vraagt een open oproep,
                met een jury waarin ook leden zitten.""",
                fr="""Pieter quitte la séance pour ce point. Le conseil demande un appel
                ouvert, avec un jury où siègent aussi des membres.""",
                de="""Pieter verlässt für diesen Punkt die Sitzung. Der Verwaltungsrat möchte
                einen offenen Aufruf, mit einer Jury, in der auch Mitglieder sitzen.""",
                en="""Pieter leaves the room for this point. The board asks for an open call,
                with a jury in which members sit too.""",
            ),
        ),
    ),
)
