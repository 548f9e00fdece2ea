"""Herning: item 72 with the slips of the published text – a Sunday, a doubled line, and an annex that is not there."""

import copy
import datetime as dt
from typing import Any

from . import herning_case

KIND = "case"
NAME = "herning-fejl"


def _with_slips(values: dict[str, Any]) -> dict[str, Any]:
    """Return the clean sample as it was published."""
    slips = copy.deepcopy(values)
    for section in slips["Tekst"]:
        if "Tekst" in section:
            section["Tekst"] = section["Tekst"].replace("27. maj 2020", "17. maj 2020").replace(" (bilag 1)", "")
    slips["Tidligere behandling"][0]["Dato"] = dt.date(2020, 5, 17)
    slips["Indstilling"][0]["At"] += "\nDirektøren for Social, Sundhed og Beskæftigelse indstiller,"
    slips["Bilag"] = []
    # The text has lost which committee's column its X stands in.
    slips["Sag"]["Behandles i"] = "X"
    return slips


VALUES: dict[str, Any] = _with_slips(herning_case.VALUES)
