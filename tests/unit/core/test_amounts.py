"""Amounts as people in Belgium type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData

from governance.core.amounts import LARGEST, AmountField, read_amount, write_amount
from governance.core.errors import Refused
from governance.core.forms import Form, required
from governance.core.i18n import speaking


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12 500", "12500"),
        ("12\u202f500,50", "12500.5"),
        ("12.500,50", "12500.5"),
        ("12500.5", "12500.5"),
        ("12,500.50", "12500.5"),
        ("12.500", "12500"),
        ("1.250.000", "1250000"),
        ("12,5", "12.5"),
        ("€ 12 500", "12500"),
        ("12500 EUR", "12500"),
        ("-250,25", "-250.25"),
        ("−3", "-3"),
        ("0.5", "0.5"),
    ],
)
def test_an_amount_is_read_as_it_was_meant(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["", "abc", "1 2", "12 50", "1,2,3", "12.50.5", "5,", ".5", "1e3", "٣", "--3", "NaN"]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="not an amount"):
        read_amount(typed)


@pytest.mark.parametrize("typed", ["0.500", "12,500", "1.2345", "3,141"])
def test_a_third_decimal_is_refused_and_not_guessed(typed: str) -> None:
    with pytest.raises(Refused, match="two decimals"):
        read_amount(typed)


def test_an_amount_beyond_every_budget_is_refused() -> None:
    with pytest.raises(Refused, match="too large"):
        read_amount("9" * 40)


@given(
    st.decimals(min_value=-LARGEST, max_value=LARGEST, places=2),
    st.sampled_from(["nl", "fr", "de", "en"]),
)
def test_what_stands_in_a_field_is_read_back_to_the_cent(amount: Decimal, language: str) -> None:
    with speaking(language):
        assert read_amount(write_amount(amount)) == amount


class Asked(Form):
    needed = AmountField("Amount", [required()])
    free = AmountField("Correction", below_zero=True)


def _asked(**typed: str) -> Asked:
    class Posted:
        class state:  # noqa: N801
            form = FormData(typed)

    return Asked(Posted())  # type: ignore[arg-type]


def test_an_amount_below_zero_is_refused_unless_the_field_takes_it() -> None:
    form = _asked(needed="-1", free="-1")
    assert not form.validate()
    assert form.errors.keys() == {"needed"}
    assert form.free.data == Decimal(-1)


def test_an_amount_that_is_needed_must_be_there_and_another_need_not() -> None:
    form = _asked(needed="", free="")
    assert not form.validate()
    assert form.errors.keys() == {"needed"}
    assert form.free.data is None


def test_what_was_typed_wrongly_stays_in_the_field() -> None:
    form = _asked(needed="12 50", free="")
    assert not form.validate()
    assert 'value="12 50"' in str(form.needed())
