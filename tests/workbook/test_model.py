"""A record is whole, or is not made."""

from typing import Any

import pytest

from docgen.workbook.model import Field, Model, UnreadableError


class Trip(Model):
    goal: str = Field(alias="Mål")
    seats: str | None = Field(None, alias="Pladser")


def test_a_record_has_what_it_was_given_and_its_defaults() -> None:
    made = Trip.model_validate({"Mål": "Skoven"})
    assert made == Trip.model_construct(goal="Skoven")
    assert (made.goal, made.seats) == ("Skoven", None)


def test_a_record_without_its_values_is_not_made() -> None:
    with pytest.raises(UnreadableError, match="Mål: missing"):
        Trip.model_validate({})
    kind: Any = Trip
    with pytest.raises(TypeError, match="Trip is made by model_validate or model_construct"):
        kind()
