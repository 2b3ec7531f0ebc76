"""Amounts as people in Belgium type them, read exactly: 12 500 · 12.500,50 · 12500.5."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import wtforms
from babel.numbers import format_decimal

from governance.core.errors import Refused
from governance.core.i18n import _, current_locale

LARGEST = Decimal("9_999_999_999.99")
_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
_ENDS = re.compile(r"^(?:€|eur\b)|(?:€|\beuros?|eur)$", re.IGNORECASE)
_WHOLE = re.compile(r"\d+|\d{1,3}(?:([. ,])\d{3})(?:\1\d{3})*")


def read_amount(typed: str) -> Decimal:
    """The amount that was typed, to the hundredth; raises `Refused` with the reason in words.

    A comma, or a point followed by one or two digits, begins the decimals; blanks and points
    before groups of three digits do not count: `12.500` is twelve thousand five hundred.
    """
    text = _ENDS.sub("", _BLANKS.sub(" ", typed).strip()).strip()
    sign = -1 if text[:1] in ("-", "−") else 1
    text = text[1:].strip() if text[:1] in ("-", "−", "+") else text
    whole, decimals = _parted(text)
    if not _WHOLE.fullmatch(whole) or (decimals and not re.fullmatch(r"\d+", decimals)):
        raise Refused(_("This is not an amount. Write it like 12500 or 12.500,50."))
    if len(decimals) > 2:
        raise Refused(_("An amount has at most two decimals. Write it like 12500 or 12.500,50."))
    amount = sign * Decimal(re.sub(r"\D", "", whole) + "." + (decimals or "0"))
    if abs(amount) > LARGEST:
        raise Refused(_("This amount is too large."))
    return amount


def _parted(text: str) -> tuple[str, str]:
    if not text.isascii():
        return "", ""
    whole, mark, rest = text, "", ""
    if "," in text and "." in text:
        mark = max(",.", key=text.rindex)
    elif text.count(",") == 1:
        mark = ","
    elif text.count(".") == 1 and not re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        mark = "."
    if mark:
        whole, _mark, rest = text.rpartition(mark)
    return whole, rest if rest or not mark else "?"


def write_amount(amount: Decimal | None, *, money: bool = False) -> str:
    """An amount as it stands in a field: in the language of the page, without groups; `money` that
    is not whole has both decimals."""
    if amount is None:
        return ""
    cents = money and amount != amount.to_integral_value()
    return format_decimal(amount, "0.00" if cents else "0.##", locale=current_locale())


class AmountField(wtforms.Field):
    """Euros, person-days or a figure; None where nothing was typed and nothing need be."""

    widget = wtforms.widgets.TextInput()
    data: Decimal | None

    def __init__(
        self,
        label: str,
        checks: Any = (),
        *,
        below_zero: bool = False,
        money: bool = False,
        **more: Any,
    ):
        more["render_kw"] = {"inputmode": "decimal", "autocomplete": "off"} | more.get(
            "render_kw", {}
        )
        super().__init__(label, list(checks), **more)
        self.below_zero, self.money = below_zero, money

    def _value(self) -> str:
        return str(self.raw_data[0]) if self.raw_data else write_amount(self.data, money=self.money)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read what was typed."""
        self.data = None
        typed = str(valuelist[0]).strip() if valuelist else ""
        if not typed:
            return
        try:
            amount = read_amount(typed)
        except Refused as refused:
            raise ValueError(refused.sentence) from None
        if amount < 0 and not self.below_zero:
            raise ValueError(_("This amount cannot be below zero."))
        self.data = amount
